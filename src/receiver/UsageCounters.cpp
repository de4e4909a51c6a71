// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiver/UsageCounters.h"

#include "store/RowQueries.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 hourNs = 3'600 * second;
constexpr qint64 countersPerQuery = 400;
constexpr qint64 mostHours = 24 * 366; ///< A process that runs for longer begins anew for us.
constexpr qsizetype mostCounters = 100'000;

/// The hour of the last instant that a reading counts.
qint64 hourOf(const UsageReading &reading)
{
    return (reading.endNs - 1) / hourNs;
}

QString idOf(const UsageReading &reading, qint64 hour)
{
    return reading.series + u'/' + QString::number(hour);
}

/// Of what a counter had counted before it was read for the first time.
QString firstId(const UsageReading &reading)
{
    return reading.series + u"/first"_s;
}

qint64 numberIn(const Row &row, QStringView field)
{
    const auto *number = std::get_if<qint64>(&row.value(field));
    return number ? *number : 0;
}

} // namespace

Result<UsageCounters::Counter> UsageCounters::stored(StoreConnection &store, const QString &source,
                                                     const UsageReading &reading) const
{
    const qint64 last = hourOf(reading);
    const qint64 begin = std::max(reading.startNs / hourNs, last - mostHours);
    Counter counter;
    counter.hour = last;
    QStringList ids{firstId(reading)};
    for (qint64 hour = begin; hour <= last + 1; ++hour) {
        if (hour <= last)
            ids.append(idOf(reading, hour));
        if (ids.size() < countersPerQuery && hour <= last)
            continue;
        RowFilter filter;
        filter.type = u"ai_usage"_s;
        filter.sources = {source};
        filter.ids = ids;
        const auto found = RowQueries(store).page(filter, 0, countersPerQuery);
        if (!found)
            return fail(found.error());
        for (const StoredRow &row : *found) {
            const bool isThisHour = row.row.id() == idOf(reading, last);
            const qint64 tokens = numberIn(row.row, reading.isInput ? u"input_tokens" : u"output_tokens");
            (isThisHour ? counter.tokens : counter.tokensBefore) += tokens;
            (isThisHour ? counter.requests : counter.requestsBefore) += numberIn(row.row, u"requests");
            counter.isKnown = true;
        }
        ids.clear();
    }
    return counter;
}

Result<std::optional<Row>> UsageCounters::rowOf(StoreConnection &store, const QString &source,
                                                const UsageReading &reading)
{
    if (!reading.isCumulative) {
        const qint64 seconds = std::max<qint64>(1, (reading.endNs - reading.startNs + second - 1) / second);
        return reading.row(reading.series + u'/' + QString::number(reading.endNs), reading.startNs, seconds,
                           reading.tokens, reading.requests);
    }
    const QString key = source + u'/' + reading.series;
    if (!m_counters.contains(key)) {
        if (m_counters.size() >= mostCounters)
            m_counters.clear();
        const auto known = stored(store, source, reading);
        if (!known)
            return fail(known.error());
        m_counters.insert(key, *known);
    }
    Counter &counter = m_counters[key];
    const qint64 hour = hourOf(reading);
    if (hour < counter.hour)
        return std::optional<Row>(); // late: the hours since then know more
    if (!counter.isKnown && reading.startNs / hourNs < hour) {
        // It ran before we listened. In which hours that was counted nobody can tell any more.
        counter.isKnown = true;
        counter.hour = hour;
        counter.tokensBefore = reading.tokens;
        counter.requestsBefore = reading.isInput ? reading.requests : 0;
        const qint64 seconds = std::max<qint64>(1, (reading.endNs - reading.startNs) / second);
        return reading.row(firstId(reading), reading.startNs, seconds, reading.tokens, reading.requests);
    }
    if (hour > counter.hour) {
        counter.tokensBefore += counter.tokens;
        counter.requestsBefore += counter.requests;
        counter.tokens = counter.requests = 0;
        counter.hour = hour;
    }
    counter.isKnown = true;
    const qint64 tokens = reading.tokens - counter.tokensBefore;
    const qint64 requests = (reading.isInput ? reading.requests : 0) - counter.requestsBefore;
    if (tokens < counter.tokens || requests < counter.requests || (tokens == 0 && requests == 0))
        return std::optional<Row>();
    counter.tokens = tokens;
    counter.requests = requests;
    return reading.row(idOf(reading, hour), hour * hourNs, hourNs / second, tokens, requests);
}

} // namespace plumbline
