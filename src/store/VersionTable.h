// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "domain/Row.h"

#include <QHash>
#include <memory>

namespace plumbline {

class StoreConnection;

/// The version of a row that is known now.
struct KnownVersion {
    QString digest;
    TimePoint from;
};

/// A row that becomes a new version, and since when.
struct FreshVersion {
    const Row *row = nullptr;
    const RowOrigin *origin = nullptr;
    QString digest;
    TimePoint from;
    qint64 logSeq = 0; ///< Of its line in the log.
};

/// The versions of one row type, read and written in the way that is quickest on the store's engine. All calls belong
/// into a transaction of its connection.
class VersionTable
{
public:
    static std::unique_ptr<VersionTable> of(StoreConnection &connection, const RowType &type);
    virtual ~VersionTable() = default;

    /// By id; ids that are not known are absent.
    virtual Result<QHash<QString, KnownVersion>> known(const QString &source, const QStringList &ids) = 0;
    /// Ends what is known of these rows at `at`.
    virtual Result<void> close(const QString &source, const QStringList &ids, TimePoint at) = 0;
    virtual Result<void> insert(const QList<FreshVersion> &versions, qint64 runId) = 0;
};

} // namespace plumbline
