// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricResult.h"
#include "packet/EvidenceDatabase.h"
#include "packet/PacketScope.h"
#include "packet/PacketStage.h"

#include <QJsonObject>

namespace plumbline {

class MetricCatalog;
class PacketAnswers;
class StoreConnection;
struct MetricDefinition;
struct WorkWatch;

/// One metric in a packet: what the program says, and the files that say it again.
struct PacketFigure {
    const MetricDefinition *definition = nullptr;
    MetricResult result;
    QStringList withheld; ///< Outputs that cannot be had without what the packet withholds.
    BagDigest sql;
    BagDigest expected;
    BagDigest populationSql;
    BagDigest population;
    qint64 cases = 0;
};

/// The figures of a packet: computed by the program from the rows of the store and by plain SQL from the lines in the
/// packet; what is not equal stops the packet.
class PacketFigures
{
public:
    PacketFigures(StoreConnection &store, const PacketScope &scope, TimePoint knownAt)
        : m_store(store), m_scope(scope), m_knownAt(knownAt)
    {
    }

    /// The row types that the figures are made of.
    Result<QSet<QString>> reads(const MetricCatalog &catalog) const;
    /// Answers each metric and writes its parameters.
    Result<void> answer(const MetricCatalog &catalog, EvidenceDatabase &database);
    /// Runs the texts; call once all lines and parameters are there.
    Result<void> write(EvidenceDatabase &database, PacketStage &stage, const WorkWatch &watch);
    /// The .ipe.json beside each population.
    Result<void> explain(const PacketAnswers &answers, PacketStage &stage) const;

    const QList<PacketFigure> &figures() const { return m_figures; }

private:
    Result<QList<const MetricDefinition *>> wanted(const MetricCatalog &catalog) const;
    Result<void> writeOne(PacketFigure &figure, EvidenceDatabase &database, PacketStage &stage);
    Result<void> withhold(PacketFigure &figure, const QList<QByteArrayList> &table, EvidenceDatabase &database);

    StoreConnection &m_store;
    const PacketScope &m_scope;
    TimePoint m_knownAt;
    QList<PacketFigure> m_figures;
};

} // namespace plumbline
