// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Time.h"

#include <QByteArrayList>

namespace plumbline {

/// What a line of the log is about.
enum class LogKind {
    Observation, ///< A version of a row was seen.
    Sync, ///< A reading of a source ended.
    Configuration, ///< Sources, policies or scope were changed.
    Export, ///< A packet was handed out.
    Tombstone, ///< Lines or disclosures were erased.
    KeyChange, ///< The log began, goes on under another name, or is signed by another key.
};

/// One line of the log: canonical JSON (RFC 8785), whose leaf is lineHash() of its bytes.
struct LogLine {
    quint64 seq = 0; ///< Its place, counted from 0; also the index of its leaf.
    LogKind kind = LogKind::Observation;
    QString type; ///< Row type; empty but for an observation.
    QString source; ///< Empty when it is of no source.
    QString id; ///< Of the row; empty but for an observation.
    TimePoint observedAt; ///< Since when we know it.
    QByteArray rec = "{}"; ///< Canonical JSON object.
    QByteArrayList withheld; ///< Digests of the disclosures that belong to it, sorted.

    /// Refuses what is not the canonical text of a line.
    static Result<LogLine> parse(const QByteArray &text);
    QByteArray toText() const; ///< Without a line feed.

    friend bool operator==(const LogLine &, const LogLine &) = default;
};

QString toString(LogKind kind); ///< The word in the line.

} // namespace plumbline
