// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/StoreEraseCommand.h"

#include "archive/PersonErasure.h"
#include "cli/LongWork.h"
#include "metrics/DerivedData.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void StoreEraseCommand::declare(VerbOptions &store)
{
    m_verb = store.verb("erase",
                         "Erase a person: names in rows and in the log, answers that hold them; without --apply it is "
                         "only counted");
    m_verb->texts("--person", m_names, "NAME",
                   "As sources write it, in any case; once for each name of the person (login, address, ...)");
    declareCommon("Why; it stands in the log for everybody, so do not name the person");
}

Result<ErasureReport> StoreEraseCommand::report(StoreConnection &store, TimePoint now, Output &output) const
{
    const LongWork work(output);
    PersonErasure erasure(store, {m_names, m_reason, who()}, now, work.watch());
    erasure.beforeCommit = [&store] { DerivedData::discard(store); };
    auto report = isApplied() ? erasure.apply() : std::as_const(erasure).plan();
    // Also when nothing is left to erase: a run before may have been killed here.
    if (report && isApplied() && report->holds.isEmpty()) {
        if (auto cleaned = cleanUp(store, u"the command once more"_s); !cleaned)
            return fail(cleaned.error());
    }
    return report;
}

namespace {

qint64 byText(const PersonMentions &mentions)
{
    return std::ranges::count(mentions.answers, true, &PersonMentions::Answer::isByText);
}

QStringList sortedSources(const PersonMentions &mentions)
{
    QStringList sources(mentions.sources.cbegin(), mentions.sources.cend());
    sources.sort();
    return sources;
}

} // namespace

QJsonObject StoreEraseCommand::document(const ErasureReport &report, qsizetype packets)
{
    const PersonMentions &mentions = report.mentions;
    QJsonObject types;
    for (auto type = mentions.versions.cbegin(); type != mentions.versions.cend(); ++type)
        types.insert(type.key(), type->size());
    QJsonObject current;
    for (auto source = mentions.current.cbegin(); source != mentions.current.cend(); ++source)
        current.insert(source.key(), *source);
    QJsonArray open;
    for (const OpenMention &one : report.open)
        open.append(QJsonObject{{u"table"_s, one.table}, {u"column"_s, one.column}, {u"count"_s, one.count}});
    QJsonArray words;
    for (const QString &word : report.words)
        words.append(word);
    return {{u"erased"_s, report.isErased},
            {u"versions"_s, mentions.versionCount()},
            {u"versions_by_type"_s, types},
            {u"answers"_s, mentions.answers.size()},
            {u"answers_by_text"_s, byText(mentions)},
            {u"unread_answers"_s, mentions.unread},
            {u"rejected"_s, mentions.rejected.size()},
            {u"similar_names"_s, QJsonArray::fromStringList(mentions.similar)},
            {u"still_told_by"_s, current},
            {u"told_by"_s, QJsonArray::fromStringList(sortedSources(mentions))},
            {u"stays_in"_s, open},
            {u"holds"_s, holdsJson(report.holds)},
            {u"words"_s, words},
            {u"packets_made"_s, packets}};
}

void StoreEraseCommand::tell(const ErasureReport &report, qsizetype packets, Output &output) const
{
    const PersonMentions &mentions = report.mentions;
    if (mentions.isEmpty()) {
        output.line(u"Nothing names this person in a way that can be erased."_s);
    } else {
        output.line(u"%1: names in %2 versions of rows, %3 answers as received, %4 records that were put aside."_s
                        .arg(report.isErased ? u"Erased"_s : u"Would be erased"_s)
                        .arg(mentions.versionCount())
                        .arg(mentions.answers.size())
                        .arg(mentions.rejected.size()));
        for (auto type = mentions.versions.cbegin(); type != mentions.versions.cend(); ++type)
            output.line(u"  %1 %2"_s.arg(type.key(), -20).arg(type->size(), 9));
    }
    if (const qint64 said = byText(mentions); said > 0)
        output.line(u"Of the answers, %1 only say a name in their text: with a short name look whose they are, before you "
                    "erase them."_s.arg(said));
    tellHolds(report.holds, output);
    if (!report.words.isEmpty())
        output.line(u"In rows stands instead: %1. Numbers stay as they were."_s.arg(
            QStringList(report.words.values()).join(u", "_s)));
    for (auto source = mentions.current.cbegin(); source != mentions.current.cend(); ++source)
        output.line(u"Source %1 tells the name in %2 rows now: unless it is erased there as well, a reading that asks for "
                    "them again brings it back."_s.arg(source.key())
                        .arg(*source));
    for (const QString &source : sortedSources(mentions)) {
        if (!mentions.current.contains(source))
            output.line(u"Source %1 told the name, in no row of now: unless it is erased there as well, a reading that gets the "
                        "same answers brings them back."_s.arg(source));
    }
    if (!mentions.similar.isEmpty())
        output.line(u"Perhaps the same person, and not erased: %1."_s.arg(mentions.similar.join(u", "_s)));
    for (const OpenMention &one : report.open)
        output.line(one.table == u"disclosure" ? u"Stays: %1 times in the log, as who ran this program."_s.arg(one.count)
                                               : u"Stays: %1 times in %2.%3, where a name has no field of its own."_s.arg(one.count).arg(
                                                     one.table, one.column));
    if (mentions.unread > 0)
        output.line(u"Not looked at: %1 answers whose keys are kept elsewhere."_s.arg(mentions.unread));
    tellPackets(packets, output);
}

Result<ExitCode> StoreEraseCommand::erase(StoreConnection &store, const Invocation &invocation, Output &output)
{
    const auto done = report(store, invocation.clock().now(), output);
    if (!done)
        return fail(done.error());
    const auto packets = packetsMade(store);
    if (!packets)
        return fail(packets.error());
    if (invocation.json())
        output.document(document(*done, *packets));
    else
        tell(*done, *packets, output);
    return done->holds.isEmpty() ? ExitCode::Yes : ExitCode::No;
}

} // namespace plumbline
