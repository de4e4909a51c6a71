// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/NoteKey.h"
#include "store/StoreConnection.h"

#include <optional>

namespace plumbline {

/// What this installation keeps of a store's log outside of the store: the private key that it signs with, and the
/// newest checkpoint that it saw, by which an older copy that was put in the store's place is recognised. An SQLite
/// store has both in files beside it, that of a server has them in the user's data folder. A store in memory has none.
class LogKeys
{
public:
    explicit LogKeys(const StoreLocation &location);

    /// The key, made on first use. Its file can be read by nobody else.
    Result<NoteSigner> signer(const QString &origin) const;

    Result<std::optional<SignedNote>> newestNote() const;
    Result<void> keepNewestNote(const SignedNote &note) const;

    QString keyFile() const { return m_stem.isEmpty() ? QString() : m_stem + QStringLiteral(".log-key"); }
    QString noteFile() const { return m_stem.isEmpty() ? QString() : m_stem + QStringLiteral(".log-note"); }

private:
    QString m_stem;
};

} // namespace plumbline
