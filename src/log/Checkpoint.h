// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "log/MerkleHash.h"

#include <QString>

namespace plumbline {

/// What a log says of itself at one moment (c2sp.org/tlog-checkpoint): the text of a signed note.
struct Checkpoint {
    QString origin; ///< Which log, for ever; a store that lost lines goes on under another one.
    quint64 size = 0; ///< Lines.
    MerkleHash root = emptyRoot();

    /// Further lines behind the three are passed over, as the specification wants.
    static Result<Checkpoint> parse(const QByteArray &text);
    QByteArray toText() const;

    friend bool operator==(const Checkpoint &, const Checkpoint &) = default;
};

} // namespace plumbline
