// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "base/Time.h"
#include "domain/RowType.h"

#include <QList>
#include <QStringList>
#include <variant>

namespace plumbline {

/// The value of one field; std::monostate is "the source says nothing", which is not zero and not empty text.
using FieldValue = std::variant<std::monostate, QString, TimePoint, qint64, bool, Money, QStringList>;

/// One mapped row before it is stored: values in the order of its type's fields.
struct Row {
    const RowType *type = nullptr;
    QList<FieldValue> values;

    static Row of(const RowType &type) { return {&type, QList<FieldValue>(qsizetype(type.fields.size()))}; }

    QString id() const; ///< Empty when the source gave none; such a row is rejected.
    const FieldValue &value(QStringView field) const;
    void set(QStringView field, FieldValue value);

    /// Canonical text of all values, one line, the same for equal rows on every machine; its SHA-256 is the row's
    /// digest.
    QByteArray canonical() const;
    QString digest() const;

    friend bool operator==(const Row &, const Row &) = default;
};

/// A field's value as it is written outside: ISO instant, decimal, "true"/"false", JSON list; empty for nothing.
QString fieldText(const FieldValue &value);

/// Where a row came from: the raw answer's digest, the record's place in it, and further answers that were joined in.
struct RowOrigin {
    QString source; ///< Id of the configured source.
    QString stream;
    QString rawSha256;
    QString rawPointer; ///< RFC 6901, of the record.
    QString rawAlso; ///< JSON object name -> [sha256, pointer] of joined answers; empty when none.

    friend bool operator==(const RowOrigin &, const RowOrigin &) = default;
};

} // namespace plumbline
