// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FigureRows.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void FigureRows::ask(const RowsRequest &number)
{
    m_number = number;
    // Where nothing counts, what was left out is all there is to see.
    const bool opensLeftOut = number.count == 0 && !number.leftOut.isEmpty() && !number.leftOut.first().rowType.isEmpty();
    show(opensLeftOut ? 0 : -1);
}

void FigureRows::clear()
{
    m_number.reset();
    m_shown.reset();
    m_chosen = -1;
    m_parts.setRows({});
}

void FigureRows::open(const QString &key)
{
    if (!m_number || key == chosen())
        return;
    bool isNumber = false;
    const int part = key.toInt(&isNumber);
    show(isNumber && part < m_number->leftOut.size() ? part : -1);
    emit changed();
}

void FigureRows::show(int part)
{
    m_chosen = part;
    m_shown = m_number;
    QList<RowFigure> figures;
    if (part >= 0) {
        const RowsRequest::LeftOut &chosen = m_number->leftOut[part];
        m_shown = RowsRequest::of(m_number->label, chosen.rowType, chosen.versionIds, m_text);
        m_shown->figureText = tr("%1 left out", "of a number").arg(m_shown->figureText);
        m_shown->metricId = m_number->metricId;
        m_shown->week = m_number->week;
        figures.append({u"counted"_s, {}, m_number->figureText, tr("that count")});
    }
    for (qsizetype i = 0; i < m_number->leftOut.size(); ++i) {
        const RowsRequest::LeftOut &one = m_number->leftOut[i];
        figures.append({one.rowType.isEmpty() ? QString() : QString::number(i), i == part ? u"info"_s : QString(),
                        m_text.count(one.cases), one.cases == one.versionIds.size() || one.rowType.isEmpty()
                            ? tr("left out: %1", "why").arg(one.reason)
                            : tr("cases left out, told by %1 records: %2", "how many, why").arg(m_text.count(one.versionIds.size()), one.reason)});
    }
    m_parts.setRows(figures);
}

QString FigureRows::title() const
{
    return m_shown ? tr("%1, %2", "a figure and its week").arg(m_shown->label, m_shown->week) : QString();
}

bool FigureRows::isEqual(qint64 rows, const std::optional<MoneySum> &sum) const
{
    const bool isSameSum = !m_shown->sum || sum.value_or(MoneySum()).pico() == m_shown->sum->pico();
    return isSameSum && rows == m_shown->count;
}

QString FigureRows::equalsText(bool isEqual) const
{
    if (!isEqual)
        return tr("differs from the %1 in %2", "number, figure").arg(m_shown->figureText, title());
    if (m_shown->sum)
        return tr("add up to the %1 in %2", "sum, figure").arg(m_shown->figureText, title());
    return tr("equals the %1 in %2", "number, figure").arg(m_shown->figureText, title());
}

} // namespace plumbline
