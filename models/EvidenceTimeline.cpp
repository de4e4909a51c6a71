// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EvidenceTimeline.h"

#include "search/EvidenceSearch.h"

#include <utility>

namespace plumbline {

namespace {

/// Time of the first or the last record; nothing when there is none.
Result<std::optional<TimePoint>> edgeOf(EvidenceSearch &queries, RowFilter filter, const QString &field, bool last)
{
    filter.sortField = field;
    filter.descending = last;
    const auto rows = queries.page(filter, 0, 1);
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return std::optional<TimePoint>();
    const auto *instant = std::get_if<TimePoint>(&rows->first().row.value(field));
    return instant ? std::optional(*instant) : std::nullopt;
}

QDate localDate(TimePoint instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(
               std::chrono::floor<std::chrono::milliseconds>(instant.time_since_epoch()).count(), zone)
        .date();
}

QDate beginOf(QDate day, EvidenceTimeline::Step step)
{
    switch (step) {
    case EvidenceTimeline::Step::Day: return day;
    case EvidenceTimeline::Step::Week: return day.addDays(1 - day.dayOfWeek());
    case EvidenceTimeline::Step::Month: break;
    }
    return {day.year(), day.month(), 1};
}

QDate after(QDate day, EvidenceTimeline::Step step)
{
    return step == EvidenceTimeline::Step::Day ? day.addDays(1)
        : step == EvidenceTimeline::Step::Week ? day.addDays(7)
                                               : day.addMonths(1);
}

} // namespace

Result<EvidenceTimeline> readTimeline(StoreConnection &connection, SearchMemory &memory, const RowFilter &filter,
                                      const QTimeZone &zone)
{
    const RowType *type = findRowType(filter.type);
    const QString field = type ? RowQueries::timeField(*type) : QString();
    EvidenceTimeline timeline;
    if (field.isEmpty())
        return timeline;
    EvidenceSearch queries(connection, memory);
    const auto first = edgeOf(queries, filter, field, false);
    if (!first)
        return fail(first.error());
    const auto last = edgeOf(queries, filter, field, true);
    if (!last)
        return fail(last.error());
    if (!*first || !*last)
        return timeline;

    const QDate from = localDate(**first, zone);
    const QDate to = localDate(**last, zone);
    constexpr int longestInDays = 21, longestInWeeks = 40 * 7, mostMonths = 60;
    const qint64 days = from.daysTo(to) + 1;
    timeline.step = days <= longestInDays ? EvidenceTimeline::Step::Day
        : days <= longestInWeeks          ? EvidenceTimeline::Step::Week
                                          : EvidenceTimeline::Step::Month;
    // A few records of long ago would make bars of nothing: the last five years are enough.
    QDate begin = beginOf(std::max(from, to.addMonths(-mostMonths)), timeline.step);
    for (; begin <= to; begin = after(begin, timeline.step)) {
        RowFilter slice = filter;
        slice.from = startOfDay(begin, zone);
        slice.to = startOfDay(after(begin, timeline.step), zone);
        const auto count = queries.count(slice);
        if (!count)
            return fail(count.error());
        timeline.begins.append(begin);
        timeline.counts.append(*count);
    }
    return timeline;
}

} // namespace plumbline
