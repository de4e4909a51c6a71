// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SyncController.h"

#include "base/SafeText.h"

#include <QFuture>
#include <QtConcurrentRun>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

SyncController::SyncController(SyncWork work, QStringList sources, NumberText text, QObject *parent)
    : QObject(parent), m_work(std::move(work)), m_sources(std::move(sources)), m_text(std::move(text))
{
    m_pool.setMaxThreadCount(1);
}

SyncController::~SyncController()
{
    m_stop = true;
    m_pool.waitForDone();
}

void SyncController::setSources(QStringList sources)
{
    if (sources == m_sources)
        return;
    m_sources = std::move(sources);
    emit changed();
}

void SyncController::start()
{
    if (canSync())
        pull(m_sources, m_sources);
}

void SyncController::startOne(const QString &source)
{
    if (!m_running) {
        pull({source}, {source});
    } else if (!m_waiting.contains(source) && !messageOf(source)) {
        m_waiting.append(source);
        appendRow(source);
        m_messages.setRows(m_rows);
        emit changed();
    }
}

std::optional<SyncMessage> SyncController::messageOf(const QString &source) const
{
    for (const SyncMessage &row : m_rows)
        if (m_running && row.source == visibleText(source))
            return row;
    return {};
}

void SyncController::appendRow(const QString &source)
{
    m_rows.append({.source = visibleText(source),
                   .state = u"waiting"_s,
                   .text = tr("Waiting"),
                   .detail = {},
                   .place = {},
                   .pace = {},
                   .fraction = -1});
}

void SyncController::pull(const QStringList &wanted, const QStringList &asked)
{
    m_stop = false;
    m_running = true;
    m_failed = false;
    m_finishedText.clear();
    m_progress = {};
    m_progress.sourceCount = int(wanted.size());
    m_rows.clear();
    for (const QString &source : wanted)
        appendRow(source);
    m_messages.setRows(m_rows);
    emit changed();

    const auto report = [this](const SyncProgress &progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { take(progress); }, Qt::QueuedConnection);
    };
    QtConcurrent::run(&m_pool, [this, report, asked] {
        return m_work(asked, report, m_stop);
    }).then(this, [this](const Result<SyncReport> &result) { conclude(result); });
}

void SyncController::cancel()
{
    if (!m_running || m_stop)
        return;
    m_stop = true;
    emit changed();
}

double SyncController::fractionOf(const SyncProgress &progress)
{
    if (!progress.claimed || *progress.claimed <= 0)
        return -1;
    return std::clamp(double(progress.records) / double(*progress.claimed), 0.0, 1.0);
}

QString SyncController::placeOf(const SyncProgress &progress) const
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

QString SyncController::paceOf(const SyncProgress &progress) const
{
    if (progress.recordsPerSecond < 1)
        return {};
    const QString rate = tr("%1 a second", "records").arg(m_text.count(std::llround(progress.recordsPerSecond)));
    if (!progress.claimed || *progress.claimed <= progress.records)
        return rate;
    const double left = double(*progress.claimed - progress.records) / progress.recordsPerSecond;
    // Before five seconds of work a forecast says nothing.
    if (double(progress.records) / progress.recordsPerSecond < 5)
        return rate;
    return left < 90 ? tr("%1, %2 s left").arg(rate, m_text.count(std::llround(left)))
                     : tr("%1, %2 min left").arg(rate, m_text.count(std::llround(left / 60)));
}

void SyncController::take(const SyncProgress &progress)
{
    if (!m_running)
        return;
    m_progress = progress;
    for (SyncMessage &row : m_rows) {
        if (row.source != visibleText(progress.source))
            continue;
        row.state = progress.state == u"complete" ? u"done"_s : progress.state;
        row.text = tr("%1, page %2", "stream, page").arg(visibleText(progress.stream), m_text.count(progress.page));
        if (row.state == u"done")
            row.text = tr("Complete");
        row.detail = progress.message.isEmpty() ? tr("%1 records").arg(m_text.count(progress.records))
                                                : visibleText(progress.message);
        row.place = placeOf(progress);
        row.pace = row.state == u"running"_s ? paceOf(progress) : QString();
        row.fraction = row.state == u"done" ? 1 : fractionOf(progress);
    }
    m_messages.setRows(m_rows);
    emit changed();
}

void SyncController::conclude(const Result<SyncReport> &report)
{
    m_running = false;
    if (!report) {
        m_failed = true;
        m_finishedText = tr("The sync could not start: %1").arg(visibleText(toString(report.error())));
    } else {
        WriteCounts rows;
        QStringList failed;
        for (const SourceReport &source : report->sources) {
            rows += source.rows;
            if (source.state == u"failed")
                failed.append(visibleText(source.source));
        }
        m_failed = report->anyFailed();
        if (m_failed)
            m_finishedText
                = tr("%1 of %2 sources failed: %3")
                      .arg(m_text.count(failed.size()), m_text.count(report->sources.size()), failed.join(u", "_s));
        else if (report->cancelled() || m_stop)
            m_finishedText = tr("Sync stopped. What was read is kept, and the next sync goes on from there.");
        else
            m_finishedText
                = tr("Sync done: %1 new, %2 changed, %3 put aside")
                      .arg(m_text.count(rows.added), m_text.count(rows.changed), m_text.count(rows.rejected));
    }
    const QStringList next = std::exchange(m_waiting, {});
    emit changed();
    emit finished();
    // A person who stops everything does not want the next to begin.
    if (!next.isEmpty() && !m_stop)
        pull(next, next);
}

QString SyncController::text() const
{
    if (!m_running)
        return {};
    if (m_progress.source.isEmpty())
        return tr("Sync is starting");
    const QString place
        = tr("Sync %1 of %2").arg(m_text.count(m_progress.sourceIndex + 1), m_text.count(m_progress.sourceCount));
    if (m_progress.stream.isEmpty())
        return u"%1 · %2"_s.arg(place, visibleText(m_progress.source));
    return tr("%1 · %2 %3, page %4", "place, source, stream, page")
        .arg(place, visibleText(m_progress.source), visibleText(m_progress.stream), m_text.count(m_progress.page));
}

double SyncController::fraction() const
{
    if (!m_running || m_progress.sourceCount == 0)
        return -1;
    const double part = fractionOf(m_progress);
    if (part < 0 && m_progress.sourceIndex == 0)
        return -1;
    return (m_progress.sourceIndex + std::max(0.0, part)) / m_progress.sourceCount;
}

} // namespace plumbline
