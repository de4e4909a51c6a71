// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace plumbline {

struct LogLine;

/// What a tombstone of the log says was erased: ranges of lines, the ends included.
struct Erasure {
    using Ranges = QList<std::pair<quint64, quint64>>;

    Ranges lines; ///< Gone themselves.
    Ranges disclosures; ///< Whose disclosures are gone.

    static Erasure of(const LogLine &tombstone);
    static bool isWithin(const Ranges &ranges, quint64 seq);
};

} // namespace plumbline
