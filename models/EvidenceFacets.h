// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/EvidenceTimeline.h"
#include "store/RowQueries.h"

namespace plumbline {

/// One narrowing of the evidence table: a group (service, environment, source, outcome) and a value of it.
struct Narrowing {
    QString group;
    QString value;

    friend bool operator==(const Narrowing &, const Narrowing &) = default;
};

/// What one look into the store brings for the evidence page.
struct EvidenceAnswer {
    using Counts = QList<std::pair<QString, qint64>>;

    qint64 matching = 0;
    qint64 all = 0; ///< Of the type, without any narrowing.
    qint64 milliseconds = 0;
    std::optional<qint64> upToVersion; ///< As of this version everything here was counted, and the table is read.
    Counts types;
    QHash<QString, Counts> facets; ///< By group.
    EvidenceTimeline timeline;
    RowFilter base; ///< What was asked, without the narrowings.
    bool isCut = false; ///< There are more than those that were looked for.
    QSet<QString> cutFacets; ///< Groups that count only the first of them.
    std::optional<MoneySum> sum; ///< Of the cost of all matching rows, if it was asked for.
};

/// The groups that records can be narrowed by, in the order of the page.
const QStringList &facetGroups();

/// Field behind a group for that type; empty when the type has none.
QString facetField(const RowType &type, const QString &group);

/// A group, or the field bypassed, that is asked to be of these and also of those, which no row is.
struct NarrowingClash {
    QString group;
    QStringList these;
    QStringList those;
};

/// Narrows a filter by what it does not ask for yet: of the values of a group any will do, and nothing is left where
/// they and the filter let nothing through together. `exceptGroup` is left out (a facet counts what the others leave).
RowFilter narrowed(RowFilter base, const QList<Narrowing> &narrowings, const QString &exceptGroup = {});
/// Why nothing is left, if that is why.
std::optional<NarrowingClash> clashOf(const RowFilter &base, const QList<Narrowing> &narrowings);

/// Asks of a filter that a list holds one of these names besides what it asks for; nothing asked is everything.
/// False where nothing can: then no row fits the filter.
bool keepBoth(RowFilter &filter, QStringList RowFilter::*list, const QStringList &names);
/// Asks of a filter that a field has a value (1 is true). False where it is to have another one: then no row fits the filter.
bool keepEqual(RowFilter &filter, const QString &field, const QString &value);

/// Counts rows and facets for a filter and its narrowings, all in the state of one moment.
Result<EvidenceAnswer> readEvidence(StoreConnection &connection, SearchMemory &memory, RowFilter base,
                                    const QList<Narrowing> &narrowings);

/// Values of a group with their counts, under the narrowings of the other groups.
Result<EvidenceAnswer::Counts> readFacet(StoreConnection &connection, SearchMemory &memory, const RowFilter &base,
                                         const QList<Narrowing> &narrowings, const QString &group);

/// Adds up the cost of all rows of a filter.
Result<MoneySum> readCostSum(StoreConnection &connection, const RowFilter &filter);

} // namespace plumbline
