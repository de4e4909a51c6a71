// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Time.h"
#include "log/Erasure.h"

#include <QStringList>
#include <optional>

namespace plumbline {

class StoreConnection;

/// A record that was erased whole, as the register of removals tells it: never its id.
struct ErasedRecord {
    QString type;
    TimePoint knownFrom; ///< Of its first version.
    qint64 version = 0; ///< The highest number of its versions.
    Erasure::Ranges lines; ///< Of the log; none of a record from before there was a log.

    /// "exception 2026-02-01T00:00:00Z version 12 lines 3-4,9-9".
    QString text() const;
    static std::optional<ErasedRecord> parse(const QString &text);
};

/// The records that were erased from a store.
class ErasedRecords
{
public:
    /// `what` of their entries in the register, and of their tombstones.
    static QString kind() { return QStringLiteral("record"); }

    explicit ErasedRecords(StoreConnection &connection) : m_connection(connection) { }

    /// Of a row type; all of them when it is empty. `after` is a number in the register.
    Result<QList<ErasedRecord>> of(const QString &type, qint64 after = 0) const;
    /// How many of these types were known then, or ever.
    Result<qint64> count(const QStringList &types, std::optional<TimePoint> knownAt) const;

private:
    StoreConnection &m_connection;
};

} // namespace plumbline
