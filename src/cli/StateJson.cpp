// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/StateJson.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonValue instant(const std::optional<TimePoint> &time)
{
    return time ? QJsonValue(formatInstant(*time)) : QJsonValue();
}

QJsonValue number(const std::optional<qint64> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue text(const QString &words)
{
    return words.isEmpty() ? QJsonValue() : QJsonValue(words);
}

QJsonValue seconds(const std::optional<std::chrono::seconds> &length)
{
    return length ? QJsonValue(qint64(length->count())) : QJsonValue();
}

QJsonValue horizonJson(const std::optional<EvidenceHorizon> &horizon, const SourceState &source, TimePoint now)
{
    if (!horizon)
        return {};
    return QJsonObject{{u"stream"_s, horizon->stream},
                       {u"keeps_s"_s, qint64(horizon->keeps.count())},
                       {u"last_complete_at"_s, instant(horizon->lastRead)},
                       {u"loss_at"_s, instant(horizon->lossAt)},
                       {u"near"_s, horizon->isNear(now, source.interval)},
                       {u"text"_s, horizon->text(source.source, now)}};
}

QJsonObject streamJson(const StreamState &stream, const SourceState &source, TimePoint now)
{
    QJsonArray partitions;
    for (const PartitionRead &read : stream.partitions)
        partitions.append(partitionJson(read));
    const Continuity &observed = stream.observed;
    return {{u"stream"_s, stream.stream},
            {u"title"_s, stream.title},
            {u"state"_s, stream.state},
            {u"present_only"_s, stream.isPresentOnly},
            {u"incremental"_s, stream.isIncremental},
            {u"last_read_at"_s, instant(stream.lastRead)},
            {u"last_complete_at"_s, instant(stream.lastComplete)},
            {u"error"_s, text(stream.error)},
            {u"pages"_s, stream.pages},
            {u"records"_s, stream.records},
            {u"claimed"_s, number(stream.claimed)},
            {u"claimed_kind"_s, stream.claimedKind},
            {u"gaps"_s, QJsonArray::fromStringList(stream.gaps)},
            {u"bytes"_s, stream.bytes},
            {u"confirmed"_s, stream.confirmed},
            {u"clock_offset_ms"_s, number(stream.clockOffsetMs)},
            {u"observed"_s,
             QJsonObject{{u"readings"_s, observed.readings},
                         {u"first_at"_s, instant(observed.first)},
                         {u"last_at"_s, instant(observed.last)},
                         {u"every_median_s"_s, seconds(observed.median)},
                         {u"longest_gap_s"_s, seconds(observed.longest)}}},
            {u"keeps"_s, text(stream.retention.summary())},
            {u"keeps_is_stated"_s, stream.retention.isStated},
            {u"horizon"_s, horizonJson(stream.horizon, source, now)},
            {u"partitions"_s, partitions}};
}

} // namespace

QJsonObject partitionJson(const PartitionRead &read)
{
    return {{u"stream"_s, read.stream},
            {u"partition"_s, read.partition},
            {u"state"_s, read.state},
            {u"since"_s, instant(read.since)},
            {u"window_from"_s, instant(read.windowFrom)},
            {u"window_to"_s, instant(read.windowTo)},
            {u"cursor"_s, text(read.next)},
            {u"pages"_s, read.pages},
            {u"records"_s, read.recordsSeen},
            {u"claimed"_s, number(read.recordsClaimed)},
            {u"claimed_kind"_s, read.claimedKind},
            {u"gap"_s, text(read.gap)},
            {u"repeated"_s, read.repeated},
            {u"bytes"_s, read.bytes},
            {u"confirmed"_s, read.confirmed},
            {u"clock_offset_ms"_s, number(read.clockOffsetMs)},
            {u"restarts"_s, read.restarts},
            {u"resumed"_s, read.resumed},
            {u"error"_s, text(read.error)},
            {u"started_at"_s, instant(read.startedAt)},
            {u"ended_at"_s, instant(read.endedAt)}};
}

QJsonObject stateJson(const SourceState &state, TimePoint now)
{
    QJsonArray streams;
    for (const StreamState &stream : state.streams)
        streams.append(streamJson(stream, state, now));
    return {{u"state"_s, SourceState::toString(state.word)},
            {u"interval_s"_s, qint64(state.interval.count())},
            {u"last_complete_at"_s, instant(state.lastComplete)},
            {u"last_attempt_at"_s, instant(state.lastAttempt)},
            {u"next_due_at"_s, instant(state.nextDue)},
            {u"paused_since"_s, instant(state.pausedSince)},
            {u"error"_s, text(state.error)},
            {u"note"_s, text(state.note)},
            {u"failures"_s, state.failures},
            {u"resumable"_s, state.isResumable},
            {u"rows_last_day"_s, state.rowsLastDay},
            {u"pages"_s, state.pages},
            {u"bytes"_s, state.bytes},
            {u"received"_s, state.isReceived},
            {u"listening_since"_s, state.listener ? instant(state.listener->since) : QJsonValue()},
            {u"horizon"_s, horizonJson(state.horizon, state, now)},
            {u"streams"_s, streams}};
}

QString stateText(const SourceState &state, TimePoint now)
{
    const auto since
        = [&](TimePoint from) { return durationText(std::chrono::duration_cast<std::chrono::seconds>(now - from)); };
    if (state.isReceived) {
        const QString rows = u"%1 rows in the last day"_s.arg(state.rowsLastDay);
        if (state.listener)
            return u"listening %1, %2"_s.arg(state.listener->toString(), rows);
        return state.lastComplete ? u"nobody listens, heard until %1 ago, %2"_s.arg(since(*state.lastComplete), rows)
                                  : u"nobody listens, never heard of"_s;
    }
    QString line = SourceState::toString(state.word);
    if (state.lastComplete)
        line += u", read %1 ago"_s.arg(since(*state.lastComplete));
    return line;
}

} // namespace plumbline
