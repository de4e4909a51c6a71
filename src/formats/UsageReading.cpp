// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/UsageReading.h"

#include "base/Digest.h"
#include "formats/OtlpAttributeNames.h"

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

FieldValue textField(const QString &text)
{
    return text.isEmpty() ? FieldValue() : FieldValue(text);
}

/// Whether the numbers make sense: a time since 1970, an end after the start, a count that a double holds exactly.
bool isSound(const OtlpPoint &point)
{
    constexpr auto latest = quint64(std::numeric_limits<qint64>::max());
    constexpr double exact = 9'007'199'254'740'992;
    return point.startNs > 0 && point.startNs < point.endNs && point.endNs < latest && point.sum >= 0
        && point.sum <= exact && point.count <= quint64(exact);
}

} // namespace

Row UsageReading::row(const QString &id, qint64 fromNs, qint64 seconds, qint64 tokensThen, qint64 requestsThen) const
{
    Row row = Row::of(*findRowType(u"ai_usage"));
    row.set(u"id", id);
    row.set(u"from_at", timeFromNs(fromNs));
    row.set(u"bucket_s", seconds);
    row.set(u"service", textField(service));
    row.set(u"environment", textField(environment));
    row.set(u"provider", textField(provider));
    row.set(u"model", textField(model));
    // A call is one reading of input and one of output; it is counted with its input.
    row.set(u"requests", isInput ? requestsThen : 0);
    row.set(isInput ? u"input_tokens" : u"output_tokens", tokensThen);
    return row;
}

QList<UsageReading> usageReadings(const OtlpBatch &batch, const OtlpAttributeNames &names)
{
    QList<UsageReading> readings;
    QHash<QString, qsizetype> places;
    for (const OtlpPoint &point : batch.points) {
        const QString type = mappedText(names.first(point.attributes, names.namesOf(u"gen_ai.token.type")));
        if (point.metric != u"gen_ai.client.token.usage"_s || !point.isHistogram || !isSound(point)
            || (type != u"input"_s && type != u"output"_s && type != u"completion"_s))
            continue;
        const OtlpAttributes &resource = batch.resources[point.resource];
        const auto said = [&](QStringView field) {
            const MappedValue &own = names.first(point.attributes, names.namesOf(field));
            return mappedText(isNothing(own) ? names.first(resource, names.namesOf(field)) : own);
        };
        UsageReading reading;
        reading.service = mappedText(Conversion{Conversion::Kind::Slug, {}, 0}
                                         .apply(said(u"service.name"), QTimeZone::utc())
                                         .value_or(MappedValue()));
        reading.environment = said(u"environment");
        reading.provider = said(u"provider");
        reading.model = said(u"model");
        reading.isInput = type == u"input"_s;
        reading.isCumulative = point.isCumulative;
        reading.startNs = qint64(point.startNs);
        reading.endNs = qint64(point.endNs);
        reading.tokens = qint64(std::llround(point.sum));
        reading.requests = qint64(point.count);
        reading.pointer = point.pointer;
        const QStringList key{reading.service,
                              reading.environment,
                              reading.provider,
                              reading.model,
                              said(u"service.instance.id"),
                              type,
                              QString::number(reading.startNs)};
        reading.series = sha256Hex(key.join(u'\n').toUtf8()).first(24);
        const QString place = reading.series + (point.isCumulative ? QString() : QString::number(reading.endNs));
        const auto known = places.constFind(place);
        if (known != places.constEnd()) {
            UsageReading &same = readings[*known];
            same.tokens += reading.tokens;
            same.requests += reading.requests;
            same.endNs = std::max(same.endNs, reading.endNs);
            continue;
        }
        places.insert(place, readings.size());
        readings.append(reading);
    }
    return readings;
}

} // namespace plumbline
