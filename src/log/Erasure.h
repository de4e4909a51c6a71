// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

namespace plumbline {

struct LogLine;

/// What a tombstone of the log says was erased: ranges of lines, the ends included.
struct Erasure {
    using Ranges = QList<std::pair<quint64, quint64>>;

    Ranges lines; ///< Gone themselves.
    Ranges disclosures; ///< Whose disclosures are gone.

    static Erasure of(const LogLine &tombstone);
    static bool isWithin(const Ranges &ranges, quint64 seq);
    static QJsonArray toJson(const Ranges &ranges); ///< As a tombstone says it: [[first, last], ...].
    /// Of lines in any order.
    static Ranges rangesOf(QList<quint64> lines);
    /// Name of a tombstone's disclosure: what stands in that field of that line now. "12/approver".
    static QString replacedName(quint64 line, const QString &field);
};

} // namespace plumbline
