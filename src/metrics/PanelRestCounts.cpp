// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PanelRestCounts.h"

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString keyOf(const QVariant &value)
{
    return value.isNull() ? QString(QChar(u'\1')) : value.toString();
}

} // namespace

PanelRestCounts::PanelRestCounts(const MetricDefinition &definition) : m_rest(definition.panel->rest) { }

void PanelRestCounts::addBlock(const CaseBlock &block, const QStringList &columns)
{
    if (!m_rest)
        return;
    std::vector<int> by;
    for (const QString &name : std::as_const(m_rest->by))
        by.push_back(int(columns.indexOf(name)));
    by.push_back(int(columns.indexOf(m_rest->greatest)));
    m_sums.clear();
    for (const auto &[column, summed] : std::as_const(m_rest->sums))
        m_sums.push_back(int(columns.indexOf(summed)));
    const CaseValues &excluded = *block.columns[size_t(columns.indexOf(u"excluded"_s))];
    auto groupOf = std::make_shared<std::vector<int>>();
    std::map<std::vector<qint64>, int> ofCodes; // within a block texts are known by their codes
    std::vector<qint64> codes(by.size());
    for (int row = 0; row < block.rows; ++row) {
        if (!excluded.isNull(row)) {
            groupOf->push_back(-1);
            continue;
        }
        for (size_t i = 0; i < by.size(); ++i) {
            const CaseValues &values = *block.columns[size_t(by[i])];
            codes[i] = values.isText() ? qint64(values.code(row))
                : values.isNull(row)   ? std::numeric_limits<qint64>::min()
                                       : values.integer(row);
        }
        const auto [known, isNew] = ofCodes.try_emplace(codes, 0);
        if (isNew) {
            QStringList key;
            Group group;
            for (const int column : by) {
                group.by.append(block.columns[size_t(column)]->value(row));
                key.append(keyOf(group.by.last()));
            }
            const auto found = m_known.constFind(key);
            known->second = found == m_known.constEnd() ? int(m_groups.size()) : *found;
            if (found == m_known.constEnd()) {
                m_known.insert(key, known->second);
                group.greatest = group.by.takeLast();
                group.sums.resize(m_sums.size());
                m_groups.push_back(std::move(group));
            }
        }
        groupOf->push_back(known->second);
    }
    m_groupOf.push_back(std::move(groupOf));
}

void PanelRestCounts::countCase(CasePlace place, const CaseBlock &block, int times)
{
    const int number = (*m_groupOf[place.block])[place.row];
    if (number < 0)
        return;
    Group &group = m_groups[size_t(number)];
    group.count += times;
    for (size_t i = 0; i < m_sums.size(); ++i)
        group.sums[i] += times * block.columns[size_t(m_sums[i])]->integer(int(place.row));
}

std::shared_ptr<const CaseBlock> PanelRestCounts::cases(const QStringList &names) const
{
    std::map<QStringList, Group> folded; // over all values of the greatest
    for (const Group &group : m_groups) {
        if (group.count == 0)
            continue;
        QStringList key;
        for (const QVariant &value : group.by)
            key.append(keyOf(value));
        const auto [found, isNew] = folded.try_emplace(key, group);
        if (isNew)
            continue;
        for (size_t i = 0; i < group.sums.size(); ++i)
            found->second.sums[i] += group.sums[i];
        if (found->second.greatest.isNull()
            || (!group.greatest.isNull() && group.greatest.toLongLong() > found->second.greatest.toLongLong()))
            found->second.greatest = group.greatest;
    }
    std::vector<CaseValues> columns(size_t(names.size()));
    for (const auto &[key, group] : folded) {
        for (qsizetype column = 0; column < names.size(); ++column) {
            const QString &name = names[column];
            QVariant value = name == u"excluded" ? QVariant(m_rest->reason)
                : name == m_rest->greatest       ? group.greatest
                                                 : QVariant();
            if (const qsizetype place = m_rest->by.indexOf(name); place >= 0)
                value = group.by.at(place);
            for (size_t i = 0; i < m_sums.size(); ++i)
                if (m_rest->sums.at(qsizetype(i)).first == name)
                    value = group.sums[i];
            columns[size_t(column)].append(value);
        }
    }
    return CaseBlock::of(std::move(columns));
}

} // namespace plumbline
