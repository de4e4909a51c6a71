// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/SyncCommand.h"
#include "cli/AlertWords.h"

#include "base/Duration.h"
#include "cli/ClockWords.h"
#include "cli/DerivedWords.h"
#include "cli/Interrupt.h"
#include "cli/SyncWords.h"
#include "sources/ConnectorCatalog.h"
#include "sync/SourceStates.h"
#include "sync/SyncJob.h"
#include "sync/SyncSchedule.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cstdlib>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A mistake in the configuration is told before anything is pulled.
Result<void> checkSources(const Configuration &configuration, const ConnectorCatalog &catalog,
                          const QStringList &chosen)
{
    for (const QString &id : chosen) {
        const bool isThere = std::any_of(configuration.sources.begin(), configuration.sources.end(),
                                         [&](const SourceSettings &source) { return source.id == id; });
        if (!isThere)
            return fail(Error::Kind::Usage, u"sync"_s, u"there is no source \"%1\" in the configuration"_s.arg(id),
                        configuration.file);
    }
    for (const SourceSettings &source : configuration.sources) {
        if (!chosen.isEmpty() && !chosen.contains(source.id))
            continue;
        const auto connector = catalog.find(source.connector);
        if (!connector)
            return fail(connector.error());
        if (auto checked = (*connector)->check(source); !checked) {
            Error error = checked.error();
            if (error.where.isEmpty())
                error.where = u"%1, source %2"_s.arg(configuration.file, source.id);
            return fail(error);
        }
    }
    return {};
}

/// What upstream is about to delete although it was tried to read it.
void warnOfLoss(const Invocation &invocation, Output &output, const Configuration &configuration,
                const ConnectorCatalog &catalog)
{
    const auto store = invocation.openStore();
    const TimePoint now = invocation.clock().now();
    if (store)
        warnOfHead(output, **store, now);
    const auto states = store ? SourceStates(**store, configuration, catalog).all(now)
                              : Result<QList<SourceState>>(fail(store.error()));
    for (const SourceState &state : states.value_or(QList<SourceState>())) {
        for (const StreamState &stream : state.streams) {
            if (stream.horizon && stream.horizon->isNear(now, state.interval))
                output.message(stream.horizon->text(state.source, now) + u'.');
        }
    }
}

/// A clock that is off shifts what is asked for as new, and every age.
void warnOfClocks(Output &output, const SyncReport &report)
{
    for (const SourceReport &source : report.sources) {
        qint64 offset = 0;
        for (const PartitionRead &read : source.partitions)
            offset = std::max(offset, read.clockOffsetMs.value_or(0),
                              [](qint64 a, qint64 b) { return std::abs(a) < std::abs(b); });
        // To the minute: servers say the time in whole seconds.
        const auto apart = std::chrono::round<std::chrono::minutes>(std::chrono::milliseconds(std::abs(offset)));
        if (std::abs(offset) > PartitionRead::toleratedClockOffsetMs)
            output.message(u"%1: the server's clock is %2 %3 of this machine's; one of them is wrong."_s.arg(
                source.source, durationText(apart), offset > 0 ? u"ahead"_s : u"behind"_s));
    }
}

/// What has just come may be the end of an error budget.
void tellAlerts(const Invocation &invocation, Output &output, const StoreLocation &location, DerivedData &derived)
{
    const auto definitions = derived.definitions();
    auto store = StoreConnection::open(location, StoreConnection::Access::ReadWrite);
    if (!store)
        return;
    const auto changes = definitions ? lookAtAlerts(invocation, **store, **definitions)
                                     : Result<QList<AlertEvent>>(fail(definitions.error()));
    if (!changes)
        return output.message(u"Alerts could not be looked at: %1"_s.arg(toString(changes.error())));
    for (const AlertEvent &event : *changes)
        output.message(alertLine(event));
}

} // namespace

void SyncCommand::declare(VerbOptions &program)
{
    m_verb = program.verb("sync",
                          "Pull the configured sources; Ctrl-C stops after the page under way, the next run goes on");
    m_verb->texts("--source", m_sources, "ID", "Only this source; may be repeated");
    m_verb->flag("--watch", m_isWatch,
                 "Run on, and pull each source on its interval; a line per pull, with --json an object per line");
    m_verb->flag("--full", m_isFull, "Ask for everything once more, not only for what is new");
    m_parallel = SyncJob::usualParallel;
    m_verb->number("--parallel", m_parallel, 1, 32, "Sources that are pulled at the same time (4)");
}

Result<ExitCode> SyncCommand::run(const Invocation &invocation, Output &output)
{
    if (m_isWatch && m_isFull)
        return fail(Error::Kind::Usage, u"sync"_s, u"--full is for one pull, --watch for many; run --full first"_s);
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    const ConnectorCatalog catalog = ConnectorCatalog::load(Configuration::connectorFolder());
    if (auto checked = checkSources(*configuration, catalog, m_sources); !checked)
        return fail(checked.error());
    const auto location = invocation.storeLocation();
    if (!location)
        return fail(location.error());

    const Interrupt interrupt;
    return m_isWatch ? watch(invocation, output, *configuration, catalog, *location, interrupt)
                     : once(invocation, output, *configuration, catalog, *location, interrupt);
}

Result<ExitCode> SyncCommand::watch(const Invocation &invocation, Output &output, Configuration configuration,
                                    const ConnectorCatalog &catalog, const StoreLocation &store,
                                    const Interrupt &interrupt)
{
    if (!m_sources.isEmpty())
        configuration.sources.removeIf([&](const SourceSettings &source) { return !m_sources.contains(source.id); });
    if (configuration.sources.isEmpty())
        return fail(Error::Kind::Configuration, u"sync"_s, u"no source is configured"_s, configuration.file);
    SyncSchedule schedule(std::move(configuration), catalog, store, invocation.clock(), int(m_parallel));
    DerivedData derived;
    schedule.onFinished([&](const SourceReport &report) {
        bringUp(derived, output, store, [&] { return !interrupt.requested(); });
        tellAlerts(invocation, output, store, derived);
        const QString now = formatInstant(invocation.clock().now());
        if (!invocation.json()) {
            output.line(now + u' ' + reportText(report));
            return;
        }
        QJsonObject line = reportJson(report);
        line.insert(u"at"_s, now);
        output.record(line);
    });
    schedule.onHeld([&](const Error &error) { output.error(error); });
    const auto ended = schedule.run(interrupt.requested());
    if (!ended)
        return fail(ended.error());
    output.message(u"Stopped. What is whole is kept; run again to go on."_s);
    return ExitCode::Yes;
}

Result<ExitCode> SyncCommand::once(const Invocation &invocation, Output &output, const Configuration &configuration,
                                   const ConnectorCatalog &catalog, const StoreLocation &store,
                                   const Interrupt &interrupt)
{
    QElapsedTimer sinceShown;
    SyncJob job(configuration, catalog, store, invocation.clock(), int(m_parallel));
    job.setFull(m_isFull);
    // In a log a line per page is too much, and a line per pull too little.
    const qint64 pause = isatty(STDERR_FILENO) ? 100 : 2'000;
    job.onProgress([&](const SyncProgress &progress) {
        const bool isPage = progress.state == u"running";
        if ((!isPage && progress.state != u"limited")
            || (isPage && sinceShown.isValid() && sinceShown.elapsed() < pause))
            return;
        output.progress(progressText(progress));
        sinceShown.start();
    });
    const auto report = job.run(m_sources, interrupt.requested());
    if (!report)
        return fail(report.error());

    DerivedData derived;
    bringUp(derived, output, store, [&] { return !interrupt.requested(); });
    tellAlerts(invocation, output, store, derived);
    warnOfLoss(invocation, output, configuration, catalog);
    warnOfClocks(output, *report);
    const bool stopped = interrupt.requested() || report->cancelled();
    QJsonArray sources;
    for (const SourceReport &source : report->sources) {
        sources.append(reportJson(source));
        if (invocation.json())
            output.message(reportText(source));
        else
            output.line(reportText(source));
        if (source.error && source.state != u"cancelled") {
            if (const QString advice = adviceFor(*source.error); !advice.isEmpty())
                output.message(u"  "_s + source.source + u": "_s + advice);
        }
        if (source.rows.rejected > 0)
            output.message(u"  %1: see `plumbline rows rejected`."_s.arg(source.source));
    }
    if (invocation.json())
        output.document(
            QJsonObject{{u"sources"_s, sources}, {u"failed"_s, report->anyFailed()}, {u"cancelled"_s, stopped}});
    if (stopped)
        output.message(u"Stopped. What is whole is kept; run again to go on."_s);
    return report->anyFailed() || stopped ? ExitCode::SourceFailed : ExitCode::Yes;
}

} // namespace plumbline
