// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/PopulationCertificate.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

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
