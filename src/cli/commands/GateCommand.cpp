// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/GateCommand.h"

#include "base/UserName.h"
#include "gates/GateEvaluator.h"
#include "gates/GateRecord.h"
#include "metrics/MetricCatalog.h"
#include "store/LogCheckpoints.h"
#include "store/StoreSnapshot.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void GateCommand::declare(VerbOptions &program)
{
    m_verb
        = program.verb("gate", "Thresholds as code: pass is exit code 0, block is 1; the decision is kept as evidence");
    m_verb->text("--policy", m_policy, "FILE", "The rules, in the form plumbline-gate/1");
    m_verb->texts("--service", m_services, "SERVICE", "For rules that name none; one is also what is decided on");
    m_verb->text("--environment", m_subject.environment, "NAME", "Where it is to go");
    m_verb->text("--commit", m_subject.commit, "SHA", "What is decided on");
    m_verb->text("--artifact", m_subject.artifact, "DIGEST", "What is decided on");
    m_verb->text("--actor", m_subject.actor, "NAME", "Who asks; by default the user");
    m_verb->flag("--no-record", m_isUnrecorded, "Only say what it would decide");
}

Result<GateReport> GateCommand::judge(const Invocation &invocation) const
{
    if (m_policy.isEmpty())
        return fail(Error::Kind::Usage, u"gate"_s, u"name the rules with --policy FILE"_s);
    QFile file(m_policy);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read policy"_s, file.errorString(), m_policy);
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    const auto policy = GatePolicy::parse(file.readAll(), m_policy, *catalog);
    if (!policy)
        return fail(policy.error());
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    const auto week = readWeek({}, configuration->zone, invocation.asOf());
    if (!week)
        return fail(week.error());
    MetricScope scope = MetricScope::ofWeek(*week, configuration->zone, invocation.asOf());
    scope.knownAt = invocation.knownAt();
    scope.services = m_services;
    GateSubject subject = m_subject;
    if (m_services.size() == 1)
        subject.service = m_services.constFirst();
    if (subject.actor.isEmpty())
        subject.actor = userName();
    const auto store
        = m_isUnrecorded ? invocation.openTrustedStore() : invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    if (auto whole = LogCheckpoints(**store).expectUnaltered(); !whole)
        return fail(whole.error());
    auto report = [&]() -> Result<GateReport> {
        const auto moment = StoreSnapshot::take(**store);
        if (!moment)
            return fail(moment.error());
        return GateEvaluator(**store, *catalog).run(*policy, scope, subject, invocation.clock().now());
    }();
    if (!report || m_isUnrecorded)
        return report;
    if (auto kept = GateRecord(**store).keep(*report); !kept)
        return fail(kept.error());
    return report;
}

Result<ExitCode> GateCommand::run(const Invocation &invocation, Output &output)
{
    const auto report = judge(invocation);
    if (!report)
        return fail(report.error());
    const GateVerdict verdict = report->verdict();
    if (invocation.json()) {
        output.document(report->toJson());
        return verdict == GateVerdict::Block ? ExitCode::No : ExitCode::Yes;
    }
    for (const GateFinding &finding : report->findings) {
        const QString group = finding.group.isEmpty() ? QString() : u" [%1]"_s.arg(finding.group);
        const QString text = finding.verdict == GateVerdict::Pass || finding.rule.text.isEmpty()
            ? QString()
            : u". "_s + finding.rule.text;
        output.line(u"%1 %2%3: %4%5"_s.arg(gateVerdictName(finding.verdict), -8)
                        .arg(finding.rule.id, group, finding.why, text));
    }
    output.line(u"%1: %2"_s.arg(report->policy, gateVerdictName(verdict)));
    return verdict == GateVerdict::Block ? ExitCode::No : ExitCode::Yes;
}

} // namespace plumbline
