// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <span>

namespace plumbline {

/// How a field is read, stored and written.
enum class FieldKind {
    Text,
    Instant, ///< UTC nanoseconds in column `<name>_ns`, ISO 8601 outside.
    Integer,
    Boolean, ///< 0 or 1 in the store.
    Money, ///< 1e-12 USD in column `<name>_pico` (a trailing `_usd` stays), a decimal string outside.
    TextList, ///< A JSON array of strings.
};

/// One field of a row type.
struct FieldType {
    QLatin1StringView name; ///< As in CONTRACT 4.
    FieldKind kind;
    std::span<const QLatin1StringView> values{}; ///< The only ones that there are; empty: any.

    /// In words, why this cannot be its value; empty when it can.
    QString whyNot(QStringView text) const;
    QString column() const; ///< Name of the column in the store.
};

/// One kind of row: its public name and its fields. The names are those of tables, views, mappings and answers.
struct RowType {
    QLatin1StringView name;
    std::span<const FieldType> fields;

    int fieldIndex(QStringView field) const; ///< -1 when there is none.
};

/// Every row type of the product, in a fixed order.
std::span<const RowType> rowTypes();

/// The type of that name, or nullptr.
const RowType *findRowType(QStringView name);

} // namespace plumbline
