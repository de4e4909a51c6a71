// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/StoreTable.h"

#include <QVariantList>
#include <array>

namespace plumbline {

/// What a table holds in one number that is the same on every engine and in whatever order its rows are read: how many
/// rows, and the sum of their SHA-256. It finds accidents, not forgers; those are found by the log.
class TableSum
{
public:
    void add(const QList<StoreColumn> &columns, const QVariantList &row);

    qint64 rows() const { return m_rows; }
    QString digest() const; ///< 64 hex digits.

    friend bool operator==(const TableSum &, const TableSum &) = default;

private:
    qint64 m_rows = 0;
    std::array<quint64, 4> m_sum{};
};

} // namespace plumbline
