// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/CaseTable.h"

#include <algorithm>
#include <functional>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

CaseTable::CaseTable(QStringList columns, const QList<QVariantList> &rows)
    : CaseTable(columns, [&] {
          std::vector<CaseValues> values(size_t(columns.size()));
          for (const QVariantList &row : rows) {
              for (qsizetype i = 0; i < columns.size(); ++i)
                  values[size_t(i)].append(row.at(i));
          }
          return CaseBlock::of(std::move(values));
      }())
{
}

CaseTable::CaseTable(QStringList columns, std::shared_ptr<const CaseBlock> block)
    : m_columns(std::move(columns)), m_places(size_t(block->rows))
{
    for (quint32 row = 0; row < m_places.size(); ++row)
        m_places[row] = {0, row};
    m_blocks.push_back(std::move(block));
}

CaseTable::CaseTable(QStringList columns, Blocks blocks, std::vector<CasePlace> places)
    : m_columns(std::move(columns)), m_blocks(std::move(blocks)), m_places(std::move(places))
{
}

QVariant CaseTable::value(int row, QStringView column) const
{
    const int index = this->column(column);
    return index < 0 ? QVariant() : at(row, index);
}

bool CaseTable::isNull(int row, QStringView column) const
{
    const int index = this->column(column);
    return index < 0 || isNullAt(row, index);
}

QString CaseTable::text(int row, QStringView column) const
{
    const int index = this->column(column);
    return index < 0 ? QString() : textAt(row, index);
}

qint64 CaseTable::integer(int row, QStringView column) const
{
    const int index = this->column(column);
    return index < 0 ? 0 : integerAt(row, index);
}

std::optional<TimePoint> CaseTable::instant(int row, QStringView column) const
{
    const int index = this->column(column);
    return index < 0 || isNullAt(row, index) ? std::nullopt : std::optional(timeFromNs(integerAt(row, index)));
}

QVariantList CaseTable::row(int row) const
{
    QVariantList values;
    for (int i = 0; i < m_columns.size(); ++i)
        values.append(at(row, i));
    return values;
}

QList<QVariantList> CaseTable::rows() const
{
    QList<QVariantList> all;
    for (int i = 0; i < size(); ++i)
        all.append(row(i));
    return all;
}

QMap<QString, QList<int>> CaseTable::grouped(const QList<int> &rows, int column) const
{
    QMap<QString, QList<int>> groups;
    std::vector<std::vector<QList<int> *>> known(m_blocks.size()); // by block and code
    const auto groupOf = [&](const QString &text) { return &groups[text.isEmpty() ? u"(none)"_s : text]; };
    for (const int row : rows) {
        const CaseValues &values = valuesOf(row, column);
        if (!values.isText()) {
            groupOf(values.text(rowOf(row, column)))->append(row);
            continue;
        }
        std::vector<QList<int> *> &ofBlock = known[m_places[size_t(row)].block];
        ofBlock.resize(values.codes());
        QList<int> *&group = ofBlock[values.code(rowOf(row, column))];
        if (!group)
            group = groupOf(values.text(rowOf(row, column)));
        group->append(row);
    }
    return groups;
}

QList<int> CaseTable::having(const QList<int> &rows, int column, const QStringList &texts) const
{
    return having(rows, column, [&](const QString &text) { return texts.contains(text); });
}

QList<int> CaseTable::having(const QList<int> &rows, int column,
                             const std::function<bool(const QString &)> &fits) const
{
    // Each different text of a block is looked at once.
    std::vector<std::vector<char>> wanted(m_blocks.size());
    QList<int> found;
    for (const int row : rows) {
        const CaseValues &values = valuesOf(row, column);
        if (!values.isText()) {
            if (fits(values.text(rowOf(row, column))))
                found.append(row);
            continue;
        }
        std::vector<char> &codes = wanted[m_places[size_t(row)].block];
        if (codes.empty()) {
            codes.resize(values.codes());
            codes[0] = fits(QString());
            for (quint32 code = 1; code < values.codes(); ++code)
                codes[code] = fits(values.textOfCode(code));
        }
        if (codes[values.code(rowOf(row, column))])
            found.append(row);
    }
    return found;
}

QList<CaseReference> CaseTable::references(int row) const
{
    QList<CaseReference> found;
    for (const QString &prefix : {u"row"_s, u"also"_s, u"also2"_s}) {
        const QString type = text(row, QString(prefix + u"_type"_s));
        if (type.isEmpty())
            continue;
        const bool main = prefix == u"row"_s;
        found.append({.type = type,
                      .source = text(row, main ? u"source"_s : QString(prefix + u"_source"_s)),
                      .id = text(row, QString(prefix + u"_id"_s)),
                      .versionId = integer(row, main ? u"version_id"_s : QString(prefix + u"_version_id"_s))});
    }
    return found;
}

std::vector<qint64> CaseTable::numbersOf(int column) const
{
    std::vector<qint64> numbers;
    numbers.reserve(m_places.size());
    for (int row = 0; row < size(); ++row)
        numbers.push_back(valuesOf(row, column).number(rowOf(row, column)));
    return numbers;
}

void CaseTable::setNumbers(int column, std::vector<qint64> numbers)
{
    m_own.resize(size_t(m_columns.size()));
    m_own[size_t(column)] = std::make_shared<const CaseValues>(std::move(numbers));
}

std::shared_ptr<const CaseBlock> CaseTable::gathered() const
{
    std::vector<CaseValues> columns(size_t(m_columns.size()));
    for (int column = 0; column < m_columns.size(); ++column) {
        std::vector<QHash<quint32, quint32>> texts(m_blocks.size());
        for (int row = 0; row < size(); ++row)
            columns[size_t(column)].appendFrom(valuesOf(row, column), rowOf(row, column),
                                               texts[m_places[size_t(row)].block]);
    }
    return CaseBlock::of(std::move(columns));
}

QList<int> CaseTable::allRows() const
{
    QList<int> rows(size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

CaseTable CaseTable::subset(const QList<int> &rows) const
{
    if (rows.size() == size() && std::ranges::adjacent_find(rows, std::greater_equal<int>()) == rows.end())
        return *this;
    std::vector<CasePlace> places;
    places.reserve(size_t(rows.size()));
    for (const int row : rows)
        places.push_back(m_places[size_t(row)]);
    CaseTable chosen(m_columns, m_blocks, std::move(places));
    for (int column = 0; column < int(m_own.size()); ++column) {
        if (!isOwn(column))
            continue;
        std::vector<qint64> numbers;
        numbers.reserve(size_t(rows.size()));
        for (const int row : rows)
            numbers.push_back(m_own[size_t(column)]->number(row));
        chosen.setNumbers(column, std::move(numbers));
    }
    chosen.m_isKept = m_isKept;
    return chosen;
}

} // namespace plumbline
