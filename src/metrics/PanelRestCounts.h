// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/CaseTable.h"
#include "metrics/MetricDefinition.h"

namespace plumbline {

/// What a definition says of the cases outside the period, kept as sums over all of them: those of the period are taken
/// off for a question. Does nothing for a definition that does not speak of them.
class PanelRestCounts
{
public:
    explicit PanelRestCounts(const MetricDefinition &definition);

    void addBlock(const CaseBlock &block, const QStringList &columns); ///< The next one; its cases are not counted yet.
    /// Adds a case `times`, or takes it off.
    void count(CasePlace place, const CaseBlock &block, int times)
    {
        if (m_rest)
            countCase(place, block, times);
    }
    /// A row for each group that ever was, and in `rows` those that have cases now.
    std::shared_ptr<const CaseBlock> cases(const QStringList &columns, std::vector<quint32> &rows) const;

private:
    struct Group {
        int folded = 0; ///< Its place among groups whose greatest may be any.
        std::optional<qint64> greatest;
    };
    int groupOf(const CaseBlock &block, const std::vector<int> &by, int row);
    void countCase(CasePlace place, const CaseBlock &block, int times);

    std::optional<PanelRest> m_rest;
    std::vector<int> m_sums; ///< Columns that are added up.
    std::vector<Group> m_groups;
    int m_folded = 0; ///< How many of them.
    /// What a folded group has in common, by column and group: shared with the answers, as groups hardly ever come.
    std::vector<std::shared_ptr<CaseValues>> m_by;
    QHash<QStringList, int> m_known, m_knownFolded;
    std::vector<qint64> m_counts; ///< By group: cases, then the sums.
    std::vector<std::shared_ptr<const std::vector<int>>> m_groupOf; ///< By block and row; -1: not of the rest.
};

} // namespace plumbline
