// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SyncController.h"

#include "base/SafeText.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

SyncController::SyncController(SyncOrders orders, QStringList sources, NumberText text, QObject *parent)
    : QObject(parent), m_orders(std::move(orders)), m_sources(std::move(sources)), m_text(std::move(text))
{
}

bool SyncController::running() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const SyncMessage &row) { return row.isActive(); });
}

bool SyncController::canSync() const
{
    return std::any_of(m_sources.begin(), m_sources.end(), [this](const QString &id) { return !messageOf(id); });
}

bool SyncController::stopping() const
{
    return running() && std::all_of(m_rows.begin(), m_rows.end(), [](const SyncMessage &row) {
               return !row.isActive() || row.state == u"stopping";
           });
}

void SyncController::setSources(QStringList sources)
{
    if (sources == m_sources)
        return;
    m_sources = std::move(sources);
    emit changed();
}

std::optional<SyncMessage> SyncController::messageOf(const QString &source) const
{
    for (const SyncMessage &row : m_rows)
        if (row.key == source && row.isActive())
            return row;
    return {};
}

void SyncController::start()
{
    ask(m_sources);
}

void SyncController::startOne(const QString &source)
{
    ask({source});
}

void SyncController::ask(const QStringList &sources)
{
    QStringList wanted = sources;
    wanted.removeIf([this](const QString &id) { return messageOf(id).has_value(); });
    if (wanted.isEmpty() || !m_orders.start)
        return;
    for (const QString &id : std::as_const(wanted))
        rowOf(id) = m_words.waiting(id);
    m_isAsked = true;
    publish();
    m_orders.start(wanted);
}

SyncMessage &SyncController::rowOf(const QString &source)
{
    if (!m_isRound) {
        m_isRound = true;
        m_isAsked = false;
        m_failed = false;
        m_finishedText.clear();
        m_progress = {};
        m_rows.clear();
        m_reports.clear();
    }
    for (SyncMessage &row : m_rows)
        if (row.key == source)
            return row;
    m_rows.append(m_words.waiting(source));
    return m_rows.last();
}

void SyncController::publish()
{
    m_messages.setRows(m_rows);
    emit changed();
}

void SyncController::cancel()
{
    const QList<SyncMessage> rows = m_rows;
    for (const SyncMessage &row : rows)
        cancelOne(row.key);
}

void SyncController::cancelOne(const QString &source)
{
    const auto now = messageOf(source);
    if (!now || now->state == u"stopping")
        return;
    if (m_orders.cancel && m_orders.cancel(source)) {
        SyncMessage &row = rowOf(source);
        row.state = u"stopping"_s;
        row.text = tr("Stopping…");
        publish();
        return;
    }
    SourceReport report;
    report.source = source;
    report.state = u"cancelled"_s;
    conclude(report);
}

void SyncController::take(const SyncProgress &progress)
{
    // How it ended comes as a report.
    if (progress.state != u"running" && progress.state != u"limited")
        return;
    SyncMessage &row = rowOf(progress.source);
    const bool isStopping = row.state == u"stopping";
    m_words.show(row, progress);
    if (isStopping) {
        row.state = u"stopping"_s;
        row.text = tr("Stopping…");
    }
    m_progress = progress;
    m_held.clear();
    publish();
}

void SyncController::conclude(const SourceReport &report)
{
    m_words.show(rowOf(report.source), report);
    m_reports.append(report);
    if (!running())
        endRound();
    publish();
    emit sourceFinished(report.source);
    if (!m_isRound)
        emit finished();
}

void SyncController::endRound()
{
    m_isRound = false;
    m_failed = std::any_of(m_reports.begin(), m_reports.end(),
                           [](const SourceReport &report) { return report.state == u"failed"; });
    // That a source was read when it was due is nothing to be told of.
    m_finishedText = m_isAsked || m_failed ? m_words.summary(m_reports) : QString();
    m_held.clear();
}

void SyncController::hold(const QString &why)
{
    if (m_held == why)
        return;
    m_held = why;
    emit changed();
}

QString SyncController::text() const
{
    if (!running())
        return {};
    if (!m_held.isEmpty())
        return tr("Waiting for another Plumbline");
    const auto active
        = std::count_if(m_rows.begin(), m_rows.end(), [](const SyncMessage &row) { return row.isActive(); });
    const qsizetype ended = m_rows.size() - active;
    QString place = tr("Sync %1 of %2").arg(m_text.count(ended + 1), m_text.count(m_rows.size()));
    const auto now = messageOf(m_progress.source);
    if (!now)
        return place;
    if (m_progress.stream.isEmpty())
        return u"%1 · %2"_s.arg(place, now->source);
    return tr("%1 · %2 %3, page %4", "place, source, stream, page")
        .arg(place, now->source, now->stream, m_text.count(m_progress.page));
}

double SyncController::fraction() const
{
    double done = 0;
    for (const SyncMessage &row : m_rows)
        done += row.isActive() ? std::max(0.0, row.fraction) : 1;
    return running() && done > 0 ? done / double(m_rows.size()) : -1;
}

} // namespace plumbline
