// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a panel has the definition find the cases of some rows.
#include "metrics/Panel.h"
#include "metrics/PanelLives.h"

#include <unordered_set>

namespace plumbline {

namespace {

constexpr int mostWitnesses = 20; ///< Rows of a type that are tried.

} // namespace

Result<bool> Panel::isNeedMet(PanelSource &source)
{
    if (!m_definition.panel->need)
        return true;
    bool isThere = !m_witness.empty();
    for (size_t type = 0; type < m_witness.size(); ++type)
        for (const qint64 version : m_witness[type])
            isThere = isThere && m_keys->isThere(int(type), version);
    if (isThere)
        return true;
    m_witness.clear();
    const PanelRowPlaces candidates = m_keys->showing(mostWitnesses);
    for (size_t type = 0; type < candidates.size(); ++type) {
        for (const int place : candidates[type]) {
            PanelRowPlaces one(candidates.size());
            one[type].push_back(place);
            const PanelKeys::Reach reach = m_keys->reach(one);
            const auto cases = found(source, reach, PanelSource::farNs); // the definition says whether it does
            if (!cases)
                return fail(cases.error());
            const auto rows = cases->allRows();
            if (rows.isEmpty() || cases->excluded(rows.first()) == m_definition.panel->need->reason)
                continue;
            for (size_t other = 0; other < reach.own.size(); ++other) {
                m_witness.emplace_back();
                for (const int row : reach.own[other])
                    m_witness.back().append(m_keys->version(int(other), row));
            }
            return true;
        }
    }
    return false;
}

Result<CaseTable> Panel::found(PanelSource &source, const PanelKeys::Reach &reach, qint64 asOfNs) const
{
    QHash<QString, ChosenRows> chosen;
    std::vector<std::vector<PanelRow>> own;
    QHash<QString, QList<qint64>> told;
    for (size_t type = 0; type < reach.own.size(); ++type) {
        const QString &name = m_definition.panel->rows[qsizetype(type)].type;
        QList<qint64> versions;
        for (const int place : reach.own[type])
            versions.append(m_keys->version(int(type), place));
        if (m_definition.panel->isOfAnyInstant || m_definition.panel->window) { // with all their events
            auto rows = source.rows(int(type), versions);
            if (!rows)
                return fail(rows.error());
            own.push_back(std::move(*rows));
        }
        for (const int place : reach.told[type])
            told[name].append(m_keys->version(int(type), place));
        versions += told.value(name);
        for (const qint64 version : type < m_witness.size() ? m_witness[type] : QList<qint64>())
            if (!versions.contains(version))
                versions.append(version);
        chosen[name].versions = versions;
    }
    auto cases = m_definition.panel->isOfAnyInstant ? PanelLives(m_definition, source).cases(own, told)
                                                    : source.cases(asOfNs, chosen);
    if (cases && m_definition.panel->window)
        cases = withPieces(source, *cases, own, told);
    if (!cases)
        return fail(cases.error());
    return cases->subset(PanelCases::resting(*cases, anchors(reach.own), true));
}

Result<CaseTable> Panel::withPieces(PanelSource &source, const CaseTable &cases,
                                    std::vector<std::vector<PanelRow>> own,
                                    const QHash<QString, QList<qint64>> &told) const
{
    for (size_t type = 0; type < own.size(); ++type) {
        if (m_definition.panel->rows[qsizetype(type)].alike.isEmpty() || own[type].empty())
            continue;
        QList<qint64> versions;
        for (const PanelRow &row : own[type])
            versions.append(row.version);
        const auto kept = source.oneOfEach(int(type), versions);
        if (!kept)
            return fail(kept.error());
        const std::unordered_set<qint64> wanted(kept->begin(), kept->end());
        std::erase_if(own[type], [&](const PanelRow &row) { return !wanted.contains(row.version); });
    }
    const auto pieces = PanelLives(m_definition, source).cases(own, told);
    if (!pieces)
        return fail(pieces.error());
    const int flag = cases.column(m_definition.panel->window->pieces);
    QList<int> others;
    for (int row = 0; row < cases.size(); ++row)
        if (cases.integerAt(row, flag) == 0)
            others.append(row);
    auto block = std::make_shared<CaseBlock>(*cases.subset(others).gathered());
    auto nothing = std::make_shared<CaseValues>();
    for (int row = 0; row < block->rows; ++row)
        nothing->appendNull();
    block->columns.insert(block->columns.end(), {nothing, nothing}); // since and until
    CaseTable::Blocks blocks{std::move(block), pieces->gathered()};
    std::vector<CasePlace> places;
    for (quint32 number = 0; number < 2; ++number)
        for (quint32 row = 0; row < quint32(blocks[number]->rows); ++row)
            places.push_back({number, row});
    return CaseTable(pieces->columns(), std::move(blocks), std::move(places));
}

} // namespace plumbline
