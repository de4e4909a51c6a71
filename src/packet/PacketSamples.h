// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packet/PacketScope.h"
#include "packet/PacketStage.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace plumbline {

class EvidenceDatabase;
class StoreConnection;

/// The populations that were frozen for audits whose period lies within the packet's, and the samples drawn from them:
/// as its lines tell them, so that the sqlite3 shell draws the same (samples/).
class PacketSamples
{
public:
    PacketSamples(StoreConnection &store, const PacketScope &scope) : m_store(store), m_scope(scope) { }

    /// The row types of what was frozen, as the documents of the requests in `database` tell them.
    Result<QSet<QString>> reads(const EvidenceDatabase &database) const;
    /// Once all lines are there.
    Result<void> write(const EvidenceDatabase &database, PacketStage &stage);

    const QJsonArray &json() const { return m_json; } ///< `samples` of packet.json.
    const QStringList &gaps() const { return m_gaps; } ///< Populations that are not there any more.

private:
    /// Lines that name persons where nothing can be withheld.
    Result<void> expectNoNames(const EvidenceDatabase &database) const;
    Result<void> writeOne(const QJsonObject &request, const QString &name, const EvidenceDatabase &database,
                          PacketStage &stage);

    StoreConnection &m_store;
    const PacketScope &m_scope;
    QJsonArray m_json;
    QStringList m_gaps;
};

} // namespace plumbline
