// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/WeeklyMetrics.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

const QStringList &weeklyMetrics::tiles()
{
    static const QStringList ids{u"exception_aging"_s, u"bypass_rate"_s, u"evidence_latency"_s,
                                 u"mttr_findings"_s,   u"mttp"_s,        u"drift"_s,
                                 u"sla_rate"_s,        u"ai_heatmap"_s};
    return ids;
}

const QStringList &weeklyMetrics::strip()
{
    static const QStringList ids{u"deploy_rates"_s,       u"exception_share"_s, u"repeat_rate"_s,
                                 u"repeat_incidents"_s,   u"traceability"_s,    u"trace_contract"_s,
                                 u"failover_readiness"_s, u"agent_loop"_s};
    return ids;
}

} // namespace plumbline
