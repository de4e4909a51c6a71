// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ReturnView.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void ReturnView::setState(const QString &state)
{
    m_state = state;
    emit changed();
}

void ReturnView::show(const ReturnData &data, const FigureText &text)
{
    const ReturnWords words(text, data);
    m_driftVerdict.setRows(words.driftVerdict());
    m_dwell.setRows(words.dwell());
    m_chart.show(data.drift.definition, data.drift.series, data.drift.result.state(), text);
    m_approved.setRows(words.byKind(true));
    m_notApproved.setRows(words.byKind(false));
    m_episodes.setLines(words.episodes());
    m_repeatVerdict.setRows(words.repeatVerdict());
    m_prevention.setRows(words.prevention());
    m_rules.setRows(words.repeats(false));
    m_incidents.setRows(words.repeats(true));
    m_causes.setLines(words.causes());
    m_isDriftMeasured = data.drift.result.state() != MetricState::Unknown;
    setState(u"ready"_s);
}

} // namespace plumbline
