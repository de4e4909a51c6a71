// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/EvidenceQuery.h"
#include "evidence/TraceRules.h"

namespace plumbline {

class MetricCatalog;
struct EvidenceFile;
struct MetricScope;

/// A kind of change: resources/evidence/changes/<id>.toml, and <id>.sql where rows of the store tell of it.
struct ChangeKind {
    QString id;
    QString title;
    QString rule; ///< What counts as such a change.
    QString notShown; ///< What of the question no source tells; empty when nothing.
    QString from; ///< lineage, baselines or log; empty: the SQL.
    QStringList seeds;
    QStringList needs; ///< Row types without which nothing can be said.
    EvidenceSql cases;
};

/// Who changed what, when and where.
struct LedgerLine {
    QString kind; ///< Of ChangeKind.
    TimePoint at; ///< When; where the source does not say, when it was first seen.
    std::optional<TimePoint>
        after; ///< The reading before which it had not happened; nothing where the source dates it.
    QString service; ///< Empty where it is of none.
    QString place; ///< Environment, provider or machine.
    QString actor; ///< As told; empty: nobody is named.
    QString person; ///< Whom that name means among all the names of the ledger.
    bool isPersonInferred = false;
    QString subject;
    QString what; ///< In words, what became of the subject.
    LinkStrength how = LinkStrength::Exact; ///< Of what was changed to when and by whom.
    QList<CaseReference> rows; ///< Those that tell; the first one first.
};

/// The changes that a store knows of, from all its sources and from the product itself.
class ChangeLedger
{
public:
    static Result<ChangeLedger> load();

    const QList<ChangeKind> &kinds() const { return m_kinds; }
    /// Of these kinds, all when none is named, of [from, to) up to as-of, as known then; by time. Services of the scope
    /// filter; what is of no service is not of one of them.
    Result<QList<LedgerLine>> lines(StoreConnection &store, const MetricCatalog &catalog, const MetricScope &scope,
                                    const QStringList &kinds = {}) const;
    /// The row types without which nothing can be said of a kind, and of which there is no row.
    Result<QStringList> unread(StoreConnection &store, const ChangeKind &kind, std::optional<TimePoint> knownAt) const;

private:
    static Result<ChangeKind> kindOf(const QString &place, const QString &id);

    QList<ChangeKind> m_kinds;
};

/// Changes of the product's own settings, by the configurations that the log noted one after the other. The first one
/// is no change.
Result<QList<LedgerLine>> settingsChanges(StoreConnection &store, std::optional<TimePoint> knownAt);

} // namespace plumbline
