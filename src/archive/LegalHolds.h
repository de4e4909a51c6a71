// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Time.h"

#include <QList>
#include <QSet>
#include <optional>

namespace plumbline {

class StoreConnection;

/// An order that nothing of a source be removed, whatever the rules say.
struct LegalHold {
    qint64 id = 0;
    QString source; ///< Empty: of all sources.
    QString reason;
    QString placedBy;
    TimePoint placedAt{};
    std::optional<TimePoint> until{}; ///< Empty: until it is released.
    QString releasedBy{};
    std::optional<TimePoint> releasedAt{};

    bool isInForce(TimePoint now) const { return !releasedAt && (!until || *until > now); }
};

/// The orders of a store. One that was released stays on record.
class LegalHolds
{
public:
    explicit LegalHolds(StoreConnection &connection) : m_connection(connection) { }

    /// Its number.
    Result<qint64> add(const LegalHold &hold);
    /// Fails when there is none with this number in force.
    Result<void> release(qint64 id, const QString &who, TimePoint now);
    Result<QList<LegalHold>> all() const;
    /// Those in force over one of these sources.
    Result<QList<LegalHold>> over(const QSet<QString> &sources, TimePoint now) const;

private:
    StoreConnection &m_connection;
};

} // namespace plumbline
