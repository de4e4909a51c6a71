// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/PopulationCertificate.h"

#include "base/Duration.h"
#include "store/RowQueries.h"
#include "store/SyncLedger.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString lengthText(std::chrono::nanoseconds length)
{
    return durationText(std::chrono::duration_cast<std::chrono::seconds>(length));
}

/// The partitions by name, some of them where there are many; nothing where the stream has but one.
QString partitionsText(QStringList names)
{
    names.removeAll(QString());
    if (names.isEmpty())
        return {};
    return u": %1%2"_s.arg(names.mid(0, IdSequence::mostNamed).join(u", "_s),
                           names.size() > IdSequence::mostNamed ? u", ..."_s : QString());
}

bool isTotalKnown(const StreamProof &stream)
{
    return std::all_of(stream.parts.begin(), stream.parts.end(), [](const PartitionRead &part) {
        return !part.isComplete() || (part.recordsClaimed && part.claimedKind == u"exact"_s);
    });
}

} // namespace

void PopulationCertificate::doubt(const char *code, const QString &source, const QString &stream, const QString &says)
{
    m_doubts.append({QString::fromLatin1(code), source, stream, says});
}

QString PopulationCertificate::verdict() const
{
    return isProved() ? u"proved"_s : u"not proved"_s;
}

void PopulationCertificate::judgeSources(const QHash<QString, QString> &errors)
{
    const Coverage &coverage = m_question.coverage;
    if (coverage.neverDelivered)
        doubt("never_delivered", {}, {}, u"no source was ever read that delivers such rows"_s);
    for (const QString &source : coverage.failedSources) {
        const QString error = errors.value(source);
        doubt("failed", source, {},
              error.isEmpty() ? u"was never read to its end, or its last reading did not come to it"_s
                              : u"its last reading did not come to its end: %1"_s.arg(error));
    }
    for (const QString &source : coverage.staleSources)
        doubt("stale", source, {},
              u"was read to its end for the last time more than %1 hours before the end of the period"_s.arg(
                  coverage.staleAfterHours));
    if (m_question.to > m_question.asOf)
        doubt("not_over", {}, {},
              u"the period lasts until %1, and this was asked as of %2"_s.arg(formatInstant(m_question.to),
                                                                            formatInstant(m_question.asOf)));
}

Result<void> PopulationCertificate::readStreams(StoreConnection &store, const UpstreamRetention &keeps)
{
    QSet<std::pair<QString, QString>> judged;
    const StreamProofs proofs(store, m_question.knownAt);
    QStringList types = m_question.items + m_question.reads; // a stream that brings items is judged as such
    types.removeDuplicates();
    for (const QString &type : std::as_const(types)) {
        const bool isItem = m_question.items.contains(type);
        auto streams = proofs.of({type}, m_question.coverage.sources, [&](const auto &connector, const auto &stream) {
            return keeps.brings(connector, stream, {type});
        });
        if (!streams)
            return fail(streams.error());
        for (StreamProof &one : *streams) {
            if (isItem)
                m_sourcesOf[type].insert(one.newest.source);
            if (isItem && !one.readings.isEmpty())
                m_asked.insert(type);
            const std::pair name{one.newest.source, one.newest.stream};
            if (judged.contains(name))
                continue;
            judged.insert(name);
            (isItem ? m_streams : m_besides).append(std::move(one));
        }
    }
    std::sort(m_streams.begin(), m_streams.end(), [](const StreamProof &one, const StreamProof &other) {
        return std::tie(one.newest.source, one.newest.stream) < std::tie(other.newest.source, other.newest.stream);
    });
    return {};
}

Result<void> PopulationCertificate::judgeExpected(StoreConnection &store, const QString &type)
{
    auto expected = SyncLedger(store).expectedSources(type, m_question.knownAt);
    if (!expected)
        return fail(expected.error());
    expected->sort();
    for (const QString &source : std::as_const(*expected)) {
        if (!m_sourcesOf.value(type).contains(source))
            doubt("brought_nothing", source, {},
                  u"is to deliver rows of the type %1, brought none, and no reading says that there are none"_s.arg(type));
    }
    return {};
}

Result<void> PopulationCertificate::judgeAbsence(StoreConnection &store)
{
    QStringList needed = m_question.reads;
    // One type of items that nobody ever read is what the coverage calls never delivered.
    needed.removeIf([&](const QString &type) {
        return m_asked.contains(type) || (m_question.items == QStringList(type));
    });
    const auto never = RowQueries(store).absent(needed, m_question.knownAt);
    if (!never)
        return fail(never.error());
    for (const QString &type : *never)
        doubt("never_delivered", {}, {},
              u"no row of the type %1 was ever delivered: what the list says by them says nothing"_s.arg(type));
    for (const QString &type : std::as_const(m_question.items)) {
        if (auto judged = judgeExpected(store, type); !judged)
            return judged;
    }
    return {};
}

void PopulationCertificate::judgeTime(const StreamProof &stream, const Retention &keeps)
{
    const QString source = stream.newest.source;
    const QString name = stream.newest.stream;
    const TimePoint first = stream.readings.first();
    const TimePoint last = stream.readings.last();
    if (last < m_question.seenTo())
        doubt("ends_early", source, name,
              u"was read for the last time at %1, before the period ended"_s.arg(formatInstant(last)));
    switch (keeps.kind) {
    case Retention::Kind::Unlimited: return;
    case Retention::Kind::Unknown:
        return doubt("keeps_unknown", source, name, u"nobody says how long upstream keeps what it hands out"_s);
    case Retention::Kind::Present: {
        // A list of what holds now tells nothing of what came and went in between two readings.
        TimePoint before = std::min(m_question.from, first);
        std::chrono::nanoseconds longest{0};
        for (const TimePoint at : stream.readings) {
            if (at >= m_question.from && before < m_question.seenTo())
                longest = std::max<std::chrono::nanoseconds>(longest, at - std::max(before, m_question.from));
            before = at;
        }
        return doubt("present_only", source, name,
                     u"shows what holds now: what came and went within up to %1 of the period was never seen"_s.arg(
                         lengthText(longest)));
    }
    case Retention::Kind::Limited: break;
    }
    // Upstream deleted what was older than it keeps; whatever no reading reached in time is lost.
    TimePoint readTo = m_question.from;
    for (const TimePoint at : stream.readings) {
        const TimePoint reachesBack = at - keeps.period;
        if (reachesBack > readTo && readTo < m_question.seenTo())
            doubt("outlived_retention", source, name,
                  u"upstream keeps %1, and it was not read between %2 and %3: what happened until %4 may be lost"_s.arg(
                      lengthText(keeps.period), formatInstant(readTo), formatInstant(at),
                      formatInstant(std::min(reachesBack, m_question.seenTo()))));
        readTo = std::max(readTo, at);
    }
}

void PopulationCertificate::judgePartitions(const StreamProof &stream)
{
    QStringList late;
    TimePoint latest = m_question.from;
    for (auto it = stream.askedFrom.begin(); it != stream.askedFrom.end(); ++it) {
        if (*it <= m_question.from)
            continue;
        late.append(it.key());
        latest = std::max(latest, *it);
    }
    if (!late.isEmpty())
        doubt("asked_late", stream.newest.source, stream.newest.stream,
              u"was asked for what happened from %1 on, later than the period begins%2"_s.arg(
                  formatInstant(latest), partitionsText(late)));
    QStringList gone;
    TimePoint last = m_question.from;
    for (auto it = stream.vanished.begin(); it != stream.vanished.end(); ++it) {
        if (*it >= m_question.seenTo())
            continue; // it was read after the period
        gone.append(it.key());
        last = std::max(last, *it);
    }
    if (!gone.isEmpty())
        doubt("vanished", stream.newest.source, stream.newest.stream,
              u"does not read any more, for the last time at %1, what it read before%2"_s.arg(formatInstant(last),
                                                                                           partitionsText(gone)));
}

void PopulationCertificate::judgeStream(const StreamProof &stream, const Retention &keeps)
{
    const QString source = stream.newest.source;
    const QString name = stream.newest.stream;
    if (stream.readings.isEmpty())
        return doubt("not_asked", source, name,
                     u"was sent or imported, or no reading of it came to its end: nobody can say what did not come"_s);
    judgeTime(stream, keeps);
    judgePartitions(stream);
    judgeLosses(stream);
    if (std::abs(stream.clockOffsetMs) > PartitionRead::toleratedClockOffsetMs)
        doubt("clock", source, name,
              u"the server's clock was up to %1 %2 of this machine's: at the borders of the period, and before or after "
              u"another source's instants, nothing is certain by less than that"_s.arg(
                  lengthText(std::chrono::milliseconds(std::abs(stream.clockOffsetMs))),
                  stream.clockOffsetMs > 0 ? u"ahead"_s : u"behind"_s));
}

void PopulationCertificate::judgeLosses(const StreamProof &stream)
{
    const QString source = stream.newest.source;
    const QString name = stream.newest.stream;
    for (const PartitionRead &part : stream.owed) {
        const QString of = part.partition.isEmpty() ? QString() : u" (%1)"_s.arg(part.partition);
        if (!part.gap.isEmpty())
            doubt("gap", source, name, part.gap + of);
        if (part.rejected > 0)
            doubt("put_aside", source, name, u"%1 records could not become rows%2"_s.arg(part.rejected).arg(of));
    }
    for (const PartitionRead &part : stream.parts) {
        if (part.state == u"absent"_s)
            doubt("absent", source, name, u"%1 %2"_s.arg(part.partition, part.error).trimmed());
    }
}

Result<PopulationCertificate> PopulationCertificate::of(StoreConnection &store, const Question &question,
                                                        const UpstreamRetention &keeps)
{
    PopulationCertificate certificate(question);
    const auto latest = SyncLedger(store).latestRuns(question.knownAt);
    if (!latest)
        return fail(latest.error());
    if (auto read = certificate.readStreams(store, keeps); !read)
        return fail(read.error());
    QHash<QString, QString> errors;
    for (const SyncRunRecord &run : *latest)
        errors.insert(run.source, run.error);
    certificate.judgeSources(errors);
    if (auto judged = certificate.judgeAbsence(store); !judged)
        return fail(judged.error());
    for (const StreamProof &stream : std::as_const(certificate.m_streams)) {
        if (stream.connector == SyncRunRecord::ownConnector())
            continue;
        const Retention kept = keeps.of(stream.newest.source, stream.connector, stream.newest.stream);
        certificate.m_keeps.insert({stream.newest.source, stream.newest.stream}, kept);
        certificate.judgeStream(stream, kept);
    }
    for (const StreamProof &stream : std::as_const(certificate.m_besides))
        certificate.judgeLosses(stream);
    return certificate;
}

void PopulationCertificate::addSequences(const QList<IdSequence> &sequences)
{
    m_sequences = sequences;
    for (const IdSequence &sequence : sequences) {
        if (sequence.missing == 0)
            continue;
        const QString more = sequence.missing > sequence.missingIds.size() ? u", ..."_s : QString();
        doubt("id_gaps", sequence.source, {},
              u"of the ids from %1%2 to %1%3 that are counted up, %4 are not there: %5%6"_s.arg(sequence.prefix)
                  .arg(sequence.first)
                  .arg(sequence.last)
                  .arg(sequence.missing)
                  .arg(sequence.missingIds.join(u", "_s), more));
    }
}

void PopulationCertificate::addTellings(const QList<SourceTelling> &tellings)
{
    m_tellings = tellings;
    for (const SourceTelling &one : tellings) {
        if (one.notHere == 0 && (one.onlyHere.isEmpty() || tellings.size() < 2))
            continue;
        QStringList says;
        if (one.notHere > 0)
            says.append(u"does not tell of %1 that others tell of"_s.arg(one.notHere));
        if (!one.onlyHere.isEmpty())
            says.append(u"alone tells of %1: %2%3"_s.arg(one.onlyHere.size())
                            .arg(one.onlyHere.mid(0, IdSequence::mostNamed).join(u", "_s),
                                 one.onlyHere.size() > IdSequence::mostNamed ? u", ..."_s : QString()));
        doubt("sources_differ", one.source, {}, u"tells of %1, %2"_s.arg(one.count).arg(says.join(u", and "_s)));
    }
}

void PopulationCertificate::conclude()
{
    const bool isNamed = std::any_of(m_doubts.begin(), m_doubts.end(),
                                     [](const CertificateDoubt &one) { return one.code == u"put_aside"_s; });
    if (m_question.coverage.rejected > 0 && !isNamed)
        doubt("put_aside", {}, {},
              u"%1 records of the row types that are read could not become rows (`plumbline rows rejected`)"_s.arg(
                  m_question.coverage.rejected));
    if (m_question.coverage.erased > 0)
        doubt("erased", {}, {},
              u"%1 records of the row types that are read were erased (`plumbline store erase-record`)"_s.arg(
                  m_question.coverage.erased));
    const bool isAgreed = m_tellings.size() > 1
        && std::all_of(m_tellings.begin(), m_tellings.end(),
                       [](const SourceTelling &one) { return one.notHere == 0 && one.onlyHere.isEmpty(); });
    for (const StreamProof &stream : std::as_const(m_streams)) {
        const QString source = stream.newest.source;
        const bool isTelling = std::any_of(m_tellings.begin(), m_tellings.end(),
                                           [&](const SourceTelling &one) { return one.source == source; });
        const bool isAsked = !stream.readings.isEmpty() && stream.connector != SyncRunRecord::ownConnector();
        if (!isAsked || isTotalKnown(stream) || (isAgreed && isTelling))
            continue;
        doubt("no_total", source, stream.newest.stream,
              u"the server does not say how many there are, and nothing else vouches for the number"_s);
    }
}

} // namespace plumbline
