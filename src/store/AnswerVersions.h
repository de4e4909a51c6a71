// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Time.h"
#include "domain/RawAnswer.h"

#include <QSet>
#include <optional>

namespace plumbline {

class StoreConnection;

/// A stored answer with the names that its server gave to this version of it.
struct StoredVersion {
    QByteArray etag;
    QByteArray lastModified;
    RawAnswer answer; ///< Of it: headers, digest and body.
};

/// Finds the newest answer of an address again, with what its server is asked by whether it still holds.
class AnswerVersions
{
public:
    explicit AnswerVersions(StoreConnection &connection) : m_connection(connection) { }

    /// Of all addresses of the source that there is an answer for.
    Result<QSet<QString>> keys(const QString &source) const;
    /// Nothing when the address is not known, or when its bytes are not those that were stored.
    Result<std::optional<StoredVersion>> find(const QString &source, const QString &key) const;
    /// The body must be among the raw answers.
    Result<void> keep(const QString &source, const QString &key, const StoredVersion &version, TimePoint now);
    /// To the hour: an answer that is asked for every minute is not written every minute.
    Result<void> noteUse(const QString &source, const QStringList &keys, TimePoint now);
    Result<void> forget(const QString &source, const QString &key);
    Result<void> forgetUnused(const QString &source, TimePoint before);

private:
    StoreConnection &m_connection;
};

} // namespace plumbline
