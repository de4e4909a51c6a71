// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PanelWindow.h"

#include "metrics/PanelCases.h"

#include <algorithm>

namespace plumbline {

PanelWindow::PanelWindow(const MetricDefinition &definition)
{
    if (definition.panel)
        m_rules = definition.panel->window;
}

void PanelWindow::addBlock(const CaseBlock &block, const QStringList &columns)
{
    if (!m_rules)
        return;
    const auto column = [&](QStringView name) { return int(columns.indexOf(name)); };
    m_version = column(u"version_id");
    m_since = column(PanelCases::since);
    m_until = column(PanelCases::until);
    m_from = column(m_rules->from);
    m_to = column(m_rules->to);
    m_watched = column(m_rules->watched);
    m_within = column(m_rules->within);
    m_watchedAtEnd = column(m_rules->watchedAtEnd);
    m_withinAtEnd = column(m_rules->withinAtEnd);
    const CaseValues &by = *block.columns[size_t(column(m_rules->by))];
    const CaseValues &pieces = *block.columns[size_t(column(m_rules->pieces))];
    const CaseValues &cases = *block.columns[size_t(column(m_rules->cases))];
    std::vector<int> ofCode(by.isText() ? by.codes() : 0, -1);
    auto groups = std::make_shared<std::vector<int>>(size_t(block.rows), -1);
    auto kinds = std::make_shared<std::vector<Kind>>(size_t(block.rows), Kind::Other);
    for (int row = 0; row < block.rows; ++row) {
        if (pieces.integer(row) != 0)
            (*kinds)[size_t(row)] = Kind::Piece;
        else if (cases.integer(row) != 0)
            (*kinds)[size_t(row)] = Kind::Within;
        if (by.isNull(row) || !by.isText())
            continue;
        int &group = ofCode[by.code(row)];
        if (group < 0) {
            const QByteArray name = by.bytesOfCode(by.code(row)).toByteArray();
            const auto known = m_groups.constFind(name);
            group = known != m_groups.constEnd() ? *known : int(m_groups.size());
            if (known == m_groups.constEnd())
                m_groups.insert(name, group);
        }
        (*groups)[size_t(row)] = group;
    }
    m_groupOf.push_back(std::move(groups));
    m_kinds.push_back(std::move(kinds));
}

void PanelWindow::answer(const std::vector<CasePlace> &order, qint64 from, qint64 to, CaseTable::Blocks &blocks,
                         std::vector<CasePlace> &places) const
{
    if (!m_rules)
        return;
    std::vector<Group> groups(static_cast<size_t>(m_groups.size()));
    std::vector<size_t> found; // in the order of the pieces, which is that of the definition
    for (const CasePlace place : order) {
        const Kind kind = (*m_kinds[place.block])[place.row];
        const int number = (*m_groupOf[place.block])[place.row];
        if (kind == Kind::Other || number < 0)
            continue;
        const CaseBlock &block = *blocks[place.block];
        const auto instant = [&](int column, qint64 otherwise) {
            const CaseValues &values = *block.columns[size_t(column)];
            return values.isNull(int(place.row)) ? otherwise : values.integer(int(place.row));
        };
        const bool isPiece = kind == Kind::Piece;
        const Stretch stretch{std::max(from, instant(isPiece ? m_since : m_from, from)),
                              std::min(to, instant(isPiece ? m_until : m_to, to))};
        if (stretch.from >= stretch.to)
            continue;
        Group &group = groups[size_t(number)];
        if (!isPiece) {
            group.within.push_back(stretch);
            continue;
        }
        const qint64 version = instant(m_version, 0);
        if (group.watched.empty())
            found.push_back(size_t(number));
        if (group.watched.empty() || version < group.version) {
            group.first = place;
            group.version = version;
        }
        group.watched.push_back(stretch);
    }
    std::vector<Sum> sums;
    for (const size_t number : found) {
        sums.push_back(sumOf(groups[number], to));
        places.push_back(sums.back().place);
    }
    put(sums, blocks);
}

/// Overlaps once, and of what is the case only what was watched.
PanelWindow::Sum PanelWindow::sumOf(Group &group, qint64 to)
{
    Sum sum{group.first};
    std::ranges::sort(group.within, {}, &Stretch::from);
    std::ranges::sort(group.watched, {}, &Stretch::from);
    std::vector<Stretch> whole;
    for (const Stretch &one : group.within) {
        if (whole.empty() || one.from > whole.back().to)
            whole.push_back(one);
        else
            whole.back().to = std::max(whole.back().to, one.to);
    }
    auto next = whole.begin();
    for (const Stretch &watched : group.watched) { // they do not overlap
        sum.watched += watched.to - watched.from;
        sum.isWatchedAtEnd = sum.isWatchedAtEnd || watched.to == to;
        while (next != whole.end() && next->to <= watched.from)
            ++next;
        for (auto one = next; one != whole.end() && one->from < watched.to; ++one) {
            const qint64 until = std::min(one->to, watched.to);
            sum.within += until - std::max(one->from, watched.from);
            sum.isWithinAtEnd = sum.isWithinAtEnd || until == to;
        }
    }
    return sum;
}

void PanelWindow::put(const std::vector<Sum> &sums, CaseTable::Blocks &blocks) const
{
    std::vector<std::vector<const Sum *>> ofBlock(blocks.size());
    for (const Sum &sum : sums) {
        std::vector<const Sum *> &rows = ofBlock[sum.place.block];
        rows.resize(size_t(blocks[sum.place.block]->rows));
        rows[sum.place.row] = &sum;
    }
    for (size_t block = 0; block < blocks.size(); ++block) {
        if (ofBlock[block].empty())
            continue;
        auto changed = std::make_shared<CaseBlock>(*blocks[block]);
        const auto set = [&](int column, auto value) {
            auto values = std::make_shared<CaseValues>();
            const CaseValues &stored = *changed->columns[size_t(column)];
            for (int row = 0; row < changed->rows; ++row) {
                if (const Sum *sum = ofBlock[block][size_t(row)])
                    values->appendNumber(value(*sum));
                else if (stored.isNull(row))
                    values->appendNull();
                else
                    values->appendNumber(stored.integer(row));
            }
            changed->columns[size_t(column)] = std::move(values);
        };
        set(m_watched, [](const Sum &sum) { return sum.watched; });
        set(m_within, [](const Sum &sum) { return sum.within; });
        set(m_watchedAtEnd, [](const Sum &sum) { return qint64(sum.isWatchedAtEnd); });
        set(m_withinAtEnd, [](const Sum &sum) { return qint64(sum.isWatchedAtEnd && sum.isWithinAtEnd); });
        blocks[block] = std::move(changed);
    }
}

} // namespace plumbline
