// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/AiCallTokens.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Some instrumentations write counts as doubles, some as text.
tl::expected<FieldValue, QString> countOf(const MappedValue &value)
{
    constexpr double exact = 9'007'199'254'740'992; // beyond 2^53 a double skips whole numbers
    const auto *number = std::get_if<double>(&value);
    if (number && std::abs(*number) <= exact && *number == std::floor(*number))
        return FieldValue(qint64(*number));
    return toField(FieldKind::Integer, value);
}

qint64 numberOr0(const FieldValue &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return number ? *number : 0;
}

/// The sum of those names in Langfuse's usage details that are there.
FieldValue sumOf(const QJsonObject &details, const QStringList &names)
{
    FieldValue sum;
    for (const QString &name : names) {
        if (details.value(name).isDouble())
            sum = numberOr0(sum) + qint64(details.value(name).toDouble());
    }
    return sum;
}

/// Langfuse counts in parts that do not overlap.
AiCallTokens fromLangfuse(const QJsonObject &details)
{
    AiCallTokens tokens;
    tokens.cacheRead = sumOf(details, {u"input_cached_tokens"_s, u"cache_read_input_tokens"_s});
    tokens.cacheWrite = sumOf(details,
                              {u"input_cache_creation"_s, u"input_cache_creation_5m"_s, u"input_cache_creation_1h"_s,
                               u"cache_creation_input_tokens"_s});
    tokens.reasoning = sumOf(details, {u"output_reasoning_tokens"_s});
    if (details.value(u"input"_s).isDouble())
        tokens.input
            = qint64(details.value(u"input"_s).toDouble()) + numberOr0(tokens.cacheRead) + numberOr0(tokens.cacheWrite);
    if (details.value(u"output"_s).isDouble())
        tokens.output = qint64(details.value(u"output"_s).toDouble()) + numberOr0(tokens.reasoning);
    return tokens;
}

} // namespace

AiCallTokens AiCallTokens::of(const OtlpAttributes &attributes, const OtlpAttributeNames &names)
{
    AiCallTokens tokens;
    FieldValue total;
    const std::pair<QString, FieldValue *> fields[]
        = {{u"input_tokens"_s, &tokens.input},          {u"output_tokens"_s, &tokens.output},
           {u"cache_read_tokens"_s, &tokens.cacheRead}, {u"cache_write_tokens"_s, &tokens.cacheWrite},
           {u"reasoning_tokens"_s, &tokens.reasoning},  {u"total_tokens"_s, &total}};
    for (const auto &[field, target] : fields) {
        auto count = countOf(names.first(attributes, names.namesOf(field)));
        if (count) {
            *target = std::move(*count);
        } else if (target != &total) {
            tokens.faultyField = field;
            tokens.reason = count.error();
            return tokens;
        }
    }
    const QString usage = mappedText(names.first(attributes, names.namesOf(u"langfuse_usage")));
    const bool isSaid = !std::holds_alternative<std::monostate>(tokens.input)
        || !std::holds_alternative<std::monostate>(tokens.output);
    if (!isSaid && !usage.isEmpty())
        return fromLangfuse(QJsonDocument::fromJson(usage.toUtf8()).object());
    // Whether the input holds what came from a cache is not said. More cached than input cannot be; else a total
    // decides; else it does, as all conventions since 2026 want it.
    const qint64 cached = numberOr0(tokens.cacheRead) + numberOr0(tokens.cacheWrite);
    const qint64 input = numberOr0(tokens.input);
    const bool totalIsSaid = !std::holds_alternative<std::monostate>(total);
    if (cached > 0 && !std::holds_alternative<std::monostate>(tokens.input)
        && (cached > input || (totalIsSaid && numberOr0(total) == input + numberOr0(tokens.output) + cached)))
        tokens.input = input + cached;
    else
        tokens.isAssumed = cached > 0 && !totalIsSaid;
    return tokens;
}

} // namespace plumbline
