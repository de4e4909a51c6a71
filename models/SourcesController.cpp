// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SourcesController.h"

#include "base/SafeText.h"
#include "models/ConfigurationFile.h"
#include "models/SourceWords.h"
#include "models/SyncController.h"
#include "store/QueryRunner.h"
#include "sync/SourceStates.h"

#include <QtConcurrentRun>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

using State = SourceFacts::State;

namespace {

/// What one look into the store tells of all sources.
struct Standing {
    QList<SourceState> states;
    QHash<QString, SourceHistory> histories;
};

} // namespace

SourcesController::SourcesController(QueryRunner &runner, const Clock &clock, NumberText text,
                                     ConfigurationFile &configuration, const ConnectorCatalog &connectors,
                                     SyncController &sync, QObject *parent)
    : QObject(parent), m_runner(runner), m_clock(clock), m_text(std::move(text)), m_configuration(configuration),
      m_connectors(connectors), m_sync(sync), m_detail(m_text)
{
    connect(&m_configuration, &ConfigurationFile::changed, this, &SourcesController::build);
    connect(&m_configuration, &ConfigurationFile::changed, this, &SourcesController::read);
    m_writer.setMaxThreadCount(1);
    connect(&m_sync, &SyncController::changed, this, &SourcesController::build);
    connect(&m_sync, &SyncController::sourceFinished, this, &SourcesController::read);
    connect(&m_minute, &QTimer::timeout, this, &SourcesController::build);
    m_minute.start(std::chrono::minutes(1));
}

void SourcesController::reload()
{
    m_configuration.reload(); // reads the store, too
}

void SourcesController::read()
{
    const TimePoint now = m_clock.now();
    const Configuration configuration = m_configuration.current();
    // Not by this: the work may still run when the page is gone. The catalogue outlives the runner.
    const auto work = [&connectors = m_connectors, now, configuration](StoreConnection &store) -> Result<Standing> {
        const auto states = SourceStates(store, configuration, connectors).all(now);
        if (!states)
            return fail(states.error());
        auto histories = SourceHistory::read(store, now - std::chrono::days(SourceDetail::shownDays));
        if (!histories)
            return fail(histories.error());
        return Standing{*states, std::move(*histories)};
    };
    m_runner.run(work).then(this, [this, asked = ++m_generation](const Result<Standing> &standing) {
        if (asked != m_generation)
            return;
        m_isRead = true;
        m_problem = standing ? QString() : toString(standing.error());
        if (standing) {
            m_histories = standing->histories;
            m_states.clear();
            for (const SourceState &state : standing->states)
                m_states.insert(state.source, state);
        }
        build();
    });
}

SourceFacts SourcesController::factsOf(const SourceSettings &settings) const
{
    const auto connector = m_connectors.find(settings.connector);
    return {settings,
            connector ? *connector : nullptr,
            m_states.value(settings.id),
            m_histories.value(settings.id),
            m_sync.messageOf(settings.id),
            m_isScheduled};
}

void SourcesController::build()
{
    m_facts.clear();
    for (const SourceSettings &settings : m_configuration.current().sources)
        m_facts.append(factsOf(settings));
    const TimePoint now = m_clock.now();
    // Trouble first; a source that syncs keeps the place that it had, so that no row moves under the pointer.
    const auto rank = [&](const SourceFacts &facts) {
        SourceFacts resting = facts;
        resting.pull.reset();
        return int(resting.state(now));
    };
    std::stable_sort(m_facts.begin(), m_facts.end(),
                     [&](const SourceFacts &a, const SourceFacts &b) { return rank(a) < rank(b); });
    const SourceWords words(m_text, now);
    QList<SourceRow> rows;
    const SourceFacts *chosen = nullptr;
    for (const SourceFacts &facts : std::as_const(m_facts)) {
        rows.append(words.row(facts));
        if (facts.settings.id == m_selected)
            chosen = &facts;
    }
    m_sources.setRows(rows);
    if ((!chosen || !m_isChosen) && !m_facts.isEmpty()) {
        chosen = &m_facts.constFirst();
        m_selected = chosen->settings.id;
    }
    if (chosen) {
        m_detail.show(*chosen, now);
    } else {
        m_selected.clear();
        m_detail.clear();
    }
    buildVerdict();
    QStringList read;
    for (const SourceSettings &settings : m_configuration.current().sources)
        if (!m_states.value(settings.id).pausedSince)
            read.append(settings.id);
    m_sync.setSources(read);
    emit changed();
}

void SourcesController::buildVerdict()
{
    const TimePoint now = m_clock.now();
    QList<VerdictPart> parts;
    const auto add = [&](const QString &mark, qsizetype count, const QString &text) {
        if (count > 0)
            parts.append({mark, text.arg(m_text.count(count))});
    };
    const auto counted = [&](State state) {
        return std::count_if(m_facts.begin(), m_facts.end(),
                             [&](const SourceFacts &facts) { return facts.state(now) == state; });
    };
    add(u"crit"_s, counted(State::Failing), tr("%1 failing"));
    add(u"stale"_s, counted(State::Stale) + counted(State::Unreachable), tr("%1 stale or unreachable"));
    add(u"warn"_s, counted(State::Limited), tr("%1 limited"));
    add(u"run"_s, counted(State::Running), tr("%1 syncing"));
    add(u"wait"_s, counted(State::Waiting), tr("%1 waiting"));
    add(u"unk"_s, counted(State::Never), tr("%1 never read"));
    add(u"wait"_s, counted(State::Paused), tr("%1 paused"));
    m_verdict.setRows(parts);
}

QString SourcesController::state() const
{
    if (m_configuration.problem() || (!m_problem.isEmpty() && m_histories.isEmpty()))
        return u"failed"_s;
    if (!m_isRead)
        return u"loading"_s;
    return m_facts.isEmpty() ? u"first"_s : u"ready"_s;
}

QString SourcesController::errorText() const
{
    if (const auto &problem = m_configuration.problem())
        return tr("%1\n%2", "place in a file, what is wrong")
            .arg(visibleText(problem->where), visibleText(problem->detail));
    return visibleText(m_problem);
}

QString SourcesController::currentText() const
{
    const TimePoint now = m_clock.now();
    const auto current = std::count_if(m_facts.begin(), m_facts.end(), [&](const SourceFacts &facts) {
        return facts.history.complete && facts.cause() == FailureCause::None && !facts.isLate(now);
    });
    return tr("%1 of %2 current").arg(m_text.count(current), m_text.count(m_facts.size()));
}

QString SourcesController::troubleText() const
{
    const TimePoint now = m_clock.now();
    const auto trouble = std::count_if(m_facts.begin(), m_facts.end(),
                                       [&](const SourceFacts &facts) { return facts.needsAttention(now); });
    return m_isRead && trouble > 0 ? m_text.count(trouble) : QString();
}

QString SourcesController::troubleKind() const
{
    const TimePoint now = m_clock.now();
    return std::any_of(m_facts.begin(), m_facts.end(),
                       [&](const SourceFacts &facts) { return facts.state(now) == State::Failing; })
        ? u"crit"_s
        : u"warn"_s;
}

QString SourcesController::countText() const
{
    return m_facts.size() == 1 ? tr("1 source") : tr("%1 sources").arg(m_text.count(m_facts.size()));
}

QString SourcesController::recordsText() const
{
    qint64 records = 0;
    for (const SourceFacts &facts : m_facts)
        records += facts.history.rows;
    return m_text.count(records);
}

void SourcesController::setScheduled(bool on)
{
    if (m_isScheduled == on)
        return;
    m_isScheduled = on;
    build();
    emit scheduledChanged(on);
}

QString SourcesController::nextText() const
{
    if (!m_isScheduled)
        return tr("Read only when asked");
    const SourceFacts *next = nullptr;
    for (const SourceFacts &facts : m_facts)
        if (facts.status.nextDue && !facts.pull && (!next || *facts.status.nextDue < *next->status.nextDue))
            next = &facts;
    if (!next)
        return {};
    const TimePoint now = m_clock.now();
    return *next->status.nextDue > now
        ? tr("next: %1 %2", "source, time").arg(next->title(), SourceWords(m_text, now).when(*next->status.nextDue))
        : tr("next: %1 now", "source").arg(next->title());
}

int SourcesController::selectedRow() const
{
    for (qsizetype i = 0; i < m_facts.size(); ++i)
        if (m_facts.at(i).settings.id == m_selected)
            return int(i);
    return -1;
}

void SourcesController::select(const QString &key)
{
    for (const SourceFacts &facts : std::as_const(m_facts)) {
        if (facts.settings.id != key)
            continue;
        m_selected = key;
        m_isChosen = true;
        m_detail.show(facts, m_clock.now());
        emit changed();
        return;
    }
}

void SourcesController::selectTrouble()
{
    if (!m_facts.isEmpty())
        select(m_facts.constFirst().settings.id); // trouble stands first
}

void SourcesController::act(const QString &key, const QString &action)
{
    if (action == u"edit")
        emit editRequested(key);
    else if (action == u"cancel")
        m_sync.cancelOne(key);
    else if (action == u"pause" || action == u"resume")
        setPaused(key, action == u"pause", false);
    else
        m_sync.startOne(key);
}

void SourcesController::setPaused(const QString &key, bool paused, bool isUndo)
{
    const StoreLocation location = m_runner.location();
    const auto work = [location, key, paused, now = m_clock.now()]() -> Result<void> {
        const auto store = StoreConnection::open(location, StoreConnection::Access::ReadWrite);
        if (!store)
            return fail(store.error());
        SyncLedger ledger(**store);
        return paused ? ledger.pause(key, now) : ledger.goOn(key);
    };
    QtConcurrent::run(&m_writer, work).then(this, [this, key, paused, isUndo](const Result<void> &done) {
        if (!done) {
            m_undoProblem = visibleText(toString(done.error()));
        } else if (!isUndo) {
            offerUndo(paused ? tr("%1 is paused.").arg(visibleText(key))
                             : tr("%1 is read again.").arg(visibleText(key)));
            m_pauseBefore = std::pair(key, !paused);
        }
        emit undoChanged();
        read();
    });
}

void SourcesController::remove(const QString &key)
{
    QString title = visibleText(key);
    for (const SourceFacts &facts : std::as_const(m_facts))
        if (facts.settings.id == key)
            title = facts.title();
    if (const auto done = m_configuration.remove(key); done)
        offerUndo(tr("%1 is removed. Its records are kept.").arg(title));
    else
        m_undoProblem = visibleText(toString(done.error()));
    emit undoChanged();
}

void SourcesController::say(const QString &text, bool isProblem)
{
    m_canUndo = false;
    m_undoText = isProblem ? QString() : text;
    m_undoProblem = isProblem ? text : QString();
    emit undoChanged();
}

void SourcesController::offerUndo(const QString &text)
{
    m_canUndo = true;
    m_undoText = text;
    m_undoProblem.clear();
    m_pauseBefore.reset();
    emit undoChanged();
}

void SourcesController::undo()
{
    m_undoText.clear();
    m_undoProblem.clear();
    if (const auto before = std::exchange(m_pauseBefore, std::nullopt)) {
        setPaused(before->first, before->second, true);
        emit undoChanged();
        return;
    }
    const auto done = m_configuration.undo();
    m_undoProblem = done ? QString() : visibleText(toString(done.error()));
    emit undoChanged();
}

void SourcesController::dismissUndo()
{
    m_configuration.forgetUndo();
    m_undoText.clear();
    m_undoProblem.clear();
    emit undoChanged();
}

void SourcesController::copyReport()
{
    emit copyRequested(m_detail.report());
}

} // namespace plumbline
