// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <optional>

namespace plumbline {

/// How well typed letters fit a name, and which letters of it they are.
struct FuzzyMatch {
    int score = 0; ///< Higher is better; only comparable for the same letters.
    QStringList parts; ///< The name cut up: parts with an odd index are what was typed.

    /// The letters in their order, whatever the case: in one piece, better at the start of a word, or scattered. Nothing
    /// when the name has them not all. Without letters everything fits.
    static std::optional<FuzzyMatch> of(const QString &name, const QString &letters);
};

} // namespace plumbline
