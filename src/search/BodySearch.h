// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RawAnswer.h"

#include <QMap>
#include <functional>
#include <optional>

namespace plumbline {

class StoreConnection;

/// What is looked for in answers as they were received: `raw:word raw:"a phrase" source:hub`. All of the texts must be in
/// the same answer, byte for byte.
struct BodyQuestion {
    QByteArrayList texts; ///< UTF-8.
    QString source; ///< Empty: of every source.

    /// Nothing when no term begins with raw: then it is a question for rows. What stands beside raw and is no source is an
    /// error of usage.
    static Result<std::optional<BodyQuestion>> parse(const QString &text);
};

/// An answer that holds what was looked for.
struct BodyFound {
    RawAnswer answer; ///< Without its body.
    qint64 size = 0; ///< Of the body, bytes.
    qint64 at = 0; ///< Byte at which the first of the texts stands.
    QByteArray around; ///< Some bytes before and after it, as received.
};

/// What a search found, and how much of the store it looked at.
struct BodyFindings {
    QList<BodyFound> found; ///< In the order of their digests.
    qint64 bodies = 0; ///< That there are.
    qint64 searched = 0;
    QMap<QString, qint64> unread; ///< Bodies that could not be looked at, by reason.
    bool isWhole() const { return searched + unreadCount() == bodies; } ///< It did not end before the last one.
    qint64 unreadCount() const;
};

/// Looks for texts in the answers as they were received, one after the other: exact, never more than one in memory.
class BodySearch
{
public:
    static constexpr qsizetype shownAround = 40; ///< Bytes to each side.

    /// As the store knew it then; empty: now.
    BodySearch(StoreConnection &store, std::optional<TimePoint> knownAt) : m_store(store), m_knownAt(knownAt) { }

    /// Ends at `most` hits, or when `goOn(done, all)`, asked before each body, says no.
    Result<BodyFindings> run(const BodyQuestion &question, qint64 most,
                             const std::function<bool(qint64 done, qint64 all)> &goOn) const;

private:
    Result<QStringList> digests(const QString &source) const;

    StoreConnection &m_store;
    std::optional<TimePoint> m_knownAt;
};

} // namespace plumbline
