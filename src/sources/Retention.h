// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <chrono>

namespace plumbline {

class DefinitionNode;

/// How long upstream keeps what a stream reads: what is not pulled by then is lost.
struct Retention {
    enum class Kind {
        Unknown, ///< Nobody said.
        Present, ///< Only what holds now: what comes and goes between two pulls is never seen.
        Limited, ///< For `period`.
        Unlimited,
    };

    Kind kind = Kind::Unknown;
    std::chrono::seconds period{0};
    QString text; ///< In words, for people.

    /// Of "keeps": "present", "unlimited" or a length of time.
    static Retention read(const DefinitionNode &keeps, const QString &text);
};

} // namespace plumbline
