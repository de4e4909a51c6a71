// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/ContradictionFinder.h"

namespace plumbline {

/// A kind of event in the life of an exception: resources/evidence/lineage.toml.
struct LineageKind {
    QString id;
    QString title;
    QString says;
    QString rule;
    bool isGrave = false; ///< Somebody should ask why.
    bool isChange = false; ///< Somebody did it; nothing of it came with the time, and no other event is the same deed.
};

/// Something that happened to an exception.
struct LineageEvent {
    LineageKind kind;
    QString says; ///< In a sentence.
    QString actor; ///< Who did it; empty where nobody is named.
    TimePoint at; ///< When it happened; where the source does not say, when it was first seen.
    std::optional<TimePoint>
        after; ///< The reading before which it had not happened; nothing where the source dates it.
    QList<CaseReference> rows; ///< The version that shows it, and the one before it or the other side.
};

/// A chain of grants that people renewed, and what became of it.
struct ExceptionChain {
    QStringList exceptions; ///< "source/id", the first grant first.
    QString service;
    QString rule;
    TimePoint since; ///< The first grant.
    std::optional<TimePoint> ends; ///< The last end of its grants; nothing: never.
    QList<LineageEvent> events; ///< In the order in which they happened.

    bool isEffective(TimePoint asOf) const { return !ends || *ends > asOf; }
    qsizetype count(QStringView kind) const;
};

/// Reads what became of exceptions from the versions of their rows.
class ExceptionLineage
{
public:
    /// The rules and the contradiction that tells of exceptions that are honoured after their end.
    static Result<ExceptionLineage> load(const MetricCatalog &catalog);

    const QList<LineageKind> &kinds() const { return m_kinds; }
    /// All chains with a grant up to as-of; those of an exception ("source/id") only, when it is named.
    Result<QList<ExceptionChain>> chains(StoreConnection &connection, const MetricCatalog &catalog,
                                         const MetricScope &scope, const QString &exception = {}) const;

private:
    const LineageKind *kind(QStringView id) const;
    Result<void> addZombies(StoreConnection &connection, const MetricCatalog &catalog, const MetricScope &scope,
                            QList<ExceptionChain> &chains) const;

    QList<LineageKind> m_kinds;
    QList<std::pair<QString, QString>> m_parameters;
    EvidenceSql m_events;
    EvidenceRule m_zombies;
};

} // namespace plumbline
