// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gates/GateEvaluator.h"

#include "metrics/MetricAnswers.h"
#include "metrics/MetricCatalog.h"
#include "store/LogWriter.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

MetricScope scopeOf(const GateRule &rule, const MetricScope &asked)
{
    MetricScope scope = asked;
    if (rule.period.count() > 0) {
        scope.to = asked.asOf;
        scope.from = asked.asOf - rule.period;
    }
    if (!rule.services.isEmpty())
        scope.services = rule.services;
    if (!rule.teams.isEmpty())
        scope.teams = rule.teams;
    if (!rule.environments.isEmpty())
        scope.environments = rule.environments;
    scope.params = rule.params;
    return scope;
}

QString numberText(const QJsonValue &value)
{
    return value.isString() ? value.toString() : QString::number(value.toDouble(), 'g', 12);
}

QJsonObject figureOf(const MetricDefinition &definition, const MetricResult &result, const QString &output)
{
    QJsonObject figure{{u"metric"_s, definition.id},
                       {u"definition"_s, definition.version},
                       {u"definition_sha256"_s, definition.sha256},
                       {u"output"_s, output},
                       {u"unit"_s, definition.unit},
                       {u"state"_s, metricStateName(result.state())},
                       {u"n"_s, result.n},
                       {u"from"_s, formatInstant(result.scope.from)},
                       {u"to"_s, formatInstant(result.scope.to)}};
    const QJsonValue value = result.output(output);
    if (!value.isNull() && !value.isUndefined())
        figure.insert(u"value"_s, value);
    if (result.numerator)
        figure.insert(u"numerator"_s, *result.numerator);
    if (result.denominator)
        figure.insert(u"denominator"_s, *result.denominator);
    return figure;
}

GateFinding judge(const GateRule &rule, const MetricDefinition &definition, const MetricResult &result)
{
    GateFinding finding{rule, {}, GateVerdict::Pass, {}, figureOf(definition, result, rule.output)};
    const MetricState state = result.state();
    const QString title = definition.title;
    if (state == MetricState::Unknown) {
        finding.verdict = rule.unknown;
        finding.why = u"%1 is unknown: nothing that would tell was delivered"_s.arg(title);
        return finding;
    }
    const bool isHeadline = rule.output == definition.headline;
    if (isHeadline && (state == MetricState::Insufficient || state == MetricState::Undefined)) {
        finding.verdict = rule.insufficient;
        finding.why = state == MetricState::Undefined ? u"%1 is undefined: there is nothing to divide by"_s.arg(title)
                                                      : u"%1: %2 of %3 cases are too few for a share"_s.arg(title)
                                                            .arg(result.numerator.value_or(0))
                                                            .arg(result.denominator.value_or(0));
        return finding;
    }
    for (const auto &[verdict, threshold] : rule.thresholds) {
        const auto crossed = threshold.isCrossed(definition, result, rule.output);
        if (!crossed) {
            finding.verdict = rule.insufficient;
            finding.why = u"%1: %2 has no value"_s.arg(title, rule.output);
            return finding;
        }
        if (*crossed) {
            finding.verdict = verdict;
            finding.why = u"%1: %2 is %3, which is %4"_s.arg(title, rule.output, numberText(result.output(rule.output)),
                                                             threshold.toText());
            break;
        }
    }
    if (finding.why.isEmpty())
        finding.why = u"%1: %2 is %3"_s.arg(title, rule.output, numberText(result.output(rule.output)));
    if (state == MetricState::Partial || state == MetricState::Stale) {
        finding.verdict = std::max(finding.verdict, rule.unsure);
        finding.why += state == MetricState::Partial ? u"; rows are missing"_s : u"; its sources are old"_s;
    }
    return finding;
}

} // namespace

Result<QList<GateFinding>> GateEvaluator::findingsOf(const GateRule &rule, const MetricScope &scope,
                                                     MetricAnswers &answers) const
{
    const MetricDefinition *definition = m_catalog.find(rule.metric, rule.definition);
    if (!definition)
        return fail(Error::Kind::Configuration, u"judge"_s, u"there is no metric \"%1\""_s.arg(rule.metric));
    QList<GateFinding> findings;
    if (!rule.groupBy.isEmpty()) {
        const auto groups = answers.runBy(*definition, scope, rule.groupBy);
        if (!groups)
            return fail(groups.error());
        for (const auto &[group, result] : **groups) {
            findings.append(judge(rule, *definition, result));
            findings.last().group = group;
        }
        if (!findings.isEmpty())
            return findings;
    }
    // No group is no good news either: the whole says whether anything was measured.
    const auto result = answers.run(*definition, scope);
    if (!result)
        return fail(result.error());
    return QList<GateFinding>{judge(rule, *definition, **result)};
}

Result<GateReport> GateEvaluator::run(const GatePolicy &policy, const MetricScope &scope, const GateSubject &subject,
                                      TimePoint now) const
{
    const auto newest = LogWriter(m_store).newest();
    if (!newest)
        return fail(newest.error());
    GateReport report{policy.name, policy.sha256, subject, now, scope.asOf, *newest, {}};
    if (scope.knownAt && (!*newest || *scope.knownAt < **newest))
        report.knownUntil = scope.knownAt;
    MetricAnswers answers(m_store);
    for (const GateRule &rule : policy.rules) {
        const auto findings = findingsOf(rule, scopeOf(rule, scope), answers);
        if (!findings)
            return fail(findings.error());
        report.findings += *findings;
    }
    return report;
}

} // namespace plumbline
