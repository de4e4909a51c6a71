// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace plumbline {

/// Aligned columns for a terminal. Long cells are cut with an ellipsis; numbers stand to the right.
class TextTable
{
public:
    explicit TextTable(QStringList head, int widest = 44) : m_head(std::move(head)), m_widest(widest) { }

    void add(const QStringList &cells);
    QStringList lines() const;

private:
    QStringList m_head;
    QList<QStringList> m_rows;
    int m_widest;
};

} // namespace plumbline
