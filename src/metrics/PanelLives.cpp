// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PanelLives.h"

#include "metrics/PanelCases.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 commonInstant = 2'000'000'000'000'000'000; ///< To which events are moved.

} // namespace

qint64 PanelLives::Part::instant(size_t round) const
{
    if (events.empty())
        return commonInstant;
    return round == 0 ? events.front() - 1 : events[round - 1];
}

qint64 PanelLives::Part::since(size_t round) const
{
    return round == 0 ? std::numeric_limits<qint64>::min() + 1 : events[round - 1];
}

qint64 PanelLives::Part::until(size_t round) const
{
    return round < events.size() ? events[round] : std::numeric_limits<qint64>::max();
}

void PanelLives::divide(const std::vector<std::vector<PanelRow>> &own)
{
    std::vector<int> root;
    const auto find = [&](int row) {
        while (root[size_t(row)] != row)
            row = root[size_t(row)] = root[size_t(root[size_t(row)])];
        return row;
    };
    QHash<quint32, int> rowOfKey;
    for (size_t type = 0; type < own.size(); ++type) {
        const auto links = size_t(m_definition.panel->rows[qsizetype(type)].links.size());
        for (const PanelRow &row : own[type]) {
            const int number = int(root.size());
            root.push_back(number);
            for (size_t i = 0; i < links; ++i) {
                if (row.keys[i] == 0)
                    continue;
                const auto other = rowOfKey.constFind(row.keys[i]);
                if (other == rowOfKey.constEnd())
                    rowOfKey.insert(row.keys[i], number);
                else
                    root[size_t(find(number))] = find(*other);
            }
        }
    }
    QHash<int, int> parts;
    int number = 0;
    for (size_t type = 0; type < own.size(); ++type) {
        m_partOf.emplace_back();
        QHash<qint64, int> &byVersion = m_partOfVersion[m_definition.panel->rows[qsizetype(type)].type];
        for (const PanelRow &row : own[type]) {
            const int top = find(number++);
            if (!parts.contains(top)) {
                parts.insert(top, int(m_parts.size()));
                m_parts.emplace_back();
            }
            const int part = parts.value(top);
            m_partOf.back().push_back(part);
            byVersion.insert(row.version, part);
            if (m_definition.panel->window
                && m_definition.panel->window->edges != m_definition.panel->rows[qsizetype(type)].type)
                continue; // watched is watched, whatever happens meanwhile
            m_parts[size_t(part)].events.insert(m_parts[size_t(part)].events.end(), row.events.begin(),
                                                row.events.end());
        }
    }
    for (Part &part : m_parts) {
        std::sort(part.events.begin(), part.events.end());
        part.events.erase(std::unique(part.events.begin(), part.events.end()), part.events.end());
    }
}

void PanelLives::take(const CaseTable &table, size_t round)
{
    m_columns = table.columns();
    m_cases.resize(size_t(m_columns.size()));
    const int type = table.column(u"row_type");
    const int version = table.column(u"version_id");
    const int pieces = m_definition.panel->window ? table.column(m_definition.panel->window->pieces) : -1;
    std::vector<bool> isInstant, isOfAsking;
    for (const QString &name : m_columns) {
        const CaseColumn *column = m_definition.column(name);
        isInstant.push_back(column && column->kind == CaseColumnKind::Instant);
        isOfAsking.push_back(std::any_of(m_definition.panel->at.begin(), m_definition.panel->at.end(),
                                         [&](const auto &at) { return at.first == name; }));
    }
    QHash<QByteArray, int> thisRound;
    for (int row = 0; row < table.size(); ++row) {
        const auto versions = m_partOfVersion.constFind(table.textAt(row, type));
        const int place
            = versions == m_partOfVersion.constEnd() ? -1 : versions->value(table.integerAt(row, version), -1);
        if (place < 0 || (pieces >= 0 && table.integerAt(row, pieces) == 0))
            continue;
        const Part &part = m_parts[size_t(place)];
        QVariantList values;
        QByteArray said;
        for (int column = 0; column < m_columns.size(); ++column) {
            QVariant value = table.at(row, column);
            if (isInstant[size_t(column)] && !value.isNull())
                value = value.toLongLong() - (commonInstant - part.instant(round));
            values.append(value);
            if (!isOfAsking[size_t(column)])
                said += (value.isNull() ? QByteArray("\1") : value.toString().toUtf8()) + '\0';
        }
        const auto before = m_lastRound.constFind(said);
        int number = 0;
        if (before != m_lastRound.constEnd() && m_until[size_t(*before)] == part.since(round)) {
            number = *before;
            m_until[size_t(number)] = part.until(round);
        } else {
            number = int(m_since.size());
            for (int column = 0; column < m_columns.size(); ++column)
                m_cases[size_t(column)].append(values.at(column));
            m_since.push_back(part.since(round));
            m_until.push_back(part.until(round));
        }
        thisRound.insert(said, number);
    }
    m_lastRound = std::move(thisRound);
}

Result<CaseTable> PanelLives::cases(const std::vector<std::vector<PanelRow>> &own,
                                    const QHash<QString, QList<qint64>> &told)
{
    divide(own);
    size_t rounds = 1;
    for (const Part &part : m_parts)
        rounds = std::max(rounds, part.rounds());
    for (size_t round = 0; round < rounds; ++round) {
        QHash<QString, ChosenRows> chosen;
        for (size_t type = 0; type < own.size(); ++type) {
            const PanelRowType &declared = m_definition.panel->rows[qsizetype(type)];
            ChosenRows &rows = chosen[declared.type];
            if (declared.links.isEmpty()) { // belongs to no part, and is there at every instant
                rows.versions = told.value(declared.type);
                for (const PanelRow &row : own[type])
                    rows.versions.append(row.version);
                continue;
            }
            for (size_t i = 0; i < own[type].size(); ++i) {
                const Part &part = m_parts[size_t(m_partOf[type][i])];
                if (round >= part.rounds())
                    continue;
                rows.versions.append(own[type][i].version);
                rows.shifts.append(commonInstant - part.instant(round));
            }
        }
        const auto table = m_definition.panel->window ? m_source.casesAt(commonInstant, chosen)
                                                      : m_source.cases(commonInstant, chosen);
        if (!table)
            return fail(table.error());
        take(*table, round);
    }
    m_columns << PanelCases::since.toString() << PanelCases::until.toString();
    m_cases.resize(size_t(m_columns.size()));
    for (size_t i = 0; i < m_since.size(); ++i) {
        m_cases[m_cases.size() - 2].appendNumber(m_since[i]);
        m_cases[m_cases.size() - 1].appendNumber(m_until[i]);
    }
    return CaseTable(m_columns, CaseBlock::of(std::move(m_cases)));
}

} // namespace plumbline
