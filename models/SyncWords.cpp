// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SyncWords.h"

#include "base/SafeText.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

SyncMessage SyncWords::waiting(const QString &source) const
{
    SyncMessage row;
    row.key = source;
    row.source = visibleText(source);
    row.state = u"waiting"_s;
    row.text = tr("Waiting");
    return row;
}

double SyncWords::fractionOf(const SyncProgress &progress)
{
    if (!progress.claimed || *progress.claimed <= 0)
        return -1;
    return std::clamp(double(progress.records) / double(*progress.claimed), 0.0, 1.0);
}

QString SyncWords::placeOf(const SyncProgress &progress) const
{
    if (progress.page <= 0)
        return {};
    // The number of pages is known where the server says how many records there are.
    const double share = fractionOf(progress);
    const auto pages
        = share > 0 ? std::max<qint64>(progress.page, qint64(std::llround(double(progress.page) / share))) : 0;
    return pages > 0 ? tr("page %1 of %2").arg(m_text.count(progress.page), m_text.count(pages))
                     : tr("page %1").arg(m_text.count(progress.page));
}

QString SyncWords::rateOf(const SyncProgress &progress) const
{
    return progress.recordsPerSecond < 1
        ? QString()
        : tr("%1 a second", "records").arg(m_text.count(std::llround(progress.recordsPerSecond)));
}

QString SyncWords::remainingOf(const SyncProgress &progress) const
{
    // Before five seconds of work a forecast says nothing.
    if (!progress.claimed || *progress.claimed <= progress.records || progress.recordsPerSecond < 1
        || double(progress.records) / progress.recordsPerSecond < 5)
        return {};
    const double left = double(*progress.claimed - progress.records) / progress.recordsPerSecond;
    return left < 90 ? tr("%1 s").arg(m_text.count(std::llround(left)))
                     : tr("%1 min").arg(m_text.count(std::llround(left / 60)));
}

void SyncWords::show(SyncMessage &row, const SyncProgress &progress) const
{
    row.state = progress.state;
    row.stream = visibleText(progress.stream);
    if (progress.stream.isEmpty())
        row.text = tr("Starting");
    else if (progress.state == u"limited")
        row.text = tr("Waiting for the server");
    else
        row.text = tr("%1, page %2", "stream, page").arg(row.stream, m_text.count(progress.page));
    row.detail = progress.message.isEmpty() ? tr("%1 records").arg(m_text.count(progress.records))
                                            : visibleText(progress.message);
    row.place = placeOf(progress);
    row.records = progress.claimed
        ? tr("%1 of %2", "records").arg(m_text.count(progress.records), m_text.count(*progress.claimed))
        : m_text.count(progress.records);
    row.rate = rateOf(progress);
    const QString left = remainingOf(progress);
    row.pace = left.isEmpty() ? row.rate : tr("%1, %2 left", "rate, time").arg(row.rate, left);
    row.remaining = !left.isEmpty() ? left
        : progress.claimed          ? tr("not known yet")
                                    : tr("unknown, the server names no total");
    row.fraction = fractionOf(progress);
}

void SyncWords::show(SyncMessage &row, const SourceReport &report) const
{
    row.place.clear();
    row.pace.clear();
    row.fraction = -1;
    if (report.state == u"complete") {
        row.state = u"done"_s;
        row.text = tr("Complete");
        row.detail = tr("%1 new, %2 changed").arg(m_text.count(report.rows.added), m_text.count(report.rows.changed));
        row.fraction = 1;
    } else if (report.state == u"cancelled") {
        row.state = u"cancelled"_s;
        row.text = tr("Stopped");
        row.detail = report.pages > 0 ? tr("%1 pages kept, can go on").arg(m_text.count(report.pages))
                                      : tr("nothing was read yet");
    } else {
        row.state = u"failed"_s;
        row.text = tr("Failed");
        row.detail = report.error ? visibleText(toString(*report.error)) : QString();
    }
}

QString SyncWords::summary(const QList<SourceReport> &reports) const
{
    WriteCounts rows;
    QStringList failed;
    bool isStopped = false;
    for (const SourceReport &report : reports) {
        rows += report.rows;
        isStopped |= report.state == u"cancelled";
        if (report.state == u"failed")
            failed.append(visibleText(report.source));
    }
    if (!failed.isEmpty())
        return tr("%1 of %2 sources failed: %3")
            .arg(m_text.count(failed.size()), m_text.count(reports.size()), failed.join(u", "_s));
    if (isStopped)
        return tr("Sync stopped. What was read is kept, and the next sync goes on from there.");
    return tr("Sync done: %1 new, %2 changed, %3 put aside")
        .arg(m_text.count(rows.added), m_text.count(rows.changed), m_text.count(rows.rejected));
}

QString SyncWords::held(const LeaseHolder &holder, TimePoint now) const
{
    const QString who
        = holder.pid > 0 ? tr("(process %1 on %2)").arg(holder.pid).arg(visibleText(holder.host)) : QString();
    if (!holder.since)
        return tr("Another Plumbline writes to this store %1").arg(who).trimmed();
    const QDateTime since = m_text.localTime(*holder.since);
    const bool isToday = since.date() == m_text.localTime(now).date();
    return tr("Another Plumbline writes to this store since %1 %2", "time, process")
        .arg(m_text.locale().toString(since, isToday ? u"HH:mm" : u"ddd d MMM HH:mm"), who)
        .trimmed();
}

} // namespace plumbline
