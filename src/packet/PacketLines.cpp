// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketLines.h"

#include "log/Disclosure.h"
#include "log/Erasure.h"
#include "log/LogLine.h"
#include "packet/LogTree.h"
#include "packet/SecretScan.h"
#include "store/ObservationLine.h"
#include "store/SqlQuery.h"

#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 linesPerPage = 5'000;
const QString copying = u"copy lines of the log"_s;

void addReading(SourceReadings &source, const LogLine &line, const PacketLines::Wanted &wanted)
{
    const QJsonObject rec = QJsonDocument::fromJson(line.rec).object();
    const bool isComplete = rec[u"state"_s] == u"complete"_s;
    ++source.readings;
    source.connector = rec[u"connector"_s].toString();
    source.answersThrough
        = std::max(source.answersThrough, qint64(rec[u"answers"_s].toObject()[u"through"_s].toInteger()));
    if (isComplete) {
        ++source.complete;
        source.lastComplete = parseInstant(rec[u"finished_at"_s].toString()).value_or(line.observedAt);
    } else if (line.observedAt >= wanted.from && line.observedAt < wanted.to) {
        source.unfinished.append(rec);
    }
}

bool isOfPerson(const LogLine &tombstone)
{
    return QJsonDocument::fromJson(tombstone.rec)[u"what"_s] == u"person"_s;
}

} // namespace

Result<void> PacketLines::copy(const Wanted &wanted, EvidenceDatabase &database)
{
    if (auto fine = expectNoLaterErasure(wanted); !fine)
        return fine;
    if (auto done = readEarlier(wanted); !done)
        return done;
    for (quint64 from = wanted.previous; from < wanted.size;) {
        const auto next = page(from, wanted, database);
        if (!next)
            return fail(next.error());
        if (*next == from)
            return fail(Error::Kind::Store, copying, u"line %1 is missing"_s.arg(from));
        from = *next;
        m_watch.tell(u"lines"_s, qint64(from), qint64(wanted.size));
        if (auto asked = m_watch.goOn(u"create packet"_s); !asked)
            return asked;
    }
    return {};
}

/// What stands in the place of a name, or allows a line to be empty, is told by a line behind the packet then: no
/// figure could be recomputed.
Result<void> PacketLines::expectNoLaterErasure(const Wanted &wanted) const
{
    SqlQuery later(m_store);
    if (auto read = later.run(copying,
                              u"SELECT line FROM log_entry WHERE seq >= ? AND line LIKE '%\"kind\":\"tombstone\"%' ORDER BY "
                              "seq DESC"_s,
                              {qint64(wanted.size)});
        !read)
        return read;
    const auto refused = [&](quint64 by, const QString &what, const QString &otherwise) {
        return fail(Error::Kind::Configuration, u"read scope"_s,
                    u"%1 was erased since line %2: take a newer checkpoint (log_size at least %3)%4"_s.arg(what)
                        .arg(wanted.size)
                        .arg(by + 1)
                        .arg(otherwise));
    };
    while (later.next()) {
        const auto line = LogLine::parse(later.text(0).toUtf8());
        if (!line)
            return fail(line.error());
        const auto lines = Erasure::of(*line).lines;
        if (std::any_of(lines.begin(), lines.end(), [&](const auto &range) { return range.first < wanted.size; }))
            return refused(line->seq, u"a record"_s, {});
        if (wanted.isPersonalDisclosed && isOfPerson(*line))
            return refused(line->seq, u"a person"_s, u", or withhold what is personal"_s);
    }
    return later.ended();
}

Result<quint64> PacketLines::page(quint64 from, const Wanted &wanted, EvidenceDatabase &database)
{
    const QVariantList range{qint64(from), std::min(qint64(from) + linesPerPage, qint64(wanted.size))};
    SqlQuery lines(m_store);
    if (auto done = lines.run(
            copying, u"SELECT seq, leaf, line, absent FROM log_entry WHERE seq >= ? AND seq < ? ORDER BY seq"_s, range);
        !done)
        return fail(done.error());
    quint64 next = from;
    while (lines.next()) {
        const auto seq = quint64(lines.number(0));
        if (seq != next)
            return fail(Error::Kind::Store, copying, u"line %1 is missing"_s.arg(next));
        const QByteArray line = lines.isNull(2) ? QByteArray() : lines.text(2).toUtf8();
        if (line.isNull())
            ++m_erased;
        else if (auto fine = read(seq, line, wanted); !fine)
            return fail(fine.error());
        if (auto added = database.addLine(seq, lines.value(1).toByteArray().toHex(), line, lines.text(3)); !added)
            return fail(added.error());
        ++m_lines;
        ++next;
    }
    if (auto ended = lines.ended(); !ended)
        return fail(ended.error());
    auto disclosed = discloseFrom(range, wanted, database, [](quint64) { return true; });
    return disclosed ? Result<quint64>(next) : Result<quint64>(fail(disclosed.error()));
}

Result<void> PacketLines::discloseFrom(const QVariantList &range, const Wanted &wanted, EvidenceDatabase &database,
                                       const std::function<bool(quint64)> &isCarried)
{
    SqlQuery disclosures(m_store);
    if (auto done = disclosures.run(
            copying, u"SELECT seq, disclosure FROM disclosure WHERE seq >= ? AND seq < ? ORDER BY seq, disclosure"_s,
            range);
        !done)
        return done;
    // The order of texts is the server's own, that of the file is by bytes.
    QByteArrayList ofLine;
    quint64 lineAt = 0;
    const auto discloseAll = [&]() -> Result<void> {
        std::sort(ofLine.begin(), ofLine.end());
        for (const QByteArray &text : std::as_const(ofLine)) {
            if (auto done = disclose(lineAt, text, wanted, database); !done)
                return done;
        }
        ofLine.clear();
        return {};
    };
    while (disclosures.next()) {
        if (const auto seq = quint64(disclosures.number(0)); seq != lineAt) {
            if (auto done = discloseAll(); !done)
                return done;
            lineAt = seq;
        }
        if (isCarried(lineAt))
            ofLine.append(disclosures.text(1).toLatin1());
    }
    if (auto ended = disclosures.ended(); !ended)
        return ended;
    return discloseAll();
}

/// What the readings of before the packet said of themselves is told of in it, too.
Result<void> PacketLines::readEarlier(const Wanted &wanted)
{
    SqlQuery lines(m_store);
    if (auto done = lines.run(copying,
                              u"SELECT line FROM log_entry WHERE seq < ? AND line LIKE '%\"kind\":\"sync\"%' ORDER BY seq"_s,
                              {qint64(wanted.previous)});
        !done)
        return done;
    while (lines.next()) {
        const auto line = LogLine::parse(lines.text(0).toUtf8());
        if (!line)
            return fail(line.error());
        if (line->kind != LogKind::Sync)
            continue;
        SourceReadings &source = m_sources[line->source];
        addReading(source, *line, wanted);
        source.answersBefore = source.answersThrough;
    }
    return lines.ended();
}

Result<void> PacketLines::copyEarlier(const Wanted &wanted, const QSet<QString> &types, EvidenceDatabase &database)
{
    if (!m_before) {
        auto tree = logTree(m_store, wanted.previous);
        if (!tree)
            return fail(tree.error());
        m_before = std::move(*tree);
    }
    for (qint64 from = 0; from < qint64(wanted.previous); from += linesPerPage) {
        m_watch.tell(u"older lines"_s, from, qint64(wanted.previous));
        if (auto asked = m_watch.goOn(u"create packet"_s); !asked)
            return asked;
        const QVariantList range{from, std::min(from + linesPerPage, qint64(wanted.previous))};
        SqlQuery lines(m_store);
        if (auto done = lines.run(
                copying,
                u"SELECT seq, leaf, line FROM log_entry WHERE seq >= ? AND seq < ? AND line IS NOT NULL ORDER BY seq"_s,
                range);
            !done)
            return done;
        QSet<quint64> carried;
        while (lines.next()) {
            const auto seq = quint64(lines.number(0));
            const QByteArray text = lines.text(2).toUtf8();
            const auto line = LogLine::parse(text);
            if (!line)
                return fail(line.error());
            const bool isWanted = line->kind == LogKind::Observation
                ? types.contains(line->type)
                : line->kind == LogKind::Tombstone && !m_areErasuresCarried && isOfPerson(*line);
            if (!isWanted)
                continue;
            if (auto clean = expectNoSecretInLine(text, seq); !clean)
                return clean;
            QByteArrayList proof;
            const QList<MerkleHash> path = m_before->proof(seq);
            for (const MerkleHash &hash : path)
                proof.append(toHex(hash));
            if (auto added = database.addEarlier(seq, lines.value(1).toByteArray().toHex(), text, proof.join(' '));
                !added)
                return added;
            carried.insert(seq);
        }
        if (auto ended = lines.ended(); !ended)
            return ended;
        m_earlier += carried.size();
        const auto disclosed
            = discloseFrom(range, wanted, database, [&](quint64 seq) { return carried.contains(seq); });
        if (!disclosed)
            return disclosed;
    }
    m_areErasuresCarried = true;
    return {};
}

Result<void> PacketLines::read(quint64 seq, const QByteArray &text, const Wanted &wanted)
{
    if (auto clean = expectNoSecretInLine(text, seq); !clean)
        return clean;
    const bool isObservation = text.contains("\"kind\":\"obs\""); // nothing to be learnt from these but the instant
    if (isObservation && qint64(seq) + 1 < qint64(wanted.size))
        return {};
    const auto line = LogLine::parse(text);
    if (!line)
        return fail(line.error());
    m_knownUntil = line->observedAt;
    if (line->kind == LogKind::Sync)
        addReading(m_sources[line->source], *line, wanted);
    return {};
}

Result<void> PacketLines::disclose(quint64 seq, const QByteArray &text, const Wanted &wanted,
                                   EvidenceDatabase &database)
{
    const auto disclosure = Disclosure::parse(text);
    if (!disclosure)
        return fail(Error::Kind::Store, copying, u"a disclosure of line %1 cannot be read"_s.arg(seq));
    const bool isRaw = disclosure->name == rawLinkName;
    if (!wanted.isPersonalDisclosed) {
        ++(isRaw ? m_withheldRaw : m_withheldPersonal);
        return {};
    }
    if (auto clean = expectNoSecret(disclosure->value, u"line %1 of the log"_s.arg(seq)); !clean)
        return clean;
    if (isRaw) {
        const QJsonObject link = QJsonDocument::fromJson(disclosure->value).object();
        m_linked.insert(link[u"raw"_s].toString().toLatin1());
        const QJsonObject also = link[u"also"_s].toObject();
        for (const auto &part : also)
            m_linked.insert(part[0].toString().toLatin1());
    }
    return database.addDisclosure(seq, text);
}

} // namespace plumbline
