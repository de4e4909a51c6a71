// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "store/StoreFinding.h"

#include <QList>

namespace plumbline {

class StoreConnection;

/// Proves a store against itself: its file, bytes against their digests, rows against theirs, links, intervals of
/// knowledge, and the signed log.
class StoreCheck
{
public:
    explicit StoreCheck(StoreConnection &connection) : m_connection(connection) { }

    /// What a finding says of an answer that cannot be opened although its bytes are whole.
    static constexpr QLatin1StringView keyIsMissing{"the key of this answer is missing"};

    /// Empty when everything fits.
    Result<QList<StoreFinding>> run() const;
    /// Fails with the first place that does not fit; answers whose key is missing are no such place.
    Result<void> expectWhole() const;

private:
    Result<void> checkFile(QList<StoreFinding> &findings) const;
    Result<void> checkBodies(QList<StoreFinding> &findings) const;
    Result<void> checkRows(QList<StoreFinding> &findings) const;
    Result<void> checkLinks(QList<StoreFinding> &findings) const;

    StoreConnection &m_connection;
};

} // namespace plumbline
