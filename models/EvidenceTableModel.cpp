// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EvidenceTableModel.h"

#include "base/SafeText.h"
#include "search/EvidenceSearch.h"
#include "store/QueryRunner.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

EvidenceTableModel::EvidenceTableModel(QueryRunner &runner, std::shared_ptr<SearchMemory> memory, NumberText text,
                                       QObject *parent)
    : QAbstractTableModel(parent), m_runner(runner), m_memory(std::move(memory)), m_text(std::move(text))
{
}

void EvidenceTableModel::show(const RowFilter &filter, qint64 count, int impliedYear)
{
    beginResetModel();
    ++m_generation;
    m_filter = filter;
    m_impliedYear = impliedYear;
    m_blocks.clear();
    m_asked.clear();
    const RowType *type = findRowType(filter.type);
    m_columns = type ? EvidenceColumns::of(*type, m_text.zoneShort()) : QList<EvidenceColumn>();
    m_count = type ? int(std::min(count, maximumRows)) : 0;
    endResetModel();
    emit countChanged();
}

void EvidenceTableModel::clear()
{
    show({}, 0, m_impliedYear);
}

const StoredRow *EvidenceTableModel::rowAt(int row) const
{
    if (row < 0 || row >= m_count)
        return nullptr;
    const Block *block = m_blocks.object(row / blockSize);
    if (!block) {
        ask(row / blockSize);
        return nullptr;
    }
    const int place = row % blockSize;
    return place < block->size() ? &block->at(place) : nullptr;
}

void EvidenceTableModel::ask(int block) const
{
    if (m_asked.contains(block))
        return;
    m_asked.insert(block);
    // Views read through const data(); what is fetched here is a cache, not the state of the model.
    auto *self = const_cast<EvidenceTableModel *>(this);
    m_runner
        .run([filter = m_filter, memory = m_memory, block](StoreConnection &connection) {
            return EvidenceSearch(connection, *memory).page(filter, qint64(block) * blockSize, blockSize);
        })
        .then(self, [self, block, asked = m_generation](const Result<Block> &rows) {
            if (asked != self->m_generation)
                return;
            if (rows)
                self->accept(block, *rows);
            else
                emit self->failed(toString(rows.error()));
        });
}

void EvidenceTableModel::accept(int block, Block rows)
{
    m_asked.remove(block);
    const int first = block * blockSize;
    const int last = std::min(first + blockSize, m_count) - 1;
    m_blocks.insert(block, new Block(std::move(rows)));
    emit dataChanged(index(first, 0), index(last, columnCount() - 1));
    emit blockLoaded(first, last);
}

int EvidenceTableModel::columnWidthHint(int column) const
{
    return column >= 0 && column < m_columns.size() ? m_columns[column].width : 0;
}

int EvidenceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int EvidenceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant EvidenceTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EvidenceColumn &column = m_columns[index.column()];
    switch (role) {
    case AlignRightRole: return column.kind == EvidenceColumn::Kind::Money;
    case MonoRole: return column.kind == EvidenceColumn::Kind::Digest || EvidenceColumns::isCode(column.field);
    default: break;
    }
    if (role != Qt::DisplayRole && role != Qt::DecorationRole && role != VersionRole)
        return {};
    const StoredRow *stored = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return stored ? textOf(*stored, column) : QString();
    case Qt::DecorationRole:
        if (!stored)
            return u"loading"_s;
        return column.kind == EvidenceColumn::Kind::Outcome
            ? EvidenceColumns::outcomeMark(outcomeOf(stored->row, column))
            : QString();
    case VersionRole: return stored ? stored->versionId : 0;
    }
    return {};
}

QString EvidenceTableModel::outcomeOf(const Row &row, const EvidenceColumn &column) const
{
    const bool bypassed = row.type->fieldIndex(u"bypassed") >= 0 && row.value(u"bypassed") == FieldValue(true);
    return bypassed ? u"bypassed"_s : fieldText(row.value(column.field));
}

QString EvidenceTableModel::textOf(const StoredRow &stored, const EvidenceColumn &column) const
{
    using enum EvidenceColumn::Kind;
    switch (column.kind) {
    case Digest: return stored.digest.left(4) + u'…' + stored.digest.right(4);
    case Source: return visibleText(stored.origin.source);
    case Outcome: return EvidenceColumns::valueName(visibleText(outcomeOf(stored.row, column)));
    case Time:
    case Text:
    case Money: break;
    }
    const FieldValue &value = stored.row.value(column.field);
    if (const auto *instant = std::get_if<TimePoint>(&value))
        return m_text.timeOfRow(*instant, m_impliedYear);
    const QString text = fieldText(value);
    return EvidenceColumns::isCode(column.field) ? visibleText(text).left(12) : visibleText(text);
}

QVariant EvidenceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= m_columns.size())
        return {};
    return m_columns[section].title;
}

QHash<int, QByteArray> EvidenceTableModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {Qt::DecorationRole, "decoration"},
            {AlignRightRole, "alignRight"},
            {MonoRole, "mono"},
            {VersionRole, "versionId"}};
}

} // namespace plumbline
