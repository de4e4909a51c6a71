// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/MetricJson.h"
#include "cli/RowJson.h"
#include "cli/commands/MetricCommand.h"
#include "evidence/ScopeVersion.h"
#include "metrics/Restatement.h"
#include "report/FigureWords.h"
#include "store/StoreSnapshot.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A whole number of 10^-decimals as a decimal.
QString decimalText(qint64 units, int decimals)
{
    const bool isNegative = units < 0;
    QString digits = QString::number(isNegative ? -units : units).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return (isNegative ? u"-"_s : u"+"_s) + digits;
}

QJsonObject partJson(const RestatementPart &part, int decimals)
{
    QJsonObject json{{u"cause"_s, restatementCauseName(part.cause)},
                     {u"change"_s, part.change ? QJsonValue(decimalText(*part.change, decimals)) : QJsonValue()},
                     {u"entered"_s, referencesJson(part.entered)},
                     {u"left"_s, referencesJson(part.left)},
                     {u"altered"_s, referencesJson(part.altered)}};
    if (part.numerator)
        json.insert(u"numerator"_s, *part.numerator);
    if (part.denominator)
        json.insert(u"denominator"_s, *part.denominator);
    return json;
}

QString partLine(const RestatementPart &part, int decimals)
{
    QString line = u"  %1 %2"_s.arg(restatementCauseName(part.cause), -11)
                       .arg(part.change ? decimalText(*part.change, decimals) : u"no number on one side"_s);
    if (part.numerator && part.denominator)
        line += u" (%1 of %2)"_s.arg(decimalText(*part.numerator, 0), decimalText(*part.denominator, 0));
    return line
        + u": %1 cases came, %2 went, %3 count in another way"_s.arg(part.entered.size())
              .arg(part.left.size())
              .arg(part.altered.size());
}

} // namespace

Result<ExitCode> MetricCommand::restate(const Invocation &invocation, Output &output, const MetricCatalog &catalog,
                                        const MetricDefinition &definition) const
{
    const auto scope = this->scope(invocation);
    if (!scope)
        return fail(scope.error());
    if (m_then.isEmpty())
        return fail(Error::Kind::Usage, u"restate"_s, u"say with --then as known when"_s);
    const auto then = readInstant(m_then, scope->zone, u"--then"_s);
    if (!then)
        return fail(then.error());
    const MetricDefinition *old = m_versionThen == 0 ? &definition : catalog.find(definition.id, int(m_versionThen));
    if (!old)
        return fail(Error::Kind::Usage, u"restate"_s, u"%1 has no version %2"_s.arg(definition.id).arg(m_versionThen));
    auto store = invocation.openTrustedStore();
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    MetricQuestion before{old, *scope};
    before.scope.knownAt = *then;
    MetricQuestion after{&definition, *scope};
    for (MetricQuestion *question : {&before, &after}) {
        const auto inside = m_isInScope ? inDeclaredScope(**store, question->scope) : Result<MetricScope>(question->scope);
        if (!inside)
            return fail(inside.error());
        question->scope = *inside;
    }
    if (const QString why = nothingInScope(after.scope); m_isInScope && !why.isEmpty() && !nothingInScope(before.scope).isEmpty())
        return fail(Error::Kind::Usage, u"ask within the scope"_s, u"neither then nor now: "_s + why);
    const auto found = plumbline::restate(**store, before, after);
    if (!found)
        return fail(found.error());
    if (invocation.json()) {
        QJsonArray parts;
        for (const RestatementPart &part : found->parts)
            parts.append(partJson(part, found->decimals));
        const auto change = found->change();
        output.document(
            QJsonObject{{u"metric"_s, definition.id},
                        {u"then"_s, resultJson(*old, found->before)},
                        {u"now"_s, resultJson(definition, found->after)},
                        {u"change"_s, change ? QJsonValue(decimalText(*change, found->decimals)) : QJsonValue()},
                        {u"parts"_s, parts}});
        return ExitCode::Yes;
    }
    output.line(u"%1, %2 to %3"_s.arg(definition.title, formatInstant(scope->from), formatInstant(scope->to)));
    output.line(u"  as known at %1: %2"_s.arg(formatInstant(*then), figureWords::value(*old, found->before)));
    for (const RestatementPart &part : found->parts)
        output.line(partLine(part, found->decimals));
    if (found->isUnchanged())
        output.line(u"  nothing that was told has changed"_s);
    output.line(u"  now: %1"_s.arg(figureWords::value(definition, found->after)));
    return ExitCode::Yes;
}

} // namespace plumbline
