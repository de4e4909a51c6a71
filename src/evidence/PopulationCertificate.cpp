// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/PopulationCertificate.h"

#include "base/Duration.h"
#include "store/SyncLedger.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString lengthText(std::chrono::nanoseconds length)
{
    return durationText(std::chrono::duration_cast<std::chrono::seconds>(length));
}

bool isTotalKnown(const StreamProof &stream)
{
    return std::all_of(stream.parts.begin(), stream.parts.end(), [](const PartitionRead &part) {
        return !part.isComplete() || (part.recordsClaimed && part.claimedKind == u"exact"_s);
    });
}

QJsonObject readingJson(const StreamProof &stream, const PartitionRead &part)
{
    QJsonObject reading{{u"source"_s, part.source},
                        {u"stream"_s, part.stream},
                        {u"pages"_s, part.pages},
                        {u"records"_s, part.recordsSeen},
                        {u"repeated"_s, part.repeated},
                        {u"rejected"_s, part.rejected},
                        {u"claimed_kind"_s, part.claimedKind},
                        {u"mapping"_s, stream.newest.mapping}};
    if (part.recordsClaimed)
        reading.insert(u"claimed"_s, *part.recordsClaimed);
    if (part.clockOffsetMs)
        reading.insert(u"clock_offset_ms"_s, *part.clockOffsetMs);
    for (const auto &[name, text] : {std::pair{u"partition"_s, part.partition}, std::pair{u"gap"_s, part.gap},
                                     std::pair{u"error"_s, part.error}}) {
        if (!text.isEmpty())
            reading.insert(name, text);
    }
    for (const auto &[name, at] :
         {std::pair{u"window_from"_s, part.windowFrom}, std::pair{u"window_to"_s, part.windowTo}}) {
        if (at)
            reading.insert(name, formatInstant(*at));
    }
    return reading;
}

QJsonObject observedJson(const StreamProof &stream, const Retention &keeps, TimePoint until)
{
    if (stream.readings.isEmpty())
        return {{u"source"_s, stream.newest.source}, {u"stream"_s, stream.newest.stream}, {u"readings"_s, 0}};
    const Continuity seen = Continuity::of(stream.readings, until);
    QJsonObject observed{{u"source"_s, stream.newest.source},
                         {u"stream"_s, stream.newest.stream},
                         {u"connector"_s, stream.connector},
                         {u"readings"_s, stream.readings.size()},
                         {u"first_at"_s, formatInstant(stream.readings.first())},
                         {u"last_at"_s, formatInstant(stream.readings.last())},
                         {u"upstream_keeps"_s, keeps.summary()}};
    if (seen.longest)
        observed.insert(u"longest_gap_s"_s, qint64(seen.longest->count()));
    return observed;
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

Result<void> PopulationCertificate::judgeAbsence(StoreConnection &store)
{
    QStringList others = m_question.reads;
    others.removeIf([&](const QString &type) { return m_question.items.contains(type); });
    const auto never = StreamProofs(store, m_question.knownAt).neverDelivered(others);
    if (!never)
        return fail(never.error());
    for (const QString &type : *never)
        doubt("never_delivered", {}, {},
              u"no row of the type %1 was ever delivered: what the list says by them says nothing"_s.arg(type));
    QStringList expected;
    for (const QString &type : std::as_const(m_question.items)) {
        const auto sources = SyncLedger(store).expectedSources(type, m_question.knownAt);
        if (!sources)
            return fail(sources.error());
        expected += *sources;
    }
    expected.removeDuplicates();
    expected.sort();
    for (const QString &source : std::as_const(expected)) {
        const bool isJudged = std::any_of(m_streams.begin(), m_streams.end(),
                                          [&](const StreamProof &stream) { return stream.newest.source == source; });
        if (!isJudged)
            doubt("brought_nothing", source, {},
                  u"is to deliver such rows, brought none, and no reading says that there are none"_s);
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
    if (stream.askedFrom && *stream.askedFrom > m_question.from)
        doubt("asked_late", source, name,
              u"was asked for what happened from %1 on, later than the period begins"_s.arg(
                  formatInstant(*stream.askedFrom)));
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

void PopulationCertificate::judgeStream(const StreamProof &stream, const Retention &keeps)
{
    const QString source = stream.newest.source;
    const QString name = stream.newest.stream;
    if (stream.readings.isEmpty())
        return doubt("not_asked", source, name,
                     u"was sent or imported, or no reading of it came to its end: nobody can say what did not come"_s);
    judgeTime(stream, keeps);
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
    if (std::abs(stream.clockOffsetMs) > PartitionRead::toleratedClockOffsetMs)
        doubt("clock", source, name,
              u"the server's clock was up to %1 %2 of this machine's: at the borders of the period, and before or after "
              u"another source's instants, nothing is certain by less than that"_s.arg(
                  lengthText(std::chrono::milliseconds(std::abs(stream.clockOffsetMs))),
                  stream.clockOffsetMs > 0 ? u"ahead"_s : u"behind"_s));
}

Result<PopulationCertificate> PopulationCertificate::of(StoreConnection &store, const Question &question,
                                                        const UpstreamRetention &keeps)
{
    PopulationCertificate certificate(question);
    QStringList sources = question.coverage.sources;
    auto streams = StreamProofs(store, question.knownAt)
                       .of(question.items, sources, [&](const QString &connector, const QString &stream) {
                           return keeps.brings(connector, stream, question.items);
                       });
    const auto latest = SyncLedger(store).latestRuns(question.knownAt);
    if (!streams || !latest)
        return fail(!streams ? streams.error() : latest.error());
    certificate.m_streams = *std::move(streams);
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

QJsonObject PopulationCertificate::toJson() const
{
    QJsonArray readings;
    QJsonArray observed;
    for (const StreamProof &stream : m_streams) {
        for (const PartitionRead &part : stream.parts)
            readings.append(readingJson(stream, part));
        observed.append(observedJson(stream, m_keeps.value({stream.newest.source, stream.newest.stream}),
                                     stream.readings.isEmpty()
                                         ? m_question.seenTo()
                                         : std::max(m_question.seenTo(), stream.readings.last())));
    }
    QJsonArray sequences;
    for (const IdSequence &one : m_sequences)
        sequences.append(QJsonObject{{u"source"_s, one.source},
                                     {u"prefix"_s, one.prefix},
                                     {u"first"_s, one.first},
                                     {u"last"_s, one.last},
                                     {u"present"_s, one.present},
                                     {u"missing"_s, one.missing},
                                     {u"missing_ids"_s, QJsonArray::fromStringList(one.missingIds)}});
    QJsonArray tellings;
    for (const SourceTelling &one : m_tellings)
        tellings.append(QJsonObject{{u"source"_s, one.source},
                                    {u"count"_s, one.count},
                                    {u"only_here"_s, QJsonArray::fromStringList(one.onlyHere)},
                                    {u"not_here"_s, one.notHere}});
    QJsonArray doubts;
    for (const CertificateDoubt &one : m_doubts)
        doubts.append(QJsonObject{
            {u"code"_s, one.code}, {u"source"_s, one.source}, {u"stream"_s, one.stream}, {u"says"_s, one.says}});
    const Coverage &coverage = m_question.coverage;
    return {{u"reads"_s, QJsonArray::fromStringList(m_question.reads)},
            {u"sources"_s, QJsonArray::fromStringList(coverage.sources)},
            {u"stale_sources"_s, QJsonArray::fromStringList(coverage.staleSources)},
            {u"failed_sources"_s, QJsonArray::fromStringList(coverage.failedSources)},
            {u"rejected"_s, coverage.rejected},
            {u"readings"_s, readings},
            {u"observed"_s, observed},
            {u"sequences"_s, sequences},
            {u"tellings"_s, tellings},
            {u"verdict"_s, verdict()},
            {u"not_proved"_s, doubts}};
}

} // namespace plumbline
