// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LogWriter.h"

#include "log/Disclosure.h"
#include "store/BulkInsert.h"
#include "store/SqlQuery.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 highestLevel = 62;
constexpr qint64 beforeAll = -std::numeric_limits<qint64>::max(); ///< As the migration writes it.

} // namespace

Result<std::optional<TimePoint>> LogWriter::newest() const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read head of the log"_s, u"SELECT newest_ns FROM log_head"_s); !read)
        return fail(read.error());
    if (!query.next())
        return fail(Error::Kind::Store, u"read head of the log"_s, u"the table log_head is empty"_s);
    return query.number(0) == beforeAll ? std::nullopt : std::optional(timeFromNs(query.number(0)));
}

Result<std::optional<TimePoint>> LogWriter::knownUntil(std::optional<TimePoint> knownAt) const
{
    auto newest = this->newest();
    if (newest && knownAt && (!*newest || *knownAt < **newest))
        *newest = knownAt;
    return newest;
}

Result<TimePoint> LogWriter::moment(TimePoint now) const
{
    const auto newest = this->newest();
    if (!newest)
        return fail(newest.error());
    return !*newest || now > **newest ? now : **newest + std::chrono::nanoseconds(1);
}

Result<MerkleFrontier> LogWriter::frontier() const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read frontier of the log"_s, u"SELECT level, hash FROM frontier ORDER BY level DESC"_s);
        !read)
        return fail(read.error());
    quint64 size = 0;
    QList<MerkleHash> subtrees;
    while (query.next()) {
        const auto hash = merkleHashOf(query.value(1).toByteArray());
        const qint64 level = query.number(0);
        if (!hash || level < 0 || level > highestLevel)
            return fail(Error::Kind::Store, u"read frontier of the log"_s, u"level %1 is no hash"_s.arg(level));
        size += quint64(1) << level;
        subtrees.append(*hash);
    }
    const auto frontier = MerkleFrontier::restore(size, subtrees);
    if (!frontier)
        return fail(Error::Kind::Store, u"read frontier of the log"_s, u"its levels are not those of a tree"_s);
    return *frontier;
}

Result<quint64> LogWriter::append(QList<LogEntry> entries)
{
    auto frontier = this->frontier();
    if (!frontier)
        return fail(frontier.error());
    const quint64 first = frontier->size();
    if (entries.isEmpty())
        return first;
    BulkInsert lines(m_connection, u"append to the log"_s, u"log_entry"_s, {u"seq"_s, u"leaf"_s, u"line"_s});
    BulkInsert disclosures(m_connection, u"append to the log"_s, u"disclosure"_s, {u"seq"_s, u"disclosure"_s});
    TimePoint newest = entries.constFirst().line.observedAt;
    for (LogEntry &entry : entries) {
        entry.line.seq = frontier->size();
        newest = std::max(newest, entry.line.observedAt);
        for (const QByteArray &disclosure : std::as_const(entry.disclosures)) {
            entry.line.withheld.append(Disclosure::digestOf(disclosure));
            if (auto kept = disclosures.add({qint64(entry.line.seq), QString::fromLatin1(disclosure)}); !kept)
                return fail(kept.error());
        }
        std::sort(entry.line.withheld.begin(), entry.line.withheld.end()); // so that their order tells nothing
        const QByteArray text = entry.line.toText();
        const MerkleHash leaf = lineHash(text);
        if (auto kept = lines.add({qint64(entry.line.seq), toBytes(leaf), QString::fromUtf8(text)}); !kept)
            return fail(kept.error());
        frontier->append(leaf);
    }
    if (auto done = lines.finish(); !done)
        return fail(done.error());
    if (auto done = disclosures.finish(); !done)
        return fail(done.error());
    if (auto kept = keep(*frontier, newest); !kept)
        return fail(kept.error());
    return first;
}

Result<ToldLine> LogWriter::tell(LogEntry entry, TimePoint now)
{
    const auto moment = this->moment(now);
    if (!moment)
        return fail(moment.error());
    entry.line.observedAt = *moment;
    const auto seq = append({std::move(entry)});
    if (!seq)
        return fail(seq.error());
    return ToldLine{*seq, *moment};
}

Result<void> LogWriter::keep(const MerkleFrontier &frontier, TimePoint newest)
{
    SqlQuery query(m_connection);
    if (auto gone = query.run(u"keep frontier of the log"_s, u"DELETE FROM frontier"_s); !gone)
        return gone;
    BulkInsert insert(m_connection, u"keep frontier of the log"_s, u"frontier"_s, {u"level"_s, u"hash"_s});
    auto subtree = frontier.subtrees().begin();
    for (qint64 level = highestLevel; level >= 0; --level) {
        if (!(frontier.size() >> level & 1))
            continue;
        if (auto kept = insert.add({level, toBytes(*subtree++)}); !kept)
            return kept;
    }
    if (auto done = insert.finish(); !done)
        return done;
    return advance(newest);
}

Result<void> LogWriter::advance(TimePoint newest)
{
    return SqlQuery(m_connection)
        .run(u"keep head of the log"_s, u"UPDATE log_head SET newest_ns = ? WHERE newest_ns < ?"_s,
             {toNs(newest), toNs(newest)});
}

} // namespace plumbline
