// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/Population.h"

namespace plumbline {

/// What one rule costs the people of one service, and what it keeps out: its blocks of a period by what came next.
struct GateFriction {
    QString rule; ///< Empty where the blocks name none.
    QString service; ///< Empty where nobody tells.
    qint64 blocks = 0;
    qint64 excepted = 0; ///< The same commit or digest passed by an exception.
    qint64 bypassed = 0; ///< Somebody overrode the block.
    qint64 unchanged = 0; ///< The same commit or digest passed without one: asking again was enough.
    qint64 again = 0; ///< It was blocked again.
    qint64 stood = 0; ///< Nothing came after: it was kept out.
    /// From each block that was taken back to what took it back, together; a bypass has no time of its own.
    std::chrono::nanoseconds waited{0};
    std::optional<std::chrono::nanoseconds> medianWait; ///< Of these; nothing where none has a time.
    QList<CaseReference> rows;

    qint64 takenBack() const { return excepted + bypassed + unchanged; }
    /// Nothing where blocks were taken back but none of them says when: that is not zero.
    std::optional<std::chrono::nanoseconds> knownWait() const
    {
        return medianWait || takenBack() == 0 ? std::optional(waited) : std::nullopt;
    }
};

/// Name of the population that the ranking is made of: every block and what happened next.
inline const QString frictionPopulation = QStringLiteral("blocked_promotions");

/// One line per rule and service, the most waiting for blocks that were taken back first; then the most taken back, the
/// most blocks, and by name.
Result<QList<GateFriction>> rankFriction(const Population &blocked);

} // namespace plumbline
