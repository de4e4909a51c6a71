// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline {

/// A SQLite store in a folder that this user cannot write to: a medium, an archive, somebody else's.
struct FrozenFile {
    bool isFrozen = false; ///< Nothing can be written beside it, and nothing is waiting there to become part of it.
    bool hasUnmerged = false; ///< Nothing can be written beside it, but its newest rows are in a file there.

    static FrozenFile look(const QString &path);
};

} // namespace plumbline
