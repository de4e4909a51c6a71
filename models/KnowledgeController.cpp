// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/KnowledgeController.h"

#include "base/SafeText.h"
#include "store/QueryRunner.h"
#include "sync/SourceState.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<Knowledge> readKnowledge(StoreConnection &connection)
{
    const auto info = StoreInfo::read(connection);
    if (!info)
        return fail(info.error());
    const SyncLedger ledger(connection);
    const auto latest = ledger.latestRuns();
    if (!latest)
        return fail(latest.error());
    const auto complete = ledger.latestCompleteRuns();
    if (!complete)
        return fail(complete.error());
    return Knowledge{*info, *latest, *complete};
}

} // namespace

KnowledgeController::KnowledgeController(QueryRunner &runner, const Clock &clock, NumberText text, QStringList sources,
                                         int definitions, QObject *parent)
    : QObject(parent), m_runner(runner), m_clock(clock), m_text(std::move(text)), m_configured(std::move(sources)),
      m_definitions(definitions)
{
}

void KnowledgeController::reload()
{
    m_runner.run(readKnowledge).then(this, [this, asked = ++m_generation](const Result<Knowledge> &known) {
        if (asked != m_generation)
            return;
        m_problem = known ? QString() : toString(known.error());
        if (known)
            m_known = *known;
        emit changed();
    });
}

void KnowledgeController::setSources(const QList<SourceSettings> &sources)
{
    m_configured.clear();
    m_limits.clear();
    for (const SourceSettings &source : sources) {
        m_configured.append(source.id);
        m_limits.insert(source.id, SourceState::limitOf(source.interval));
    }
    emit changed();
}

QStringList KnowledgeController::sources() const
{
    if (!m_configured.isEmpty() || !m_known)
        return m_configured;
    QStringList seen;
    for (const SyncRunRecord &run : m_known->latest)
        seen.append(run.source);
    return seen;
}

int KnowledgeController::currentSources() const
{
    int current = 0;
    const QStringList all = sources();
    const QStringList failed = failedSources();
    for (const SyncRunRecord &run : m_known ? m_known->complete : QList<SyncRunRecord>())
        if (all.contains(run.source) && !failed.contains(run.source)
            && m_clock.now() - run.startedAt <= m_limits.value(run.source, staleAfter))
            ++current;
    return current;
}

QString KnowledgeController::mark() const
{
    if (!m_problem.isEmpty())
        return u"crit"_s;
    const qsizetype all = sources().size();
    if (!m_known || all == 0 || m_known->complete.isEmpty())
        return u"unk"_s;
    const int current = currentSources();
    return current == all ? u"ok"_s : current == 0 ? u"stale"_s : u"part"_s;
}

QString KnowledgeController::sourcesText() const
{
    if (!m_problem.isEmpty())
        return tr("Store: %1").arg(m_problem);
    const qsizetype all = sources().size();
    return all == 0 ? tr("No source yet")
                    : tr("Sources: %1 of %2 current").arg(m_text.count(currentSources()), m_text.count(all));
}

QString KnowledgeController::sourcesShort() const
{
    const qsizetype all = sources().size();
    return all == 0 ? tr("No source yet")
                    : tr("%1 of %2 sources current").arg(m_text.count(currentSources()), m_text.count(all));
}

std::optional<TimePoint> KnowledgeController::knownUntil() const
{
    std::optional<TimePoint> until;
    for (const SyncRunRecord &run : m_known ? m_known->complete : QList<SyncRunRecord>())
        if (run.finishedAt && (!until || *run.finishedAt < *until))
            until = run.finishedAt;
    return until;
}

bool KnowledgeController::isStale() const
{
    return m_known && !m_known->complete.isEmpty()
        && std::all_of(m_known->complete.begin(), m_known->complete.end(),
                       [this](const SyncRunRecord &run) { return m_clock.now() - run.startedAt > staleAfter; });
}

QStringList KnowledgeController::failedSources() const
{
    QStringList failed;
    const QStringList all = sources();
    for (const SyncRunRecord &run : m_known ? m_known->latest : QList<SyncRunRecord>())
        if (run.state == u"failed" && all.contains(run.source))
            failed.append(run.source);
    return failed;
}

QString KnowledgeController::noticeTitle() const
{
    const auto until = knownUntil();
    if (!until)
        return {};
    if (isStale())
        return tr("No source has answered since %1.").arg(m_text.instantUtc(*until));
    const QStringList failed = failedSources();
    if (failed.isEmpty())
        return {};
    return failed.size() == sources().size()
        ? tr("No source answered the last sync.")
        : tr("%1 of %2 sources did not answer the last sync: %3.")
              .arg(m_text.count(failed.size()), m_text.count(sources().size()), visibleText(failed.join(u", "_s)));
}

QString KnowledgeController::noticeText() const
{
    const auto until = knownUntil();
    if (!until)
        return {};
    if (!isStale())
        return tr("Everything here is from the store, as known up to %1.").arg(m_text.instantUtc(*until));
    const auto hours = std::chrono::floor<std::chrono::hours>(m_clock.now() - *until).count();
    const QString age
        = hours < 48 ? tr("%1 hours").arg(m_text.count(hours)) : tr("%1 days").arg(m_text.count(hours / 24));
    return tr("Values are kept and muted. Nothing here says anything about the last %1.").arg(age);
}

QString KnowledgeController::firstFailure() const
{
    const QStringList failed = failedSources();
    if (!m_known || !m_known->complete.isEmpty() || failed.isEmpty())
        return {};
    return tr("%1 of %2 sources could not be read: %3.")
        .arg(m_text.count(failed.size()), m_text.count(sources().size()), visibleText(failed.join(u", "_s)));
}

QString KnowledgeController::knownText() const
{
    const auto until = knownUntil();
    return until ? tr("Known up to %1").arg(m_text.instantUtc(*until)) : tr("Nothing known yet");
}

QString KnowledgeController::zoneText() const
{
    return tr("All times %1").arg(QString::fromLatin1(m_text.zone().id()));
}

QString KnowledgeController::definitionsText() const
{
    return tr("%1 metric definitions").arg(m_text.count(m_definitions));
}

QString KnowledgeController::recordCountText() const
{
    if (!m_known)
        return {};
    return m_known->info.rows == 1 ? tr("1 record") : tr("%1 records").arg(m_text.count(m_known->info.rows));
}

QString KnowledgeController::storeText() const
{
    if (!m_known)
        return {};
    const QString kind = m_known->info.engine == u"SQLite" ? tr("Local store") : tr("Team store");
    return u"%1 · %2 · %3"_s.arg(kind, m_known->info.engine, recordCountText());
}

} // namespace plumbline
