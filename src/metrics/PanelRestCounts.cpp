// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PanelRestCounts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The place of a key among those that came so far.
template <typename Key>
quint32 placeAmong(QHash<Key, quint32> &known, Key key)
{
    const auto found = known.constFind(key);
    return found != known.constEnd() ? *found : *known.insert(key, quint32(known.size()));
}

QString keyOf(const QVariant &value)
{
    return value.isNull() ? QString(QChar(u'\1')) : value.toString();
}

} // namespace

PanelRestCounts::PanelRestCounts(const MetricDefinition &definition) : m_rest(definition.panel->rest)
{
    for (qsizetype i = 0; m_rest && i < m_rest->by.size(); ++i)
        m_by.push_back(std::make_shared<CaseValues>());
}

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
    auto groups = std::make_shared<std::vector<int>>();
    // Within a block texts are known by their codes. Column by column, what is alike so far gets one number.
    std::vector<quint32> alike(size_t(block.rows), 0);
    for (const int column : by) {
        const CaseValues &values = *block.columns[size_t(column)];
        QHash<qint64, quint32> ofNumber;
        QHash<quint64, quint32> ofPair;
        for (int row = 0; row < block.rows; ++row) {
            const quint32 code = values.isText() ? values.code(row) : placeAmong(ofNumber, values.number(row));
            alike[size_t(row)] = placeAmong(ofPair, quint64(alike[size_t(row)]) << 32 | code);
        }
    }
    std::vector<int> ofAlike(size_t(block.rows), -1);
    for (int row = 0; row < block.rows; ++row) {
        if (!excluded.isNull(row)) {
            groups->push_back(-1);
            continue;
        }
        int &group = ofAlike[alike[size_t(row)]];
        if (group < 0)
            group = groupOf(block, by, row);
        groups->push_back(group);
    }
    m_groupOf.push_back(std::move(groups));
}

int PanelRestCounts::groupOf(const CaseBlock &block, const std::vector<int> &by, int row)
{
    QStringList key;
    QVariantList values;
    for (const int column : by) {
        values.append(block.columns[size_t(column)]->value(row));
        key.append(keyOf(values.last()));
    }
    if (const auto known = m_known.constFind(key); known != m_known.constEnd())
        return *known;
    const int number = int(m_groups.size());
    m_known.insert(key, number);
    Group group;
    const QVariant greatest = values.takeLast();
    if (!greatest.isNull())
        group.greatest = greatest.toLongLong();
    key.removeLast();
    const auto folded = m_knownFolded.constFind(key);
    group.folded = folded == m_knownFolded.constEnd() ? m_folded : *folded;
    if (group.folded == m_folded) {
        m_knownFolded.insert(key, m_folded++);
        for (size_t i = 0; i < m_by.size(); ++i) {
            if (m_by[i].use_count() > 1) // answers that were given stay as they are
                m_by[i] = std::make_shared<CaseValues>(*m_by[i]);
            m_by[i]->append(values.at(qsizetype(i)));
        }
    }
    m_groups.push_back(group);
    m_counts.resize(m_groups.size() * (1 + m_sums.size()));
    return number;
}

void PanelRestCounts::countCase(CasePlace place, const CaseBlock &block, int times)
{
    const int number = (*m_groupOf[place.block])[place.row];
    if (number < 0)
        return;
    qint64 *counts = m_counts.data() + size_t(number) * (1 + m_sums.size());
    *counts += times;
    for (size_t i = 0; i < m_sums.size(); ++i)
        counts[1 + i] += times * block.columns[size_t(m_sums[i])]->integer(int(place.row));
}

std::shared_ptr<const CaseBlock> PanelRestCounts::cases(const QStringList &names, std::vector<quint32> &rows) const
{
    const size_t stride = 1 + m_sums.size();
    std::vector<qint64> counts(size_t(m_folded) * stride);
    std::vector<std::optional<qint64>> greatest(static_cast<size_t>(m_folded));
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const auto folded = size_t(m_groups[group].folded);
        if (m_counts[group * stride] == 0)
            continue;
        for (size_t i = 0; i < stride; ++i)
            counts[folded * stride + i] += m_counts[group * stride + i];
        greatest[folded] = std::max(greatest[folded], m_groups[group].greatest); // nothing is less than anything
    }
    for (int folded = 0; folded < m_folded; ++folded)
        if (counts[size_t(folded) * stride] != 0)
            rows.push_back(quint32(folded));
    auto block = std::make_shared<CaseBlock>();
    block->rows = m_folded;
    const QByteArray reason = m_rest->reason.toUtf8();
    for (const QString &name : names) {
        if (const qsizetype by = m_rest->by.indexOf(name); by >= 0) {
            block->columns.push_back(m_by[size_t(by)]);
            continue;
        }
        const auto sum = std::find_if(m_rest->sums.begin(), m_rest->sums.end(),
                                      [&](const auto &one) { return one.first == name; });
        const auto place = size_t(sum - m_rest->sums.begin());
        auto values = std::make_shared<CaseValues>();
        for (size_t folded = 0; folded < greatest.size(); ++folded) {
            if (name == u"excluded")
                values->appendText(reason);
            else if (name == m_rest->greatest && greatest[folded])
                values->appendNumber(*greatest[folded]);
            else if (sum != m_rest->sums.end())
                values->appendNumber(counts[folded * stride + 1 + place]);
            else
                values->appendNull();
        }
        values->doneAppending();
        block->columns.push_back(std::move(values));
    }
    return block;
}

} // namespace plumbline
