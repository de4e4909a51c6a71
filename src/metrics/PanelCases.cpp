// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PanelCases.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QList<int> PanelCases::resting(const CaseTable &table, const PanelAnchors &anchors, bool isResting)
{
    const int type = table.column(u"row_type");
    const int version = table.column(u"version_id");
    const QMap<QString, QList<int>> byType = table.grouped(table.allRows(), type);
    QList<int> found;
    for (auto rows = byType.constBegin(); rows != byType.constEnd(); ++rows) {
        const auto versions = anchors.constFind(rows.key());
        for (const int row : rows.value()) {
            const bool rests = versions != anchors.constEnd() && versions->contains(table.integerAt(row, version));
            if (rests == isResting)
                found.append(row);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

QString PanelCases::dated() const
{
    if (m_definition.panel->window)
        return m_definition.panel->window->from;
    return m_definition.period == PeriodKind::Cohort ? m_definition.periodColumn : QString();
}

QStringList PanelCases::kept() const
{
    const QStringList &order = m_definition.panel->order;
    return dated().isEmpty() || order.value(0) == dated() ? order : QStringList(dated()) + order;
}

std::vector<size_t> PanelCases::columnsOf(const QStringList &names) const
{
    std::vector<size_t> columns;
    for (const QString &name : names)
        columns.push_back(size_t(columnOf(name)));
    return columns;
}

bool PanelCases::isBefore(CasePlace one, CasePlace other, const std::vector<size_t> &columns) const
{
    const CaseBlock &left = *m_blocks[one.block];
    const CaseBlock &right = *m_blocks[other.block];
    for (const size_t column : columns) {
        const CaseValues &a = *left.columns[column];
        const CaseValues &b = *right.columns[column];
        const bool isNull = a.isNull(int(one.row));
        if (isNull != b.isNull(int(other.row)))
            return isNull;
        if (isNull)
            continue;
        if (a.isText() && b.isText()) {
            const QByteArrayView x = a.bytesOfCode(a.code(int(one.row)));
            const QByteArrayView y = b.bytesOfCode(b.code(int(other.row)));
            if (const int order = x.compare(y); order != 0)
                return order < 0;
        } else if (a.integer(int(one.row)) != b.integer(int(other.row))) {
            return a.integer(int(one.row)) < b.integer(int(other.row));
        }
    }
    return false;
}

void PanelCases::merge(std::vector<CasePlace> places)
{
    const std::vector<size_t> columns = columnsOf(kept());
    const auto before = [&](CasePlace one, CasePlace other) { return isBefore(one, other, columns); };
    if (places.empty())
        return;
    m_isArranged = false;
    if (!std::is_sorted(places.begin(), places.end(), before))
        std::stable_sort(places.begin(), places.end(), before);
    // What comes before the first of them stays where it is: mostly all, as rows arrive in the order of time.
    const auto first = std::upper_bound(m_order.begin(), m_order.end(), places.front(), before) - m_order.begin();
    const auto middle = qsizetype(m_order.size());
    m_order.insert(m_order.end(), places.begin(), places.end());
    std::inplace_merge(m_order.begin() + first, m_order.begin() + middle, m_order.end(), before);
}

void PanelCases::add(const QStringList &columns, std::shared_ptr<const CaseBlock> block)
{
    m_columns = columns;
    std::vector<CasePlace> places;
    for (quint32 row = 0; row < quint32(block->rows); ++row)
        places.push_back({quint32(m_blocks.size()), row});
    m_blocks.push_back(std::move(block));
    m_rest.addBlock(*m_blocks.back(), m_columns);
    m_window.addBlock(*m_blocks.back(), m_columns);
    for (const CasePlace place : places)
        m_rest.count(place, *m_blocks[place.block], 1);
    merge(std::move(places));
}

void PanelCases::remove(const PanelAnchors &anchors)
{
    if (anchors.isEmpty())
        return;
    m_isArranged = false;
    const auto type = size_t(columnOf(u"row_type"));
    const auto version = size_t(columnOf(u"version_id"));
    // Most cases rest on none of them: a bit each keeps from looking them up.
    std::vector<bool> few(0x10000);
    for (const std::unordered_set<qint64> &versions : anchors)
        for (const qint64 one : versions)
            few[size_t(one) & 0xffff] = true;
    std::vector<std::vector<const std::unordered_set<qint64> *>> ofCode(m_blocks.size());
    for (size_t block = 0; block < m_blocks.size(); ++block) {
        const CaseValues &types = *m_blocks[block]->columns[type];
        for (quint32 code = 0; types.isText() && code < types.codes(); ++code) {
            const auto found = anchors.constFind(types.textOfCode(code));
            ofCode[block].push_back(found == anchors.constEnd() ? nullptr : &*found);
        }
    }
    std::erase_if(m_order, [&](CasePlace place) {
        const CaseBlock &block = *m_blocks[place.block];
        const qint64 number = block.columns[version]->integer(int(place.row));
        if (!few[size_t(number) & 0xffff] || ofCode[place.block].empty())
            return false;
        const auto *versions = ofCode[place.block][block.columns[type]->code(int(place.row))];
        if (!versions || !versions->contains(number))
            return false;
        m_rest.count(place, block, -1);
        return true;
    });
}

bool PanelCases::isScattered() const
{
    size_t rows = 0;
    for (const auto &block : m_blocks)
        rows += size_t(block->rows);
    return m_blocks.size() > 24 + rows / blockRows || rows > 2 * m_order.size() + 1'000;
}

void PanelCases::gather()
{
    CaseTable::Blocks blocks;
    for (size_t begin = 0; begin < m_order.size(); begin += blockRows) {
        const auto end = std::min(begin + blockRows, m_order.size());
        blocks.push_back(
            CaseTable(m_columns, m_blocks, {m_order.begin() + qsizetype(begin), m_order.begin() + qsizetype(end)})
                .gathered());
    }
    load(m_columns, std::move(blocks), {});
}

std::vector<QByteArray> PanelCases::living() const
{
    std::vector<QByteArray> living;
    for (const auto &block : m_blocks)
        living.emplace_back(block->rows, '\0');
    for (const CasePlace place : m_order)
        living[place.block][qsizetype(place.row)] = '\1';
    return living;
}

void PanelCases::load(const QStringList &columns, CaseTable::Blocks blocks, const std::vector<QByteArray> &living)
{
    m_columns = columns;
    m_blocks = std::move(blocks);
    m_order.clear();
    m_isArranged = false;
    m_rest = PanelRestCounts(m_definition);
    m_window = PanelWindow(m_definition);
    for (quint32 block = 0; block < m_blocks.size(); ++block) {
        m_rest.addBlock(*m_blocks[block], m_columns);
        m_window.addBlock(*m_blocks[block], m_columns);
        std::vector<CasePlace> places;
        for (quint32 row = 0; row < quint32(m_blocks[block]->rows); ++row) {
            if (!living.empty() && living[block].at(row) == 0)
                continue;
            places.push_back({block, row});
            m_rest.count(places.back(), *m_blocks[block], 1);
        }
        merge(std::move(places));
    }
}

PanelCases PanelCases::with(const PanelAnchors &without, const CaseTable &instead) const
{
    PanelCases other(*this);
    other.remove(without);
    if (instead.size() > 0)
        other.add(m_columns, instead.gathered());
    return other;
}

void PanelCases::arrange()
{
    if (m_isArranged)
        return;
    m_window.arrange(m_order, m_blocks);
    m_lives.clear();
    if (const int at = columnOf(since); at >= 0 && dated().isEmpty()) {
        const int over = columnOf(until);
        m_lives.reserve(m_order.size());
        for (const CasePlace place : m_order)
            m_lives.push_back({m_blocks[place.block]->columns[size_t(at)]->integer(int(place.row)),
                               m_blocks[place.block]->columns[size_t(over)]->integer(int(place.row))});
    }
    m_isArranged = true;
}

/// Cases of the period, those that are in none first.
std::vector<CasePlace> PanelCases::ofPeriod(const MetricScope &scope) const
{
    const auto period = size_t(columnOf(dated()));
    const auto behind = [&](auto isBefore) {
        return std::partition_point(m_order.begin(), m_order.end(), [&](CasePlace place) {
            const CaseValues &values = *m_blocks[place.block]->columns[period];
            return values.isNull(int(place.row)) || isBefore(values.integer(int(place.row)));
        });
    };
    const auto begin = behind([&](qint64 at) { return at < toNs(scope.from); });
    const auto end = behind([&](qint64 at) { return at < toNs(scope.to); });
    std::vector<CasePlace> places(m_order.begin(), behind([](qint64) { return false; }));
    places.insert(places.end(), begin, std::max(begin, end));
    return places;
}

std::vector<CasePlace> PanelCases::standingAt(qint64 instantNs) const
{
    std::vector<CasePlace> places;
    for (size_t i = 0; i < m_lives.size(); ++i)
        if (m_lives[i].since <= instantNs && instantNs < m_lives[i].until)
            places.push_back(m_order[i]);
    return places;
}

/// The columns that depend on the instant.
void PanelCases::putInstant(CaseTable &table, TimePoint instant, const QHash<QString, QString> &params) const
{
    std::vector<PanelExpression::Numbers> computed;
    for (const auto &[name, expression] : m_definition.panel->at) {
        std::vector<PanelExpression::Numbers> read;
        for (const QString &one : expression.names()) {
            if (const int column = table.column(one); column >= 0) {
                read.push_back(table.numbersOf(column));
            } else if (one == u"counted") {
                const int excluded = table.column(u"excluded");
                read.emplace_back();
                for (int row = 0; row < table.size(); ++row)
                    read.back().push_back(table.isNullAt(row, excluded) ? 1 : 0);
            } else {
                read.push_back({one == u"as_of_ns" ? toNs(instant) : params.value(one).toLongLong()});
            }
        }
        computed.push_back(expression.values(read, size_t(table.size())));
        const int column = table.column(name);
        for (int row = 0; row < table.size(); ++row)
            if (table.isNullAt(row, column))
                computed.back()[size_t(row)] = CaseValues::null;
    }
    for (size_t i = 0; i < computed.size(); ++i)
        table.setNumbers(table.column(m_definition.panel->at[qsizetype(i)].first), std::move(computed[i]));
}

CaseTable PanelCases::of(const MetricScope &scope, TimePoint asOf, const QHash<QString, QString> &params)
{
    arrange();
    const bool isDated = !dated().isEmpty();
    const bool isWindow = m_definition.panel->window.has_value();
    std::vector<CasePlace> places = isDated ? ofPeriod(scope) : m_lives.empty() ? m_order : standingAt(toNs(asOf));
    PanelRestCounts rest = m_rest;
    if (m_definition.panel->rest && isDated)
        for (const CasePlace place : places)
            rest.count(place, *m_blocks[place.block], -1);
    std::vector<PanelWindow::Sum> sums;
    int whole = 0; // cases before the sums
    if (isWindow) { // what it gives comes last, as in the definition
        std::erase_if(places, [&](CasePlace place) { return m_window.isPiece(place); });
        whole = int(places.size());
        sums = m_window.sums(toNs(scope.from), std::min(toNs(scope.to), toNs(asOf)));
        for (const PanelWindow::Sum &sum : sums)
            places.push_back(sum.place);
    } else if (m_definition.panel->order != kept()) { // sums of fractions depend on it
        const std::vector<size_t> columns = columnsOf(m_definition.panel->order);
        std::stable_sort(places.begin(), places.end(),
                         [&](CasePlace one, CasePlace other) { return isBefore(one, other, columns); });
    }
    CaseTable::Blocks blocks = m_blocks;
    if (m_definition.panel->rest) {
        std::vector<quint32> rows;
        blocks.push_back(rest.cases(m_columns, rows));
        for (const quint32 row : rows)
            places.push_back({quint32(blocks.size()) - 1, row});
    }
    const qsizetype own = columnOf(since);
    CaseTable table(own < 0 ? m_columns : m_columns.first(own), std::move(blocks), std::move(places));
    if (isWindow && table.size() > 0)
        m_window.put(sums, table, whole);
    if (table.size() > 0)
        putInstant(table, asOf, params);
    table.setKept();
    return table;
}

} // namespace plumbline
