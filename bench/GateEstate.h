// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Row.h"
#include "store/StoreConnection.h"

#include <QRandomGenerator>

namespace plumbline::bench {

/// Gate decisions by a seed: few services make most of them, times move on with a little disorder and some come late,
/// ten share a commit, one in a hundred is corrected afterwards.
class GateEstate
{
public:
    /// `made`: so many there are already.
    explicit GateEstate(quint32 seed, qint64 made = 0) : m_random(seed), m_made(made), m_seconds(made * 6) { }

    Row next();
    /// Writes that many rows in the way of the store's writer, without asking for each whether it is known.
    Result<void> fill(StoreConnection &store, qint64 rows);
    qint64 made() const { return m_made; }

    static QString serviceName(int number);
    QString service();
    QString rule();
    QString actor();
    /// A word that people look for: a part of a name, a verdict, a reason.
    QString word();
    QRandomGenerator &random() { return m_random; }

    static constexpr int services = 2'000;

private:
    Result<void> write(StoreConnection &store, const QList<Row> &rows, TimePoint knownAt);
    Result<void> correct(StoreConnection &store, qint64 rows, TimePoint knownAt);

    QRandomGenerator m_random;
    qint64 m_made;
    qint64 m_seconds;
    QString m_commit;
    QString m_artifact;
};

} // namespace plumbline::bench
