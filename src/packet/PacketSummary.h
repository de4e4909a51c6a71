// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/ScopeVersion.h"
#include "packet/PacketAnswers.h"
#include "packet/PacketFigures.h"
#include "packet/PacketLines.h"
#include "packet/PacketSamples.h"
#include "packet/PacketScope.h"
#include "store/LogCheckpoints.h"

#include <QJsonObject>

namespace plumbline {

/// packet.json: what a packet speaks of, how far it is complete, and what is not in it.
class PacketSummary
{
public:
    /// `previous`: with which the packet before ended.
    PacketSummary(const PacketScope &scope, const StoredCheckpoint &checkpoint,
                  const std::optional<StoredCheckpoint> &previous, const LogKey &key);

    void describe(const PacketLines &lines, const PacketAnswers &answers, const QList<PacketFigure> &figures,
                  const PacketSamples &samples);

    /// The scope that was declared when its last line was known, of which figures are not: they are of everything.
    void describeScope(const QList<ScopeVersion> &versions);

    const QJsonObject &json() const { return m_json; }
    /// What packet.json says of the declared scope, in a sentence; empty where none was ever noted.
    static QString scopeWords(const QJsonObject &packet);
    QByteArray toText() const;
    /// What is missing, in words; empty when everything was read to its end.
    const QStringList &gaps() const { return m_gaps; }
    bool isComplete() const { return m_gaps.isEmpty(); }
    QJsonObject predicate(const QList<PacketFigure> &figures) const; ///< Of the statement that the log's key signs.

private:
    void addSources(const PacketLines &lines);
    void addFigures(const QList<PacketFigure> &figures);

    const PacketScope &m_scope;
    QJsonObject m_json;
    QStringList m_gaps;
};

} // namespace plumbline
