// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/UserName.h"
#include "cli/TextTable.h"
#include "cli/commands/MetricCommand.h"
#include "metrics/BaselineBook.h"
#include "metrics/BaselineChoice.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int wholeHistory = 520; // ten years

QJsonObject json(const MetricBaseline &baseline)
{
    return {{u"id"_s, baseline.id},
            {u"metric"_s, baseline.metric},
            {u"definition"_s, baseline.definition},
            {u"output"_s, baseline.output},
            {u"scope"_s, baseline.scope},
            {u"first_week"_s, baseline.first.toString()},
            {u"last_week"_s, baseline.last.toString()},
            {u"weeks"_s, baseline.weeks},
            {u"mean"_s, baseline.mean},
            {u"reason"_s, baseline.reason},
            {u"by"_s, baseline.who},
            {u"at"_s, formatInstant(baseline.at)}};
}

} // namespace

void MetricCommand::declareBaselines(VerbOptions &verb)
{
    VerbOptions baseline = verb.verb("baseline", "The weeks that limits come from, as somebody decided");
    baseline.needsVerb();
    m_baselineList = baseline.verb("list", "Every decision, oldest first");
    m_baselineLock = baseline.verb("lock", "Keep the first twelve weeks of a metric as its baseline");
    m_baselineRebase = baseline.verb(
        "rebase", "Measure against the weeks of a shift from now on; only after eight of them in a row");
    for (VerbOptions *one : {&*m_baselineLock, &*m_baselineRebase}) {
        one->operand("NAME", m_name, "A metric of `metric list`");
        one->number("--definition", m_version, 0, 10'000, "Version of the definition; 0 is the newest");
        one->text("--output", m_output, "OUTPUT", "Another output than the metric's number");
        one->text("--by", m_by, "NAME", "Who decides; by default the user");
        declareScope(*one);
    }
    m_baselineRebase->text("--reason", m_reason, "TEXT", "Why the old normal is over");
}

Result<ExitCode> MetricCommand::baselines(const Invocation &invocation, Output &output) const
{
    const auto store = invocation.openStore();
    if (!store)
        return fail(store.error());
    const auto all = BaselineBook(**store).all();
    if (!all)
        return fail(all.error());
    QJsonArray array;
    TextTable table({u"metric"_s, u"output"_s, u"weeks"_s, u"by"_s, u"at"_s, u"reason"_s}, 60);
    for (const MetricBaseline &baseline : *all) {
        array.append(json(baseline));
        table.add({u"%1 v%2"_s.arg(baseline.metric).arg(baseline.definition), baseline.output,
                   u"%1 to %2"_s.arg(baseline.first.toString(), baseline.last.toString()), baseline.who,
                   formatInstant(baseline.at), baseline.reason});
    }
    if (invocation.json()) {
        output.document(array);
        return ExitCode::Yes;
    }
    if (all->isEmpty())
        output.line(u"No baseline is locked: each metric is measured against the first weeks of its history."_s);
    output.lines(all->isEmpty() ? QStringList() : table.lines());
    return ExitCode::Yes;
}

Result<ExitCode> MetricCommand::decideBaseline(const Invocation &invocation, Output &output,
                                               const MetricDefinition &definition) const
{
    const bool isRebase = m_baselineRebase->chosen();
    if (isRebase && m_reason.trimmed().isEmpty())
        return fail(Error::Kind::Usage, u"read --reason"_s, u"a baseline moves for a reason that is written down"_s);
    const auto scope = this->scope(invocation);
    if (!scope)
        return fail(scope.error());
    const MetricDefinition chosen = definition.headlinedBy(m_output);
    if (!m_output.isEmpty() && chosen.headline != m_output)
        return fail(Error::Kind::Usage, u"read --output"_s, u"%1 has no output \"%2\""_s.arg(definition.id, m_output));
    const auto store = invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto series
        = MetricSeriesRunner(**store).run(chosen, *scope, IsoWeek::of(scope->from, scope->zone), wholeHistory);
    if (!series)
        return fail(series.error());
    auto baseline
        = isRebase ? baselineChoice::rebase(chosen, *scope, *series) : baselineChoice::lock(chosen, *scope, *series);
    if (!baseline)
        return fail(baseline.error());
    baseline->reason = isRebase ? m_reason.trimmed() : QString();
    baseline->who = m_by.isEmpty() ? userName() : m_by;
    const auto kept = BaselineBook(**store).keep(*std::move(baseline), invocation.clock().now());
    if (!kept)
        return fail(kept.error());
    if (invocation.json())
        output.document(json(*kept));
    else
        output.line(u"%1 is measured against %2 to %3, %4 weeks, mean %5"_s
                        .arg(chosen.id, kept->first.toString(), kept->last.toString())
                        .arg(kept->weeks)
                        .arg(kept->mean));
    return ExitCode::Yes;
}

} // namespace plumbline
