// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <chrono>
#include <optional>

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
    bool isStated = false; ///< By the configuration, where a person knows better than the connector.

    /// "unlimited" or a length of time, as a person states it.
    static std::optional<Retention> stated(const QString &keeps);
    /// What is stated for the stream, or under "" for all, wins; a list of what holds now stays one whatever is stated.
    Retention unlessStated(const QHash<QString, Retention> &byStream, const QString &stream) const;
    /// "unlimited", "90 days", "present" or nothing: for lists.
    QString summary() const;
    /// Of "keeps": "present", "unlimited" or a length of time.
    static Retention read(const DefinitionNode &keeps, const QString &text);
};

} // namespace plumbline
