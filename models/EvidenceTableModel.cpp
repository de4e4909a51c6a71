// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EvidenceTableModel.h"

#include "base/SafeText.h"
#include "search/EvidenceSearch.h"
#include "store/QueryRunner.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 rowsReadAtOnce = 2'000;

} // namespace

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
    m_matching = type ? count : 0;
    m_first = 0;
    m_count = int(std::min(m_matching, mostRows));
    endResetModel();
    emit countChanged();
}

int EvidenceTableModel::bring(int row)
{
    const qint64 wanted = std::clamp<qint64>(row, 0, std::max<qint64>(0, m_matching - 1));
    if (wanted < m_first || wanted >= m_first + m_count) {
        beginResetModel();
        m_first = std::clamp<qint64>(wanted - mostRows / 2, 0, std::max<qint64>(0, m_matching - mostRows));
        m_first -= m_first % blockSize;
        m_count = int(std::min(m_matching - m_first, mostRows + blockSize));
        endResetModel();
        emit countChanged();
    }
    return int(wanted - m_first);
}

void EvidenceTableModel::clear()
{
    show({}, 0, m_impliedYear);
}

const StoredRow *EvidenceTableModel::rowAt(int row) const
{
    if (row < 0 || row >= m_count)
        return nullptr;
    const int number = int((m_first + row) / blockSize);
    const Block *block = m_blocks.object(number);
    if (!block) {
        ask(number);
        return nullptr;
    }
    const int place = int((m_first + row) % blockSize);
    return place < block->size() ? &block->at(place) : nullptr;
}

void EvidenceTableModel::ask(int block) const
{
    if (m_asked.contains(block))
        return;
    m_asked.insert(block);
    // Views read through const data(); what is fetched here is a cache, not the state of the model.
    auto *self = const_cast<EvidenceTableModel *>(this);
    // Not at once: rows that are there already would change what is just being read.
    QMetaObject::invokeMethod(
        self,
        [self, block, asked = m_generation] {
            if (asked == self->m_generation)
                self->read(block);
        },
        Qt::QueuedConnection);
}

void EvidenceTableModel::read(int block)
{
    m_runner
        .run([filter = m_filter, memory = m_memory, block](StoreConnection &connection) {
            return EvidenceSearch(connection, *memory).page(filter, qint64(block) * blockSize, blockSize);
        })
        .then(this, [this, block, asked = m_generation](const Result<Block> &rows) {
            if (asked != m_generation)
                return;
            if (rows)
                accept(block, *rows);
            else
                emit failed(toString(rows.error()));
        });
}

void EvidenceTableModel::accept(int block, Block rows)
{
    m_asked.remove(block);
    m_blocks.insert(block, new Block(std::move(rows)));
    const int first = int(qint64(block) * blockSize - m_first);
    const int last = std::min(first + blockSize, m_count) - 1;
    if (first < 0 || last < first) // others have been laid out meanwhile
        return;
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

QString EvidenceTableModel::outcomeOf(const Row &row, const EvidenceColumn &column)
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

QString EvidenceTableModel::exactOf(const StoredRow &stored, const EvidenceColumn &column)
{
    switch (column.kind) {
    case EvidenceColumn::Kind::Digest: return stored.digest;
    case EvidenceColumn::Kind::Source: return stored.origin.source;
    case EvidenceColumn::Kind::Outcome: return outcomeOf(stored.row, column);
    default: return fieldText(stored.row.value(column.field));
    }
}

WholeRows EvidenceTableModel::wholeRows(const QList<RowSpan> &wanted) const
{
    QList<RowSpan> spans;
    for (const RowSpan &span : wanted)
        spans.append({m_first + span.first, m_first + span.last});
    if (spans.isEmpty())
        spans.append({0, m_matching - 1});
    WholeRows rows{.count = sizeOf(spans), .beyond = 0, .headings = {}, .read = {}};
    const RowType *type = findRowType(m_filter.type);
    const QList<EvidenceColumn> inUtc = type ? EvidenceColumns::of(*type, u"UTC"_s) : m_columns;
    for (int i = 0; i < int(inUtc.size()); ++i)
        rows.headings.insert(i, inUtc.at(i).title);
    rows.read = [location = m_runner.location(), memory = m_memory, filter = m_filter, columns = m_columns,
                 spans](const WholeRows::Take &take) -> Result<void> {
        const auto store = StoreConnection::open(location, StoreConnection::Access::ReadOnly);
        if (!store)
            return fail(store.error());
        const auto moment = StoreSnapshot::take(**store);
        if (!moment)
            return fail(moment.error());
        EvidenceSearch search(**store, *memory);
        for (const RowSpan &span : spans) {
            for (qint64 first = span.first; first <= span.last; first += rowsReadAtOnce) {
                const auto page = search.page(filter, first, std::min(rowsReadAtOnce, span.last - first + 1));
                if (!page)
                    return fail(page.error());
                for (const StoredRow &stored : *page) {
                    QStringList values;
                    for (const EvidenceColumn &column : columns)
                        values.append(exactOf(stored, column));
                    if (auto taken = take(values); !taken)
                        return taken;
                }
            }
        }
        return {};
    };
    return rows;
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
