// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/ContradictionFinder.h"
#include "gates/GateReport.h"

namespace plumbline {

class MetricCatalog;

/// One point of a checklist: resources/checklists/checklists.toml.
struct ChecklistItem {
    QString id; ///< "audit.3"
    QString title; ///< In a few words.
    QString text;
    QString notShown; ///< What of it no source tells; empty when nothing.
    QStringList seeds;
    QStringList rules; ///< Of the policy.
    QStringList contradictions; ///< Of which there must be none.
};

/// What a point comes to.
enum class ItemState {
    Holds,
    Weak, ///< It stands, but not by much, or on rows that are incomplete.
    Insufficient, ///< Too few cases to tell.
    Unknown, ///< Nobody has delivered what would tell.
    Fails,
};

QString itemStateName(ItemState state); ///< "holds", "weak", "insufficient", "unknown", "fails".

/// A point with what it rests on.
struct ItemOutcome {
    ChecklistItem item;
    ItemState state = ItemState::Holds; ///< Fails if one part does; else the least sure of its parts.
    QList<int> findings; ///< Places in ChecklistReport::numbers.
    QList<ContradictionOutcome> contradictions; ///< Of the last 28 days.
};

struct ChecklistReport {
    GateReport numbers;
    QList<ItemOutcome> items;
};

/// The live checklists: points that are numbers with thresholds, and contradictions that must not be.
class Checklist
{
public:
    static constexpr std::chrono::days contradictionPeriod{28}; ///< How far back contradictions are looked for.

    /// With the thresholds of that policy file; empty: those that are bundled.
    static Result<Checklist> load(const MetricCatalog &catalog, const QString &policyFile = {});

    const QList<ChecklistItem> &items() const { return m_items; }
    const GatePolicy &policy() const { return m_policy; }
    /// While others write, who asks holds a StoreSnapshot: then all parts are of one moment.
    Result<ChecklistReport> run(StoreConnection &store, const MetricCatalog &catalog, const MetricScope &scope,
                                TimePoint now) const;

private:
    QList<ChecklistItem> m_items;
    GatePolicy m_policy;
    QList<EvidenceRule> m_contradictions;
};

} // namespace plumbline
