// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/PriceCommand.h"

#include "cli/PricePreview.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject json(const PricePreview &preview)
{
    QJsonArray differences;
    for (const PriceDifference &one : preview.differences)
        differences.append(QJsonObject{{u"kind"_s, priceDifferenceName(one.kind)},
                                       {u"price"_s, one.id},
                                       {u"fields"_s, QJsonArray::fromStringList(one.fields)}});
    QJsonArray costs;
    for (const ModelCost &one : preview.costs)
        costs.append(QJsonObject{{u"model"_s, one.model}, {u"before_usd"_s, one.before}, {u"after_usd"_s, one.after}});
    QJsonArray warnings;
    for (const PriceWarning &one : preview.warnings)
        warnings.append(QJsonObject{{u"price"_s, one.id}, {u"rule"_s, one.rule}, {u"text"_s, one.text}});
    return {{u"differences"_s, differences},
            {u"unchanged"_s, preview.unchanged},
            {u"costs"_s, costs},
            {u"total_before_usd"_s, preview.totalBefore},
            {u"total_after_usd"_s, preview.totalAfter},
            {u"priced_requests_before"_s, preview.pricedBefore},
            {u"priced_requests_after"_s, preview.pricedAfter},
            {u"warnings"_s, warnings}};
}

} // namespace

void PriceCommand::declare(VerbOptions &program)
{
    VerbOptions verb = program.verb("price", "Prices of models");
    verb.needsVerb();
    m_preview = verb.verb("preview", "What a price table would change, and what that costs; nothing of it is kept");
    m_preview->operand("FILE", m_file, "A table as `plumbline import price-table` reads it");
}

Result<ExitCode> PriceCommand::run(const Invocation &invocation, Output &output)
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    const auto location = invocation.storeLocation();
    if (!location)
        return fail(location.error());
    const auto preview
        = PricePreview::of(*location, m_file, invocation.clock(), configuration->zone, invocation.asOf());
    if (!preview)
        return fail(preview.error());
    if (invocation.json()) {
        output.document(json(*preview));
        return ExitCode::Yes;
    }
    for (const PriceDifference &one : preview->differences)
        output.line(
            u"%1 %2: %3"_s.arg(priceDifferenceName(one.kind).replace(u'_', u' '), one.id, one.fields.join(u", "_s)));
    output.line(u"%1 prices are known so already"_s.arg(preview->unchanged));
    for (const ModelCost &one : preview->costs)
        output.line(u"  %1: %2 -> %3 USD"_s.arg(one.model, one.before, one.after));
    output.line(u"All requests: %1 -> %2 USD; with a cost %3 -> %4"_s.arg(preview->totalBefore, preview->totalAfter)
                    .arg(preview->pricedBefore)
                    .arg(preview->pricedAfter));
    for (const PriceWarning &one : preview->warnings)
        output.message(u"warning: price %1: %2"_s.arg(one.id, one.text));
    return ExitCode::Yes;
}

} // namespace plumbline
