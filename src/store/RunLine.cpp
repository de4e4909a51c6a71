// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RunLine.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Half characters, which a source may have sent, become whole ones.
QString whole(const QString &text)
{
    return QString::fromUtf8(text.toUtf8());
}

void put(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, whole(text));
}

void put(QJsonObject &object, const QString &name, const std::optional<TimePoint> &instant)
{
    if (instant)
        object.insert(name, formatInstant(*instant));
}

QJsonObject objectOf(const PartitionRead &read)
{
    QJsonObject object{{u"stream"_s, read.stream},
                       {u"state"_s, read.state},
                       {u"pages"_s, read.pages},
                       {u"records"_s, read.recordsSeen},
                       {u"claimed_kind"_s, read.claimedKind},
                       {u"bytes"_s, read.bytes},
                       {u"confirmed"_s, read.confirmed},
                       {u"repeated"_s, read.repeated},
                       {u"restarts"_s, read.restarts},
                       {u"resumed"_s, read.resumed},
                       {u"rejected"_s, read.rejected}};
    if (read.recordsClaimed)
        object.insert(u"claimed"_s, *read.recordsClaimed);
    if (read.clockOffsetMs)
        object.insert(u"clock_offset_ms"_s, *read.clockOffsetMs);
    put(object, u"partition"_s, read.partition);
    put(object, u"since"_s, read.since);
    put(object, u"window_from"_s, read.windowFrom);
    put(object, u"window_to"_s, read.windowTo);
    put(object, u"gap"_s, read.gap);
    put(object, u"error"_s, read.error);
    return object;
}

QJsonObject objectOf(const StreamRead &read)
{
    QJsonObject object{
        {u"stream"_s, read.stream}, {u"state"_s, read.state}, {u"whole"_s, read.isWhole}, {u"resumed"_s, read.resumed}};
    put(object, u"question"_s, read.question);
    put(object, u"mapping"_s, read.mapping);
    put(object, u"present"_s, read.present.join(u','));
    put(object, u"started_at"_s, std::optional(read.startedAt));
    put(object, u"ended_at"_s, read.endedAt);
    put(object, u"error"_s, read.error);
    return object;
}

} // namespace

QJsonObject runRecord(const SyncRunRecord &run, const QList<StreamRead> &streams,
                      const QList<PartitionRead> &partitions)
{
    QJsonArray ways;
    for (const StreamRead &stream : streams)
        ways.append(objectOf(stream));
    QJsonArray parts;
    for (const PartitionRead &read : partitions)
        parts.append(objectOf(read));
    QJsonObject rec{{u"run"_s, run.id},
                    {u"connector"_s, run.connector},
                    {u"state"_s, run.state},
                    {u"pages"_s, run.pages},
                    {u"bytes"_s, run.bytes},
                    {u"added"_s, run.rows.added},
                    {u"changed"_s, run.rows.changed},
                    {u"unchanged"_s, run.rows.unchanged},
                    {u"rejected"_s, run.rows.rejected},
                    {u"streams"_s, ways},
                    {u"partitions"_s, parts}};
    put(rec, u"started_at"_s, std::optional(run.startedAt));
    put(rec, u"finished_at"_s, run.finishedAt);
    put(rec, u"error"_s, run.error);
    return rec;
}

} // namespace plumbline
