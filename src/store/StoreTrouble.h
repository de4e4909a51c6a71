// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline {

/// What keeps an SQLite store from being read or written, in words that tell a person what is the matter. The engine's
/// own words follow in brackets. It never opens the file: closing it would take the engine's locks away.
class StoreTrouble
{
public:
    /// For what the engine said about a file; the same text when there is nothing to add.
    static QString words(const QString &said, const QString &path);
    /// Why a file cannot be a whole store, as far as that shows from outside; empty when it can.
    static QString seenFrom(const QString &path, qint64 pageSize);

private:
    static QString lockedBy(const QString &path);
};

} // namespace plumbline
