// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/PanelCases.h"
#include "metrics/PanelSource.h"

#include <functional>

namespace plumbline {

class IndexParts;

/// What a kept panel has seen of the rows.
struct PanelStand {
    std::optional<TimePoint> knownAt; ///< The newest that was known: as known then, the rows give the same cases.
    std::vector<qint64> marks; ///< Newest version of each type that is in it; empty: nothing is.

    /// How many rows are behind it, of a store with these newest versions.
    qint64 missing(const std::vector<qint64> &newest) const;
};

/// The cases of one metric, kept so that a question need not find them among the rows: derived from the rows by the
/// definition itself, brought up by finding anew what changed rows bear on, and thrown away when in doubt.
class Panel
{
public:
    explicit Panel(MetricDefinition definition);

    /// Brings the cases up to the store as the connection sees it. False: more than `mostFresh` rows are new. Call in a
    /// snapshot, else rows that come meanwhile are taken for known before.
    Result<bool> refresh(StoreConnection &store, qint64 mostFresh);
    /// The cases of a scope; empty when this is not a question for it. Call after refresh, in the same snapshot.
    Result<std::optional<CaseTable>> cases(StoreConnection &store, const MetricScope &scope, TimePoint asOf,
                                           const QHash<QString, QString> &params);
    std::optional<TimePoint> historyStart() const;

    /// False: nothing was kept, or it was for another definition. An error when it is damaged or of another store.
    Result<bool> load(IndexParts &parts, StoreConnection &store);
    Result<void> save(IndexParts &parts);
    /// Of what is kept, without reading its cases; nothing is kept: nothing.
    static Result<std::optional<PanelStand>> keptStand(IndexParts &parts, const MetricDefinition &definition);
    const PanelStand &stand() const { return m_stand; }
    bool isEmpty() const { return m_stand.marks.empty(); }
    qint64 size() const { return m_cases.size(); }
    qint64 rows() const { return m_keys->size(); }
    const MetricDefinition &definition() const { return m_definition; }

private:
    struct Slice { ///< Of what was saved.
        qint64 chunk = 0;
        int rows = 0;
    };
    Result<void> build(PanelSource &source, const std::vector<qint64> &upTo);
    Result<void> bringUp(PanelSource &source, const std::vector<qint64> &upTo);
    /// Whether some row shows what all cases need; remembers which ones do.
    Result<bool> isNeedMet(PanelSource &source);
    /// Adds what depends on the period to cases that do not.
    Result<CaseTable> withPieces(PanelSource &source, const CaseTable &cases, std::vector<std::vector<PanelRow>> own,
                                 const QHash<QString, QList<qint64>> &told) const;
    Result<CaseTable> found(PanelSource &source, const PanelKeys::Reach &reach, qint64 asOfNs) const;
    PanelKeys &ownKeys();
    /// Whether there are rows on which cases may rest, and not only such that tell something of them.
    bool bearsCases() const;
    bool bearsCases(const std::function<bool(int)> &hasRows) const;
    PanelAnchors anchors(const PanelRowPlaces &places) const;
    bool isForeign(const MetricScope &scope, TimePoint asOf) const;
    Result<void> readHead(IndexParts &parts, QByteArray head, StoreConnection &store);
    Result<QByteArray> head() const;
    void forget();
    /// The cases as of an instant behind which rows lie; empty when these are too many.
    Result<PanelCases *> past(StoreConnection &store, TimePoint asOf);

    MetricDefinition m_definition;
    std::shared_ptr<PanelKeys> m_keys; ///< Copies of a panel share them until one changes them: ownKeys().
    PanelCases m_cases;
    std::optional<std::pair<TimePoint, PanelCases>> m_past; ///< The instant that was asked about last.
    std::vector<QList<qint64>>
        m_witness; ///< Versions by type, which are beside the rows whenever some are asked about.
    PanelStand m_stand;
    std::vector<QByteArray> m_digests; ///< Of the marks, to know the store again.
    std::vector<qint64> m_savedBlocks; ///< Chunks of the first blocks of cases.
    std::vector<QList<Slice>> m_savedKeys; ///< By type.
};

} // namespace plumbline
