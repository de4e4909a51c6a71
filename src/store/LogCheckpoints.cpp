// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LogCheckpoints.h"

#include "log/LogLine.h"
#include "store/LogWriter.h"
#include "store/SqlQuery.h"
#include "store/StoreSnapshot.h"
#include "store/WhoWrites.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype hashSize = 32;

tl::unexpected<Error> altered(const QString &why, const StoreLocation &location)
{
    return fail(Error::Kind::Store, u"trust the store"_s, why, location.toString());
}

QByteArray bytesOf(const MerkleFrontier &frontier)
{
    QByteArray bytes;
    for (const MerkleHash &hash : frontier.subtrees())
        bytes += toBytes(hash);
    return bytes;
}

std::optional<MerkleFrontier> frontierFrom(quint64 size, const QByteArray &bytes)
{
    QList<MerkleHash> subtrees;
    for (qsizetype at = 0; at < bytes.size(); at += hashSize) {
        const auto hash = merkleHashOf(bytes.mid(at, hashSize));
        if (!hash)
            return std::nullopt;
        subtrees.append(*hash);
    }
    return MerkleFrontier::restore(size, subtrees);
}

/// "<host>/<random>/evidence-<n>": told apart from every other log without asking anybody.
QString freshOrigin()
{
    return u"plumbline.log/%1/evidence-1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QChar(u'0'));
}

QString nameOf(const QString &origin)
{
    return origin.left(origin.lastIndexOf(u'-'));
}

int numberOf(const QString &origin)
{
    return origin.mid(origin.lastIndexOf(u'-') + 1).toInt();
}

QString nextOrigin(const QString &origin)
{
    return u"%1-%2"_s.arg(nameOf(origin)).arg(numberOf(origin) + 1);
}

QString originOf(const QList<LogKey> &keys)
{
    return keys.isEmpty() ? QString() : keys.constLast().origin;
}

const QString checkpointColumns = u"size, note, subtrees, signed_ns"_s;

Result<StoredCheckpoint> checkpointFrom(const SqlQuery &query)
{
    const quint64 size = quint64(query.number(0));
    const auto refused = [size](const QString &why) {
        return fail(Error::Kind::Store, u"read checkpoint"_s, u"the checkpoint at line %1: %2"_s.arg(size).arg(why));
    };
    const auto note = SignedNote::parse(query.text(1).toUtf8());
    if (!note)
        return refused(note.error().detail);
    const auto checkpoint = Checkpoint::parse(note->text);
    if (!checkpoint)
        return refused(checkpoint.error().detail);
    const auto frontier = frontierFrom(size, query.value(2).toByteArray());
    if (checkpoint->size != size || !frontier || frontier->root() != checkpoint->root)
        return refused(u"its size, root and subtrees do not fit each other"_s);
    return StoredCheckpoint{*checkpoint, *note, *frontier, timeFromNs(query.number(3))};
}

} // namespace

LogCheckpoints::LogCheckpoints(StoreConnection &connection)
    : m_connection(connection), m_keys(connection.location()) { }

Result<void> LogCheckpoints::sign(TimePoint now)
{
    if (m_connection.location().path == u":memory:"_s)
        return {}; // nobody will ever read it again
    const auto known = keys();
    if (!known)
        return fail(known.error());
    const bool isFirst = known->isEmpty();
    const QString origin = isFirst ? freshOrigin() : originOf(*known);
    const auto signer = m_keys.signer(origin);
    if (!signer)
        return fail(signer.error());
    if (std::none_of(known->begin(), known->end(),
                     [&](const LogKey &key) { return key.verifier == signer->verifier(); })) {
        const QString reason = isFirst ? u"the log begins"_s : u"another installation signs"_s;
        if (auto told = announce(origin, signer->verifier(), reason, now); !told)
            return told;
    }
    const auto frontier = LogWriter(m_connection).frontier();
    if (!frontier)
        return fail(frontier.error());
    const auto before = newest();
    if (!before)
        return fail(before.error());
    if (auto whole = expectSigned(*before, *known); !whole)
        return whole;
    if (auto grown = expectGrown(*before, *frontier); !grown)
        return grown;
    if (*before && (*before)->checkpoint.size == frontier->size())
        return {};
    SignedNote note{Checkpoint{origin, frontier->size(), frontier->root()}.toText(), {}};
    if (auto done = signer->sign(note); !done)
        return done;
    return SqlQuery(m_connection)
        .run(u"keep checkpoint"_s, u"INSERT INTO checkpoint (size, note, signed_ns, subtrees) VALUES (?, ?, ?, ?)"_s,
             {qint64(frontier->size()), QString::fromUtf8(note.toBytes()), toNs(now), bytesOf(*frontier)});
}

Result<void> LogCheckpoints::rememberNewest() const
{
    const auto newest = this->newest();
    if (!newest)
        return fail(newest.error());
    if (!*newest)
        return {};
    // What is remembered must not survive a loss of power that the store's last lines do not.
    if (m_connection.location().engine == StoreLocation::Engine::Sqlite) {
        if (auto safe = SqlQuery(m_connection).run(u"make the log safe"_s, u"PRAGMA wal_checkpoint(PASSIVE)"_s); !safe)
            return safe;
    }
    return m_keys.keepNewestNote((*newest)->note);
}

Result<void> LogCheckpoints::announce(const QString &origin, const NoteVerifier &key, const QString &reason,
                                      TimePoint now)
{
    LogEntry entry;
    entry.line.kind = LogKind::KeyChange;
    entry.line.rec
        = QJsonDocument(QJsonObject{{u"origin"_s, origin}, {u"reason"_s, reason}, {u"vkey"_s, key.toString()}})
              .toJson(QJsonDocument::Compact);
    entry.disclosures = {whoWrites()};
    const auto told = LogWriter(m_connection).tell(entry, now);
    if (!told)
        return fail(told.error());
    return SqlQuery(m_connection)
        .run(u"keep log key"_s, u"INSERT INTO log_key (seq, origin, vkey) VALUES (?, ?, ?)"_s,
             {qint64(told->seq), origin, key.toString()});
}

Result<void> LogCheckpoints::beginAnew(const QString &reason, TimePoint now)
{
    const auto known = keys();
    if (!known)
        return fail(known.error());
    QString origin = known->isEmpty() ? freshOrigin() : nextOrigin(originOf(*known));
    // The store that was here before may have gone on under that name already.
    const auto note = remembered();
    const auto last = note && *note ? Checkpoint::parse((*note)->text) : Result<Checkpoint>(Checkpoint());
    if (last && nameOf(last->origin) == nameOf(origin) && numberOf(last->origin) >= numberOf(origin))
        origin = nextOrigin(last->origin);
    const auto signer = m_keys.signer(origin);
    if (!signer)
        return fail(signer.error());
    if (auto told = announce(origin, signer->verifier(), reason, now); !told)
        return told;
    return sign(now);
}

Result<QList<LogKey>> LogCheckpoints::keys() const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read log keys"_s,
                              u"SELECT k.seq, k.origin, k.vkey, e.leaf, e.line FROM log_key AS k LEFT JOIN log_entry "
                              u"AS e ON e.seq = k.seq ORDER BY k.seq, k.vkey"_s);
        !read)
        return fail(read.error());
    QList<LogKey> keys;
    while (query.next()) {
        // The table only says where to look; a key counts because a line tells of it.
        const QByteArray text = query.text(4).toUtf8();
        const auto line = LogLine::parse(text);
        const QJsonObject told = line ? QJsonDocument::fromJson(line->rec).object() : QJsonObject();
        const auto verifier = NoteVerifier::parse(query.text(2));
        if (!line || line->kind != LogKind::KeyChange || toBytes(lineHash(text)) != query.value(3).toByteArray()
            || told[u"vkey"_s] != query.text(2) || told[u"origin"_s] != query.text(1) || !verifier)
            return altered(u"no line of its log tells of the key in line %1"_s.arg(query.number(0)),
                           m_connection.location());
        keys.append({quint64(query.number(0)), query.text(1), *verifier});
    }
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return keys;
}

bool LogKey::signedIt(const StoredCheckpoint &checkpoint) const
{
    return seq < checkpoint.checkpoint.size && origin == checkpoint.checkpoint.origin
        && verifier.accepts(checkpoint.note);
}

Result<QList<StoredCheckpoint>> LogCheckpoints::all() const
{
    SqlQuery query(m_connection);
    if (auto read
        = query.run(u"read checkpoints"_s, u"SELECT %1 FROM checkpoint ORDER BY size"_s.arg(checkpointColumns));
        !read)
        return fail(read.error());
    QList<StoredCheckpoint> checkpoints;
    while (query.next()) {
        auto checkpoint = checkpointFrom(query);
        if (!checkpoint)
            return fail(checkpoint.error());
        checkpoints.append(*checkpoint);
    }
    return checkpoints;
}

Result<std::optional<StoredCheckpoint>> LogCheckpoints::newest(quint64 upTo) const
{
    SqlQuery query(m_connection);
    if (auto read
        = query.run(u"read checkpoints"_s,
                    u"SELECT %1 FROM checkpoint WHERE size <= ? ORDER BY size DESC LIMIT 1"_s.arg(checkpointColumns),
                    {qint64(upTo)});
        !read)
        return fail(read.error());
    if (!query.next())
        return std::optional<StoredCheckpoint>();
    auto checkpoint = checkpointFrom(query);
    if (!checkpoint)
        return fail(checkpoint.error());
    return std::optional(*checkpoint);
}

Result<MerkleFrontier> LogCheckpoints::grownFrom(const std::optional<StoredCheckpoint> &since, quint64 size) const
{
    MerkleFrontier frontier = since ? since->frontier : MerkleFrontier();
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read leaves of the log"_s,
                              u"SELECT seq, leaf FROM log_entry WHERE seq >= ? AND seq < ? ORDER BY seq"_s,
                              {qint64(frontier.size()), qint64(size)});
        !read)
        return fail(read.error());
    while (query.next()) {
        const auto leaf = merkleHashOf(query.value(1).toByteArray());
        if (quint64(query.number(0)) != frontier.size() || !leaf)
            return altered(u"line %1 of its log is missing or broken"_s.arg(frontier.size()), m_connection.location());
        frontier.append(*leaf);
    }
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    if (frontier.size() != size)
        return altered(u"line %1 of its log is missing"_s.arg(frontier.size()), m_connection.location());
    return frontier;
}

Result<void> LogCheckpoints::expectGrown(const std::optional<StoredCheckpoint> &since, const MerkleFrontier &now) const
{
    if (since && since->checkpoint.size > now.size())
        return altered(u"its log has %1 lines, but %2 were signed"_s.arg(now.size()).arg(since->checkpoint.size),
                       m_connection.location());
    SqlQuery last(m_connection);
    if (auto read = last.run(u"read leaves of the log"_s, u"SELECT MAX(seq) FROM log_entry"_s); !read)
        return read;
    const quint64 size = last.next() && !last.isNull(0) ? quint64(last.number(0)) + 1 : 0;
    if (size != now.size())
        return altered(u"its log ends at line %1, but had %2 lines"_s.arg(size).arg(now.size()),
                       m_connection.location());
    const auto grown = grownFrom(since, now.size());
    if (!grown)
        return fail(grown.error());
    if (grown->root() != now.root())
        return altered(u"its log is not what was signed with lines added"_s, m_connection.location());
    return {};
}

Result<std::optional<SignedNote>> LogCheckpoints::remembered() const
{
    return m_keys.newestNote();
}

Result<void> LogCheckpoints::expectUnaltered() const
{
    // First what was remembered: whoever writes meanwhile makes the store newer than it, never older.
    const auto note = remembered();
    if (!note)
        return fail(note.error());
    const auto moment = StoreSnapshot::take(m_connection);
    if (!moment)
        return fail(moment.error());
    return expectUnaltered(*note);
}

Result<void> LogCheckpoints::expectUnaltered(const std::optional<SignedNote> &note) const
{
    const auto frontier = LogWriter(m_connection).frontier();
    if (!frontier)
        return fail(frontier.error());
    const auto signedBefore = newest();
    if (!signedBefore)
        return altered(signedBefore.error().detail, m_connection.location());
    const auto known = keys();
    if (!known)
        return fail(known.error());
    if (auto whole = expectSigned(*signedBefore, *known); !whole)
        return whole;
    if (auto grown = expectGrown(*signedBefore, *frontier); !grown)
        return grown;
    return note ? expectRemembered(*note, *known, frontier->size()) : Result<void>();
}

Result<void> LogCheckpoints::expectSigned(const std::optional<StoredCheckpoint> &checkpoint,
                                          const QList<LogKey> &keys) const
{
    const bool isOurs = !checkpoint
        || std::any_of(keys.begin(), keys.end(), [&](const LogKey &key) { return key.signedIt(*checkpoint); });
    return isOurs ? Result<void>()
                  : altered(u"no key of its log signed its newest checkpoint"_s, m_connection.location());
}

Result<void> LogCheckpoints::expectRemembered(const SignedNote &note, const QList<LogKey> &keys, quint64 size) const
{
    const auto refused = [this](const QString &why) {
        return altered(why
                           + u"; `plumbline store check` says more, and `plumbline store new-log --reason TEXT` goes "
                             u"on under another name"_s,
                       m_connection.location());
    };
    const auto remembered = Checkpoint::parse(note.text);
    if (!remembered)
        return refused(u"%1: %2"_s.arg(m_keys.noteFile(), remembered.error().detail));
    if (remembered->origin != originOf(keys)) {
        const bool isEarlier = std::any_of(keys.begin(), keys.end(),
                                           [&](const LogKey &key) { return key.origin == remembered->origin; });
        return isEarlier ? Result<void>() : refused(u"it is another store than the one that was here before"_s);
    }
    if (remembered->size > size)
        return refused(u"it is older than it was: its log has %1 lines and had %2"_s.arg(size).arg(remembered->size));
    const auto nearest = newest(remembered->size);
    if (!nearest)
        return refused(nearest.error().detail);
    const auto then = grownFrom(*nearest, remembered->size);
    if (!then)
        return fail(then.error());
    return then->root() == remembered->root ? Result<void>()
                                            : refused(u"its log is not the one that was here before"_s);
}

} // namespace plumbline
