// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace plumbline {

/// A column of a store's table: what its values are on every engine.
struct StoreColumn {
    enum class Kind { Number, Text, Bytes };

    QString name;
    Kind kind = Kind::Text;

    friend bool operator==(const StoreColumn &, const StoreColumn &) = default;
};

/// A table of a store as its schema has it.
struct StoreTable {
    QString name;
    QList<StoreColumn> columns; ///< By name: engines keep them in the order in which they were added.
    QString counting; ///< The column that the engine counts up by itself; empty when there is none.

    friend bool operator==(const StoreTable &, const StoreTable &) = default;
};

} // namespace plumbline
