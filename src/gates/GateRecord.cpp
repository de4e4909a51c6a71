// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gates/GateRecord.h"

#include "base/Digest.h"
#include "store/LogCheckpoints.h"
#include "store/RawRecords.h"
#include "store/RowWriter.h"
#include "store/StoreConnection.h"
#include "store/SyncLedger.h"

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
    RawAnswer answer;
    answer.source = source();
    answer.stream = u"decisions"_s;
    answer.url = u"plumbline:gate/"_s + report.policy;
    answer.fetchedAt = report.decidedAt;
    answer.body = QJsonDocument(report.toJson()).toJson(QJsonDocument::Compact);
    answer.sha256 = sha256Hex(answer.body);
    const auto kept = m_store.transaction([&]() -> Result<void> {
        SyncLedger ledger(m_store);
        auto run = ledger.startOrResume(answer.source, SyncRunRecord::ownConnector(), report.decidedAt);
        if (!run)
            return fail(run.error());
        if (auto raw = RawRecords(m_store).keep(answer, run->id); !raw)
            return fail(raw.error());
        QList<std::pair<Row, RowOrigin>> rows;
        for (const GateFinding &finding : report.findings)
            rows.append({rowOf(report, finding),
                         {answer.source, answer.stream, answer.sha256, u"/rules/%1"_s.arg(rows.size()), {}}});
        const auto written = RowWriter(m_store, run->id).write(rows, report.decidedAt);
        if (!written)
            return fail(written.error());
        run->state = u"complete"_s;
        run->pages = 1;
        run->bytes = answer.body.size();
        run->rows = *written;
        return ledger.finish(*run, report.decidedAt);
    });
    return kept ? LogCheckpoints(m_store).rememberNewest() : kept;
}

} // namespace plumbline
