// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TextTable.h"

#include "base/SafeText.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void TextTable::add(const QStringList &cells)
{
    QStringList row;
    for (const QString &cell : cells) {
        QString text = visibleText(cell);
        if (text.size() > m_widest)
            text = text.left(m_widest - 1) + u'…';
        row.append(text);
    }
    m_rows.append(row);
}

QStringList TextTable::lines() const
{
    QList<qsizetype> widths;
    QList<bool> numeric;
    for (qsizetype column = 0; column < m_head.size(); ++column) {
        qsizetype width = m_head.at(column).size();
        bool allNumbers = !m_rows.isEmpty();
        for (const QStringList &row : m_rows) {
            const QString cell = row.value(column);
            width = std::max(width, cell.size());
            bool isNumber = false;
            cell.toDouble(&isNumber);
            allNumbers = allNumbers && (isNumber || cell.isEmpty());
        }
        widths.append(width);
        numeric.append(allNumbers);
    }
    QStringList lines;
    const auto write = [&](const QStringList &row) {
        QString line;
        for (qsizetype column = 0; column < m_head.size(); ++column) {
            const QString cell = row.value(column);
            line += numeric.at(column) ? cell.rightJustified(widths.at(column)) : cell.leftJustified(widths.at(column));
            line += u"  "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    };
    write(m_head);
    for (const QStringList &row : m_rows)
        write(row);
    return lines;
}

} // namespace plumbline
