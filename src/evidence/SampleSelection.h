// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QList>
#include <QString>

namespace plumbline {

/// An item that may be drawn, and after the draw its place.
struct SampleCandidate {
    qint64 seq = 0; ///< The line of the log that speaks of it.
    QString stratum; ///< Of each stratum as many are drawn; the same for all: of one list.
    qint64 place = 0; ///< In the order that the seed gives, within its stratum; from 1.

    friend bool operator==(const SampleCandidate &, const SampleCandidate &) = default;
};

/// The order in which an auditor's seed draws items: by the SHA3-256 of "SEED:seq", as
/// `ORDER BY sha3('SEED:' || seq, 256)` of the sqlite3 shell gives it; strata in the order of their bytes.
QList<SampleCandidate> drawOrder(QList<SampleCandidate> candidates, const QString &seed);

/// A seed is 1 to 100 letters, digits, blanks and . : _ - so that it stands in a shell's text as it is.
Result<void> checkSeed(const QString &seed);

} // namespace plumbline
