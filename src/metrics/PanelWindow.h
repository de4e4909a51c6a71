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
    struct Sum {
        CasePlace place; ///< The piece with the oldest row, which the case is shown with.
        size_t rank = 0; ///< Of the group's first piece, by which the definition sorts.
        qint64 watched = 0, within = 0; ///< Nanoseconds.
        bool isWatchedAtEnd = false, isWithinAtEnd = false;
    };

    explicit PanelWindow(const MetricDefinition &definition);

    void addBlock(const CaseBlock &block, const QStringList &columns); ///< The next one.
    /// Puts the cases, which are all that there are, in order by group, so that any period is quick to answer.
    void arrange(const std::vector<CasePlace> &order, const CaseTable::Blocks &blocks);
    /// Whether a row of a block is a piece, and no case of its own.
    bool isPiece(CasePlace place) const { return m_rules && (*m_kinds[place.block])[place.row] == Kind::Piece; }
    /// One for each group with pieces in [from, to), in the definition's order. Call after arrange().
    std::vector<Sum> sums(qint64 from, qint64 to) const;
    /// Gives them to the cases of a table that begin with row `first`.
    void put(const std::vector<Sum> &sums, CaseTable &table, int first) const;

private:
    enum class Kind : char { Other, Piece, Within };
    struct Stretch {
        qint64 from = 0, to = 0;
    };
    struct Piece {
        Stretch watched;
        CasePlace place;
        size_t rank = 0; ///< Among all cases.
        qint64 version = 0;
    };
    struct Group {
        std::vector<Piece> pieces; ///< They do not overlap.
        std::vector<Stretch> within; ///< While it was watched, overlaps once.
    };
    static void intersect(Group &group);

    std::optional<PanelWindowRules> m_rules;
    int m_version = -1, m_since = -1, m_until = -1, m_from = -1, m_to = -1;
    int m_watched = -1, m_within = -1, m_watchedAtEnd = -1, m_withinAtEnd = -1;
    QHash<QByteArray, int> m_groups;
    std::vector<std::shared_ptr<const std::vector<int>>> m_groupOf; ///< By block and row.
    std::vector<std::shared_ptr<const std::vector<Kind>>> m_kinds;
    std::vector<Group> m_arranged; ///< Those with pieces.
};

} // namespace plumbline
