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

bool PanelCases::isBefore(CasePlace one, CasePlace other, const QStringList &columns) const
{
    const CaseBlock &left = *m_blocks[one.block];
    const CaseBlock &right = *m_blocks[other.block];
    for (const QString &name : columns) {
        const auto column = size_t(columnOf(name));
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
    const QStringList columns = kept();
    const auto before = [&](CasePlace one, CasePlace other) { return isBefore(one, other, columns); };
    if (places.empty())
        return;
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

std::shared_ptr<const CaseBlock> PanelCases::asOf(const CaseBlock &block, const std::vector<quint32> &rows,
                                                  TimePoint instant, const QHash<QString, QString> &params) const
{
    auto changed = std::make_shared<CaseBlock>(block);
    const int excluded = columnOf(u"excluded");
    for (const auto &[name, expression] : m_definition.panel->at) {
        const CaseValues &stored = *block.columns[size_t(columnOf(name))];
        std::vector<std::optional<qint64>> values(size_t(expression.names().size()));
        std::vector<int> columns;
        for (qsizetype i = 0; i < expression.names().size(); ++i) {
            const QString &read = expression.names()[i];
            columns.push_back(columnOf(read));
            if (read == u"as_of_ns")
                values[size_t(i)] = toNs(instant);
            else if (columns.back() < 0 && read != u"counted")
                values[size_t(i)] = params.value(read).toLongLong();
        }
        std::vector<std::optional<qint64>> computed(size_t(block.rows));
        for (const quint32 row : rows) {
            if (stored.isNull(int(row)))
                continue;
            for (size_t i = 0; i < columns.size(); ++i) {
                if (columns[i] >= 0) {
                    const CaseValues &column = *block.columns[size_t(columns[i])];
                    values[i] = column.isNull(int(row)) ? std::nullopt : std::optional(column.integer(int(row)));
                } else if (expression.names()[qsizetype(i)] == u"counted") {
                    values[i] = block.columns[size_t(excluded)]->isNull(int(row)) ? 1 : 0;
                }
            }
            computed[row] = expression.value(values);
        }
        auto column = std::make_shared<CaseValues>();
        for (const std::optional<qint64> &value : computed) {
            if (value)
                column->appendNumber(*value);
            else
                column->appendNull();
        }
        changed->columns[size_t(columnOf(name))] = std::move(column);
    }
    return changed;
}

PanelCases PanelCases::with(const PanelAnchors &without, const CaseTable &instead) const
{
    PanelCases other(*this);
    other.remove(without);
    if (instead.size() > 0)
        other.add(m_columns, instead.gathered());
    return other;
}

CaseTable PanelCases::of(const MetricScope &scope, TimePoint asOf, const QHash<QString, QString> &params,
                         const PanelAnchors &without, const CaseTable &instead) const
{
    if (!without.isEmpty() || instead.size() > 0)
        return with(without, instead).of(scope, asOf, params);
    std::vector<CasePlace> places;
    PanelRestCounts rest = m_rest;
    if (!dated().isEmpty()) {
        const auto period = size_t(columnOf(dated()));
        const auto atOrBehind = [&](qint64 instant) { // cases that are in no period come first
            return std::partition_point(m_order.begin(), m_order.end(), [&](CasePlace place) {
                const CaseValues &values = *m_blocks[place.block]->columns[period];
                return values.isNull(int(place.row)) || values.integer(int(place.row)) < instant;
            });
        };
        const auto dated = std::partition_point(m_order.begin(), m_order.end(), [&](CasePlace place) {
            return m_blocks[place.block]->columns[period]->isNull(int(place.row));
        });
        places.assign(m_order.begin(), dated);
        const auto begin = atOrBehind(toNs(scope.from));
        places.insert(places.end(), begin, std::max(begin, atOrBehind(toNs(scope.to))));
        if (m_definition.panel->rest)
            for (const CasePlace place : places)
                rest.count(place, *m_blocks[place.block], -1);
    } else if (const int at = columnOf(since); at >= 0) {
        const int over = columnOf(until);
        const qint64 instant = toNs(asOf);
        for (const CasePlace place : m_order) {
            const CaseBlock &block = *m_blocks[place.block];
            if (block.columns[size_t(at)]->integer(int(place.row)) <= instant
                && instant < block.columns[size_t(over)]->integer(int(place.row)))
                places.push_back(place);
        }
    } else {
        places = m_order;
    }
    CaseTable::Blocks blocks = m_blocks;
    if (m_definition.panel->window) { // what it gives comes last, as in the definition
        std::erase_if(places, [&](CasePlace place) { return m_window.isPiece(place); });
        m_window.answer(m_order, toNs(scope.from), std::min(toNs(scope.to), toNs(asOf)), blocks, places);
    } else if (const QStringList &order = m_definition.panel->order;
               kept() != order) { // sums of fractions depend on it
        std::stable_sort(places.begin(), places.end(),
                         [&](CasePlace one, CasePlace other) { return isBefore(one, other, order); });
    }
    if (!m_definition.panel->at.isEmpty()) {
        std::vector<std::vector<quint32>> rows(blocks.size());
        for (const CasePlace place : places)
            rows[place.block].push_back(place.row);
        for (size_t block = 0; block < blocks.size(); ++block)
            if (!rows[block].empty())
                blocks[block] = this->asOf(*blocks[block], rows[block], asOf, params);
    }
    if (m_definition.panel->rest) {
        std::vector<quint32> rows;
        blocks.push_back(rest.cases(m_columns, rows));
        for (const quint32 row : rows)
            places.push_back({quint32(blocks.size()) - 1, row});
    }
    const qsizetype own = columnOf(since);
    CaseTable table(own < 0 ? m_columns : m_columns.first(own), std::move(blocks), std::move(places));
    table.setKept();
    return table;
}

} // namespace plumbline
