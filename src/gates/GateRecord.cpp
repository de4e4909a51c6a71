// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gates/GateRecord.h"

#include "store/OwnRecord.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Row rowOf(const GateReport &report, const GateFinding &finding)
{
    Row row = Row::of(*findRowType(u"gate_decision"));
    const QString at = formatInstant(report.decidedAt);
    QStringList id{report.policy, finding.rule.id};
    if (!finding.group.isEmpty())
        id.append(finding.group);
    row.set(u"id", id.join(u'/') + u'@' + at);
    row.set(u"decided_at", report.decidedAt);
    row.set(u"evidence_at", report.decidedAt);
    const bool isOfService = finding.rule.groupBy == u"service"_s && !finding.group.isEmpty();
    const QString service = isOfService ? finding.group : report.subject.service;
    for (const auto &[field, text] : {std::pair{u"service"_s, service},
                                      {u"environment"_s, report.subject.environment},
                                      {u"commit_sha"_s, report.subject.commit},
                                      {u"artifact"_s, report.subject.artifact},
                                      {u"actor"_s, report.subject.actor}}) {
        if (!text.isEmpty())
            row.set(field, text);
    }
    row.set(u"rule", report.policy + u'/' + finding.rule.id);
    row.set(u"rule_version", report.policySha256.left(12));
    const GateVerdict gravest = finding.rule.thresholds.constFirst().first;
    row.set(u"mode", gravest == GateVerdict::Block ? u"enforce"_s : gateVerdictName(gravest));
    row.set(u"decision", gateVerdictName(finding.verdict));
    return row;
}

} // namespace

QString GateRecord::source()
{
    return u"plumbline-gate"_s;
}

Result<void> GateRecord::keep(const GateReport &report)
{
    return keepOwnRecord(m_store, [&]() -> Result<OwnRecord> {
        OwnRecord record;
        record.document = ownDocument(source(), u"decisions"_s, u"plumbline:gate/"_s + report.policy,
                                      QJsonDocument(report.toJson()).toJson(QJsonDocument::Compact), report.decidedAt);
        for (const GateFinding &finding : report.findings)
            record.rows.append({rowOf(report, finding), u"/rules/%1"_s.arg(record.rows.size())});
        return record;
    });
}

} // namespace plumbline
