// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "log/Checkpoint.h"
#include "log/MerkleFrontier.h"
#include "log/SignedNote.h"
#include "store/LogKeys.h"

#include <limits>

namespace plumbline {

class StoreConnection;

/// A checkpoint as it is stored, with the frontier that its root was made of.
struct StoredCheckpoint {
    Checkpoint checkpoint;
    SignedNote note;
    MerkleFrontier frontier;
    TimePoint signedAt;
};

/// A key that may sign a log, by the line that says so.
struct LogKey {
    quint64 seq = 0;
    QString origin; ///< The log's name from there on.
    NoteVerifier verifier;

    /// Did it sign this after its line?
    bool signedIt(const StoredCheckpoint &checkpoint) const;
};

/// The signed states of a store's log: one after each reading that ended, and the proof that the log only grew since.
class LogCheckpoints
{
public:
    explicit LogCheckpoints(StoreConnection &connection);

    /// Signs the log as it is. Refuses when it is not what was signed before with lines added. The first one begins
    /// the log; a key that the log does not know is told of in a line. Call in the transaction of the last line.
    Result<void> sign(TimePoint now);
    /// After that transaction: remembers outside of the store how far it was.
    Result<void> rememberNewest() const;

    /// That the log fits its newest checkpoint and the one that was remembered: at start and before anything goes out.
    /// Quick: it reads no line and only the leaves since then.
    Result<void> expectUnaltered() const;
    /// The same within a snapshot that was taken after remembered() was asked.
    Result<void> expectUnaltered(const std::optional<SignedNote> &note) const;
    Result<std::optional<SignedNote>> remembered() const;

    /// Goes on under a new name, as a log must that lost lines it had signed: after a backup was restored.
    Result<void> beginAnew(const QString &reason, TimePoint now);

    Result<QList<StoredCheckpoint>> all() const; ///< Oldest first.
    Result<std::optional<StoredCheckpoint>> newest(quint64 upTo = quint64(std::numeric_limits<qint64>::max())) const;
    /// Oldest first, the newest one has the log's name; fails when no line tells of one of them.
    Result<QList<LogKey>> keys() const;

private:
    Result<void> expectSigned(const std::optional<StoredCheckpoint> &checkpoint, const QList<LogKey> &keys) const;
    Result<void> announce(const QString &origin, const NoteVerifier &key, const QString &reason, TimePoint now);
    Result<MerkleFrontier> grownFrom(const std::optional<StoredCheckpoint> &since, quint64 size) const;
    Result<void> expectGrown(const std::optional<StoredCheckpoint> &since, const MerkleFrontier &now) const;
    Result<void> expectRemembered(const SignedNote &note, const QList<LogKey> &keys, quint64 size) const;

    StoreConnection &m_connection;
    LogKeys m_keys;
};

} // namespace plumbline
