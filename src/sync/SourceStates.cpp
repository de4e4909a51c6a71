// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SourceStates.h"

#include "sources/ConnectorCatalog.h"
#include "store/ReadLedger.h"
#include "sync/Configuration.h"
#include "sync/PullTimes.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// What the words of an error come down to. They are ours (RequestSender), the server's own stand behind them.
bool saysStatus(const QString &error, const QStringList &statuses)
{
    return std::any_of(statuses.begin(), statuses.end(),
                       [&](const QString &status) { return error.contains(u"answered "_s + status); });
}

SourceState::Word wordFor(const SourceState &state, const SyncRunRecord *newest, bool isRunning, TimePoint now)
{
    using enum SourceState::Word;
    if (isRunning)
        return state.note.contains(u"rate limited"_s) ? RateLimited : Running;
    if (state.pausedSince)
        return Paused;
    if (!newest)
        return Never;
    if (newest->state == u"failed"_s) {
        if (saysStatus(state.error, {u"401"_s, u"403"_s}))
            return PermissionsMissing;
        return saysStatus(state.error, {u"429"_s}) ? RateLimited : Failing;
    }
    if (!state.lastComplete)
        return Never;
    return now - *state.lastComplete > SourceState::limitOf(state.interval) ? Stale : Fresh;
}

} // namespace

std::optional<TimePoint> SourceState::lossAt() const
{
    for (const StreamState &stream : streams) {
        if (stream.horizon && !stream.horizon->lossAt)
            return TimePoint::min(); // never read: each day may take one away
    }
    return horizon ? horizon->lossAt : std::nullopt;
}

QString SourceState::toString(Word word)
{
    switch (word) {
    case Word::Never: return u"never"_s;
    case Word::Running: return u"running"_s;
    case Word::RateLimited: return u"rate limited"_s;
    case Word::Paused: return u"paused"_s;
    case Word::PermissionsMissing: return u"permissions missing"_s;
    case Word::Failing: return u"failing"_s;
    case Word::Stale: return u"stale"_s;
    case Word::Fresh: return u"fresh"_s;
    }
    return {};
}

Result<QList<SourceState>> SourceStates::all(TimePoint now) const
{
    const SyncLedger ledger(m_store);
    const auto latest = ledger.latestRuns();
    const auto complete = ledger.latestCompleteRuns();
    const auto writer = WriterLease::holder(m_store.location(), WriterLease::Role::Sync);
    if (!latest || !complete)
        return fail(!latest ? latest.error() : complete.error());
    if (!writer)
        return fail(writer.error());
    const auto runOf = [](const QList<SyncRunRecord> &runs, const QString &source) -> const SyncRunRecord * {
        const auto found
            = std::find_if(runs.begin(), runs.end(), [&](const SyncRunRecord &run) { return run.source == source; });
        return found == runs.end() ? nullptr : &*found;
    };
    QList<SourceState> states;
    for (const SourceSettings &source : m_configuration.sources) {
        const SyncRunRecord *newest = runOf(*latest, source.id);
        // A run that is open while nobody writes was killed.
        const bool isRunning = writer->has_value() && newest && newest->state == u"running"_s;
        auto state = stateOf(source, newest, runOf(*complete, source.id), isRunning, now);
        if (!state)
            return fail(state.error());
        states.append(std::move(*state));
    }
    return states;
}

Result<QList<SourceState>> SourceStates::received(TimePoint now) const
{
    const SyncLedger ledger(m_store);
    const auto listener = WriterLease::holder(m_store.location(), WriterLease::Role::Listen);
    if (!listener)
        return fail(listener.error());
    const ListenSettings &settings = m_configuration.listen;
    QList<SourceState> states;
    for (const bool isOtlp : {true, false}) {
        SourceState state;
        state.source = isOtlp ? settings.otlpSource : settings.opaSource;
        state.connector = isOtlp ? u"otlp"_s : u"opa"_s;
        state.isReceived = true;
        state.listener = *listener;
        const auto runs = ledger.runs(state.source, 1);
        const auto rows = ledger.rowsSince(state.source, now - std::chrono::hours(24));
        if (!runs || !rows)
            return fail(!runs ? runs.error() : rows.error());
        const bool isExpected = isOtlp ? settings.isOtlpExpected : settings.isOpaExpected;
        const bool mayCome = listener->has_value() && !settings.isOtlpExpected && !settings.isOpaExpected;
        if (runs->isEmpty() && !isExpected && !mayCome)
            continue;
        state.rowsLastDay = *rows;
        if (!runs->isEmpty()) {
            state.lastComplete = runs->first().finishedAt; // listened until then
            state.lastAttempt = runs->first().startedAt;
            state.pages = runs->first().pages;
            state.bytes = runs->first().bytes;
        }
        state.word = listener->has_value() ? SourceState::Word::Fresh
            : state.lastComplete           ? SourceState::Word::Stale
                                           : SourceState::Word::Never;
        states.append(state);
    }
    return states;
}

Result<SourceState> SourceStates::stateOf(const SourceSettings &source, const SyncRunRecord *newest,
                                          const SyncRunRecord *complete, bool isRunning, TimePoint now) const
{
    const SyncLedger ledger(m_store);
    SourceState state;
    state.source = source.id;
    state.connector = source.connector;
    state.interval = source.interval;
    if (complete)
        state.lastComplete = complete->startedAt;
    const auto paused = ledger.paused();
    const auto failures = ledger.failuresInARow(source.id);
    const auto rows = ledger.rowsSince(source.id, now - std::chrono::hours(24));
    auto streams = streamsOf(source, now);
    if (!paused || !failures)
        return fail(!paused ? paused.error() : failures.error());
    if (!rows || !streams)
        return fail(!rows ? rows.error() : streams.error());
    if (paused->contains(source.id))
        state.pausedSince = paused->value(source.id);
    state.failures = *failures;
    state.rowsLastDay = *rows;
    state.streams = std::move(*streams);
    if (newest) {
        state.lastAttempt = newest->startedAt;
        state.error = newest->error;
        state.note = newest->note;
        state.pages = newest->pages;
        state.bytes = newest->bytes;
        state.isResumable = !isRunning && (newest->state == u"running"_s || newest->state == u"cancelled"_s);
    }
    if (!state.pausedSince)
        state.nextDue = newest ? PullTimes::nextDue(*newest, state.failures, source.interval) : now;
    for (const StreamState &stream : std::as_const(state.streams)) {
        const bool isFirst = stream.horizon && stream.horizon->lossAt
            && (!state.horizon || *stream.horizon->lossAt < *state.horizon->lossAt);
        if (isFirst)
            state.horizon = stream.horizon;
    }
    state.word = wordFor(state, newest, isRunning, now);
    return state;
}

Result<QList<StreamState>> SourceStates::streamsOf(const SourceSettings &source, TimePoint now) const
{
    QList<StreamState> states;
    const auto connector = m_catalog.find(source.connector);
    if (!connector)
        return states; // `source check` says what is wrong with it
    const ReadLedger ledger(m_store);
    const auto reads = ledger.latest(source.id);
    if (!reads)
        return fail(reads.error());
    for (const StreamDefinition &stream : (*connector)->streams) {
        StreamState state;
        state.stream = stream.name;
        state.title = stream.title;
        state.state = u"never"_s;
        const auto read = std::find_if(reads->begin(), reads->end(),
                                       [&](const StreamRead &each) { return each.stream == stream.name; });
        if (read != reads->end()) {
            if (auto filled = fill(state, *read); !filled)
                return fail(filled.error());
        }
        const auto complete = ledger.lastComplete(source.id, stream.name);
        const auto observed = ledger.continuity(source.id, stream.name, now);
        if (!complete || !observed)
            return fail(!complete ? complete.error() : observed.error());
        state.lastComplete = *complete;
        state.observed = *observed;
        state.retention = stream.retention.unlessStated(source.keeps, stream.name);
        state.isPresentOnly = state.retention.kind == Retention::Kind::Present;
        if (state.retention.kind == Retention::Kind::Limited) {
            state.horizon = EvidenceHorizon{stream.name, state.retention.period, *complete, {}};
            if (*complete)
                state.horizon->lossAt = **complete + state.retention.period;
        }
        states.append(state);
    }
    return states;
}

Result<void> SourceStates::fill(StreamState &state, const StreamRead &read) const
{
    const auto partitions = ReadLedger(m_store).partitions(read.runId, read.stream);
    if (!partitions)
        return fail(partitions.error());
    state.state = read.state;
    state.isIncremental = !read.isWhole;
    state.lastRead = read.startedAt;
    state.error = read.error;
    state.partitions = *partitions;
    bool isClaimed = !partitions->isEmpty();
    bool isExact = true;
    qint64 claimed = 0;
    for (const PartitionRead &part : *partitions) {
        state.pages += part.pages;
        state.records += part.recordsSeen;
        state.bytes += part.bytes;
        state.confirmed += part.confirmed;
        claimed += part.recordsClaimed.value_or(0);
        isClaimed = isClaimed && part.recordsClaimed;
        isExact = isExact && part.claimedKind == u"exact"_s;
        if (part.clockOffsetMs)
            state.clockOffsetMs = part.clockOffsetMs;
        if (!part.gap.isEmpty())
            state.gaps.append(part.partition.isEmpty() ? part.gap : part.partition + u": "_s + part.gap);
    }
    if (isClaimed) {
        state.claimed = claimed;
        state.claimedKind = isExact ? u"exact"_s : u"minimum"_s;
    }
    return {};
}

} // namespace plumbline
