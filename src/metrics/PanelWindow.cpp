// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PanelWindow.h"

#include "metrics/PanelCases.h"
#include "metrics/PanelSource.h"

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

void PanelWindow::arrange(const std::vector<CasePlace> &order, const CaseTable::Blocks &blocks)
{
    if (!m_rules)
        return;
    std::vector<Group> groups(static_cast<size_t>(m_groups.size()));
    for (size_t rank = 0; rank < order.size(); ++rank) {
        const CasePlace place = order[rank];
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
        const Stretch stretch{std::max(-PanelSource::farNs, instant(isPiece ? m_since : m_from, -PanelSource::farNs)),
                              std::min(PanelSource::farNs, instant(isPiece ? m_until : m_to, PanelSource::farNs))};
        if (stretch.from >= stretch.to)
            continue;
        Group &group = groups[size_t(number)];
        if (isPiece)
            group.pieces.push_back({stretch, place, rank, instant(m_version, 0)});
        else
            group.within.push_back(stretch);
    }
    std::erase_if(groups, [](const Group &group) { return group.pieces.empty(); });
    for (Group &group : groups)
        intersect(group);
    std::ranges::sort(groups, {}, [](const Group &group) { return group.pieces.front().rank; });
    m_arranged = std::move(groups);
}

/// Overlaps once, and of what is the case only what was watched.
void PanelWindow::intersect(Group &group)
{
    std::ranges::sort(group.within, {}, &Stretch::from);
    std::ranges::stable_sort(group.pieces, {}, [](const Piece &piece) { return piece.watched.from; });
    std::vector<Stretch> whole;
    for (const Stretch &one : group.within) {
        if (whole.empty() || one.from > whole.back().to)
            whole.push_back(one);
        else
            whole.back().to = std::max(whole.back().to, one.to);
    }
    group.within.clear();
    auto next = whole.begin();
    for (const Piece &piece : group.pieces) {
        while (next != whole.end() && next->to <= piece.watched.from)
            ++next;
        for (auto one = next; one != whole.end() && one->from < piece.watched.to; ++one)
            group.within.push_back({std::max(one->from, piece.watched.from), std::min(one->to, piece.watched.to)});
    }
}

std::vector<PanelWindow::Sum> PanelWindow::sums(qint64 from, qint64 to) const
{
    std::vector<Sum> sums;
    for (const Group &group : m_arranged) {
        Sum sum;
        std::pair<qint64, size_t> oldest;
        for (const Piece &piece : group.pieces) {
            const qint64 begin = std::max(from, piece.watched.from);
            const qint64 end = std::min(to, piece.watched.to);
            if (begin >= end)
                continue;
            if (const std::pair age(piece.version, piece.rank); sum.watched == 0 || age < oldest) {
                sum.place = piece.place;
                oldest = age;
            }
            sum.rank = sum.watched == 0 ? piece.rank : std::min(sum.rank, piece.rank);
            sum.watched += end - begin;
            sum.isWatchedAtEnd = sum.isWatchedAtEnd || end == to;
        }
        if (sum.watched == 0)
            continue;
        const auto first
            = std::ranges::partition_point(group.within, [&](const Stretch &one) { return one.to <= from; });
        for (auto one = first; one != group.within.end() && one->from < to; ++one) {
            const qint64 end = std::min(to, one->to);
            sum.within += end - std::max(from, one->from);
            sum.isWithinAtEnd = sum.isWithinAtEnd || end == to;
        }
        sums.push_back(sum);
    }
    if (!std::ranges::is_sorted(sums, {}, &Sum::rank))
        std::ranges::sort(sums, {}, &Sum::rank);
    return sums;
}

void PanelWindow::put(const std::vector<Sum> &sums, CaseTable &table, int first) const
{
    const auto set = [&](int column, auto value) {
        PanelExpression::Numbers numbers = table.numbersOf(column);
        for (size_t i = 0; i < sums.size(); ++i)
            numbers[size_t(first) + i] = value(sums[i]);
        table.setNumbers(column, std::move(numbers));
    };
    set(m_watched, [](const Sum &sum) { return sum.watched; });
    set(m_within, [](const Sum &sum) { return sum.within; });
    set(m_watchedAtEnd, [](const Sum &sum) { return qint64(sum.isWatchedAtEnd); });
    set(m_withinAtEnd, [](const Sum &sum) { return qint64(sum.isWatchedAtEnd && sum.isWithinAtEnd); });
}

} // namespace plumbline
