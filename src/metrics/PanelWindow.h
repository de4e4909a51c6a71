// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/CaseTable.h"
#include "metrics/MetricDefinition.h"

namespace plumbline {

/// What a definition says of each group for a period (how long it was watched in it, and how long of that something was
/// the case), added up from kept pieces in which it is one thing throughout. Does nothing for a definition without.
class PanelWindow
{
public:
    explicit PanelWindow(const MetricDefinition &definition);

    void addBlock(const CaseBlock &block, const QStringList &columns); ///< The next one.
    /// Whether a row of a block is a piece, and no case of its own.
    bool isPiece(CasePlace place) const { return m_rules && (*m_kinds[place.block])[place.row] == Kind::Piece; }
    /// Appends a case for each group with pieces in [from, to) to `places`; `blocks` get their values.
    void answer(const std::vector<CasePlace> &order, qint64 from, qint64 to, CaseTable::Blocks &blocks,
                std::vector<CasePlace> &places) const;

private:
    enum class Kind : char { Other, Piece, Within };
    struct Stretch {
        qint64 from = 0, to = 0;
    };
    struct Group {
        CasePlace first; ///< The piece with the oldest row, which the case is shown with.
        qint64 version = 0;
        std::vector<Stretch> watched, within;
    };
    struct Sum {
        CasePlace place;
        qint64 watched = 0, within = 0;
        bool isWatchedAtEnd = false, isWithinAtEnd = false;
    };
    static Sum sumOf(Group &group, qint64 to);
    void put(const std::vector<Sum> &sums, CaseTable::Blocks &blocks) const;

    std::optional<PanelWindowRules> m_rules;
    int m_version = -1, m_since = -1, m_until = -1, m_from = -1, m_to = -1;
    int m_watched = -1, m_within = -1, m_watchedAtEnd = -1, m_withinAtEnd = -1;
    QHash<QByteArray, int> m_groups;
    std::vector<std::shared_ptr<const std::vector<int>>> m_groupOf; ///< By block and row.
    std::vector<std::shared_ptr<const std::vector<Kind>>> m_kinds;
};

} // namespace plumbline
