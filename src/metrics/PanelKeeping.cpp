// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a panel is kept: pieces that do not change once they are written, and a head that names those that belong to it.
#include "metrics/Panel.h"
#include "search/IndexParts.h"

#include <QDataStream>
#include <QIODevice>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int mostKeys = 500'000; ///< Of rows, in one piece.
const QString casesName = u"cases"_s;
const QString keysName = u"keys"_s;

/// A definition's cases as this version of the program lays them out; others are made anew.
QString kindOf(const MetricDefinition &definition)
{
    return u"3 "_s + definition.sha256;
}

QString shelfOf(const MetricDefinition &definition)
{
    return u"%1/v%2"_s.arg(definition.id).arg(definition.version);
}

QDataStream &operator<<(QDataStream &stream, const PanelStand &stand)
{
    return stream << QList<qint64>(stand.marks.begin(), stand.marks.end()) << stand.knownAt.has_value()
                  << (stand.knownAt ? toNs(*stand.knownAt) : 0);
}

QDataStream &operator>>(QDataStream &stream, PanelStand &stand)
{
    QList<qint64> marks;
    bool isKnown = false;
    qint64 knownNs = 0;
    stream >> marks >> isKnown >> knownNs;
    stand.marks.assign(marks.begin(), marks.end());
    stand.knownAt = isKnown ? std::optional(timeFromNs(knownNs)) : std::nullopt;
    return stream;
}

/// Whoever else keeps the same panel at the same time takes other ones.
qint64 freshChunk()
{
    return qint64(QRandomGenerator::global()->generate64() >> 2) + 1;
}

QByteArray bytesOf(const CaseBlock &block)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << block.rows << quint32(block.columns.size());
    for (const auto &column : block.columns)
        stream << column->toBytes();
    return bytes;
}

/// Nothing in a head of another definition.
std::optional<PanelStand> standIn(const QByteArray &head, const MetricDefinition &definition)
{
    QString kind, panel;
    PanelStand stand;
    QDataStream stream(head);
    stream >> kind >> panel;
    if (kind != kindOf(definition) || panel != definition.panel->sha256)
        return {};
    stream >> stand;
    return stand;
}

/// What versions of a metric kept that a newer one has taken the place of.
Result<void> dropOlder(IndexParts &parts, MetricDefinition definition)
{
    while (--definition.version > 0) {
        const auto isThere = parts.has(shelfOf(definition), 0, IndexParts::headName);
        if (!isThere)
            return fail(isThere.error());
        if (auto dropped = *isThere ? parts.keepOnly(shelfOf(definition), {}) : Result<void>(); !dropped)
            return dropped;
    }
    return {};
}

tl::unexpected<Error> damage(const QString &what)
{
    return fail(Error::Kind::Store, u"read panel"_s, u"damaged: "_s + what);
}

Result<std::shared_ptr<const CaseBlock>> blockOf(const QByteArray &bytes)
{
    auto block = std::make_shared<CaseBlock>();
    quint32 columns = 0;
    QDataStream stream(bytes);
    stream >> block->rows >> columns;
    for (quint32 i = 0; i < columns && stream.status() == QDataStream::Ok; ++i) {
        QByteArray column;
        stream >> column;
        auto values = CaseValues::fromBytes(column);
        if (!values)
            return fail(values.error());
        if (values->size() != block->rows)
            return damage(u"a column has other rows"_s);
        block->columns.push_back(std::make_shared<const CaseValues>(*std::move(values)));
    }
    if (stream.status() != QDataStream::Ok)
        return damage(u"cases end early"_s);
    return std::shared_ptr<const CaseBlock>(std::move(block));
}

} // namespace

Result<QByteArray> Panel::head() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << kindOf(m_definition) << m_definition.panel->sha256 << m_stand << m_cases.columns();
    for (size_t type = 0; type < m_stand.marks.size(); ++type) {
        stream << m_digests[type] << qint64(m_savedKeys[type].size());
        for (const Slice &slice : m_savedKeys[type])
            stream << slice.chunk;
        stream << m_keys->ended(int(type));
    }
    const std::vector<QByteArray> living = m_cases.living();
    stream << quint32(m_savedBlocks.size());
    for (size_t block = 0; block < m_savedBlocks.size(); ++block)
        stream << m_savedBlocks[block] << qCompress(living[block], 1);
    return bytes;
}

Result<void> Panel::save(IndexParts &parts)
{
    const CaseTable::Blocks &blocks = m_cases.blocks();
    for (size_t block = m_savedBlocks.size(); block < blocks.size(); ++block) {
        const qint64 chunk = freshChunk();
        if (auto written = parts.write(shelfOf(m_definition), chunk, {{casesName, bytesOf(*blocks[block])}}); !written)
            return written;
        m_savedBlocks.push_back(chunk);
    }
    QList<qint64> used{0};
    for (const qint64 chunk : m_savedBlocks)
        used.append(chunk);
    for (size_t type = 0; type < m_savedKeys.size(); ++type) {
        int saved = 0;
        for (const Slice &slice : std::as_const(m_savedKeys[type]))
            saved += slice.rows;
        for (; saved < m_keys->size(int(type)); saved += m_savedKeys[type].last().rows) {
            const Slice slice{freshChunk(), std::min(mostKeys, m_keys->size(int(type)) - saved)};
            if (auto written = parts.write(shelfOf(m_definition), slice.chunk,
                                           {{keysName, m_keys->toBytes(int(type), saved, saved + slice.rows)}});
                !written)
                return written;
            m_savedKeys[type].append(slice);
        }
        for (const Slice &slice : std::as_const(m_savedKeys[type]))
            used.append(slice.chunk);
    }
    const auto bytes = head();
    if (!bytes)
        return fail(bytes.error());
    // Last: a stop before it leaves the panel as it was.
    if (auto written = parts.write(shelfOf(m_definition), 0, {{QString(IndexParts::headName), *bytes}}); !written)
        return written;
    if (auto kept = parts.keepOnly(shelfOf(m_definition), used); !kept)
        return kept;
    return dropOlder(parts, m_definition);
}

Result<std::optional<PanelStand>> Panel::keptStand(IndexParts &parts, const MetricDefinition &definition)
{
    const auto isThere = parts.has(shelfOf(definition), 0, IndexParts::headName);
    if (!isThere || !*isThere)
        return isThere ? Result<std::optional<PanelStand>>(std::nullopt) : fail(isThere.error());
    const auto head = parts.read(shelfOf(definition), 0, IndexParts::headName);
    if (!head)
        return fail(head.error());
    return standIn(*head, definition);
}

Result<bool> Panel::load(IndexParts &parts, StoreConnection &store)
{
    forget();
    const auto count = parts.has(shelfOf(m_definition), 0, IndexParts::headName);
    if (!count || !*count)
        return count;
    auto head = parts.read(shelfOf(m_definition), 0, IndexParts::headName);
    if (!head)
        return fail(head.error());
    if (!standIn(*head, m_definition))
        return false;
    auto read = readHead(parts, *std::move(head), store);
    if (!read) {
        forget();
        return fail(read.error());
    }
    return true;
}

Result<void> Panel::readHead(IndexParts &parts, QByteArray head, StoreConnection &store)
{
    QString sha256;
    QStringList columns;
    QDataStream stream(head);
    PanelStand stand;
    stream >> sha256 >> sha256 >> stand >> columns;
    if (stand.marks.size() != size_t(m_definition.panel->rows.size()))
        return damage(u"its head ends early"_s);
    const PanelSource source(store, m_definition);
    for (qsizetype type = 0; type < m_definition.panel->rows.size(); ++type) {
        qint64 slices = 0;
        QByteArray digest, ended;
        stream >> digest >> slices;
        for (; slices > 0 && stream.status() == QDataStream::Ok; --slices) {
            Slice slice;
            stream >> slice.chunk;
            const auto bytes = parts.read(shelfOf(m_definition), slice.chunk, keysName);
            if (!bytes)
                return fail(bytes.error());
            const int before = m_keys->size(int(type));
            if (auto added = ownKeys().addBytes(int(type), *bytes); !added)
                return added;
            slice.rows = m_keys->size(int(type)) - before;
            m_savedKeys[size_t(type)].append(slice);
        }
        stream >> ended;
        ownKeys().setEnded(int(type), ended);
        const auto present = source.digest(int(type), stand.marks[size_t(type)]);
        if (!present)
            return fail(present.error());
        if (*present != digest)
            return damage(u"it belongs to another state of the store"_s);
        m_digests.push_back(digest);
    }
    quint32 count = 0;
    stream >> count;
    CaseTable::Blocks blocks;
    std::vector<QByteArray> living;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        qint64 chunk = 0;
        QByteArray flags;
        stream >> chunk >> flags;
        const auto bytes = parts.read(shelfOf(m_definition), chunk, casesName);
        if (!bytes)
            return fail(bytes.error());
        auto block = blockOf(*bytes);
        if (!block)
            return fail(block.error());
        living.push_back(qUncompress(flags));
        if (living.back().size() != (*block)->rows)
            return damage(u"cases and their marks differ"_s);
        blocks.push_back(*std::move(block));
        m_savedBlocks.push_back(chunk);
    }
    if (stream.status() != QDataStream::Ok)
        return damage(u"its head ends early"_s);
    m_cases.load(columns, std::move(blocks), living);
    m_stand = std::move(stand);
    return {};
}

} // namespace plumbline
