// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FindingsView.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void FindingsView::show(const FindingsWords &words, const FindingsData &data, const FigureText &text)
{
    m_verdict.setRows(words.verdict());
    m_repair.setRows(words.repair());
    m_due.setRows(words.due());
    m_curve.show(data.repair, text);
    const QList<DueRow> teams = words.dueByTeam();
    m_mostDue = 1;
    for (const DueRow &row : teams)
        m_mostDue = std::max(m_mostDue, row.total());
    m_teams.setRows(teams);
    const QList<AgingRow> ages = words.aging();
    m_agingMaximum = 1;
    for (const AgingRow &row : ages)
        m_agingMaximum = std::max(m_agingMaximum, row.total());
    m_aging.setRows(ages);
    m_late.setLines(words.late());
    m_isMeasured = data.open.result.state() != MetricState::Unknown;
    m_openText = m_isMeasured ? text.numbers().count(words.chosen(u"open"_s).cases.size()) : QString();
    m_lateText = m_isMeasured && m_late.count() > 0 ? text.numbers().count(m_late.count()) : QString();
    emit changed();
}

} // namespace plumbline
