// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/SyncWords.h"

#include "cli/StateJson.h"

#include <QJsonArray>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString progressText(const SyncProgress &progress)
{
    const QString place = u"[%1/%2] %3 %4"_s.arg(progress.sourceIndex + 1)
                              .arg(progress.sourceCount)
                              .arg(progress.source, progress.stream);
    if (progress.state == u"limited")
        return place + u": "_s + progress.message;
    QString text = place + u": page %1, %2"_s.arg(progress.page).arg(progress.records);
    if (progress.claimed)
        text += u" of %1"_s.arg(*progress.claimed);
    text += u" records"_s;
    if (progress.recordsPerSecond >= 1) {
        text += u", %1/s"_s.arg(qint64(std::round(progress.recordsPerSecond)));
        if (progress.claimed && *progress.claimed > progress.records)
            text += u", about %1 s left"_s.arg(
                qint64(std::ceil(double(*progress.claimed - progress.records) / progress.recordsPerSecond)));
    }
    return text;
}

/// One line for each reason: an organisation without an edition misses many streams at once.
QStringList absentText(const QStringList &absent)
{
    QStringList reasons;
    QHash<QString, QStringList> streams; // of a reason
    for (const QString &one : absent) {
        const QString reason = one.section(u": "_s, 1);
        const QString stream = one.section(u": "_s, 0, 0);
        if (!reasons.contains(reason))
            reasons.append(reason);
        QStringList &named = streams[reason];
        const QString name = stream.section(u' ', 0, 0);
        const QString partition = stream.section(u' ', 1);
        if (!partition.isEmpty() && !named.isEmpty() && named.last().startsWith(name + u" ("_s))
            named.last() = named.last().chopped(1) + u", "_s + partition + u')';
        else
            named.append(partition.isEmpty() ? name : name + u" ("_s + partition + u')');
    }
    QStringList lines;
    for (const QString &reason : std::as_const(reasons))
        lines.append(streams.value(reason).join(u", "_s) + u": "_s + reason);
    return lines;
}

QString reportText(const SourceReport &report)
{
    const WriteCounts &rows = report.rows;
    QString text = u"%1 %2%3: %4 pages, %5 rows new, %6 changed, %7 unchanged, %8 put aside"_s
                       .arg(report.source, report.state, report.resumed ? u" (went on)"_s : QString())
                       .arg(report.pages)
                       .arg(rows.added)
                       .arg(rows.changed)
                       .arg(rows.unchanged)
                       .arg(rows.rejected);
    for (const PartitionRead &read : report.partitions) {
        if (!read.gap.isEmpty())
            text += u"; %1%2: %3"_s.arg(read.stream, read.partition.isEmpty() ? QString() : u' ' + read.partition,
                                        read.gap);
    }
    if (report.error)
        text += u"; "_s + toString(*report.error);
    for (const QString &absent : absentText(report.absent))
        text += u"\n  "_s + absent;
    return text;
}

QJsonObject countsJson(const WriteCounts &counts)
{
    return {{u"added"_s, counts.added},
            {u"changed"_s, counts.changed},
            {u"unchanged"_s, counts.unchanged},
            {u"rejected"_s, counts.rejected}};
}

QJsonValue errorJson(const std::optional<Error> &error)
{
    if (!error)
        return {};
    return QJsonObject{{u"kind"_s, kindName(error->kind)},
                       {u"what"_s, error->what},
                       {u"detail"_s, error->detail},
                       {u"where"_s, error->where}};
}

QJsonObject reportJson(const SourceReport &report)
{
    QJsonArray partitions;
    for (const PartitionRead &read : report.partitions)
        partitions.append(partitionJson(read));
    return {
        {u"source"_s, report.source},
        {u"connector"_s, report.connector},
        {u"state"_s, report.state},
        {u"error"_s, errorJson(report.error)},
        {u"resumed"_s, report.resumed},
        {u"pages"_s, report.pages},
        {u"bytes"_s, report.bytes},
        {u"rows"_s, countsJson(report.rows)},
        {u"absent"_s, QJsonArray::fromStringList(report.absent)},
        {u"partitions"_s, partitions},
        {u"waits"_s, QJsonArray::fromStringList(report.waits)},
    };
}

} // namespace plumbline
