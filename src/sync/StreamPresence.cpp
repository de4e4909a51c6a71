// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/StreamPresence.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QByteArray markOf(QStringView type, const QString &id)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(type.toUtf8());
    hash.addData(QByteArrayView("\n"));
    hash.addData(id.toUtf8());
    return hash.result().left(16);
}

} // namespace

StreamPresence::StreamPresence(StoreConnection &store, const StreamDefinition &stream)
    : m_store(store), m_stream(stream), m_types(stream.presentTypeNames())
{
}

Result<void> StreamPresence::look(const StreamRead &read, const QString &partition)
{
    if (!isWatched())
        return {};
    const ReadLedger ledger(m_store);
    auto whole = ledger.lastComplete(read, partition, {.isWhole = true});
    auto withRecords = ledger.lastComplete(read, partition, {.isWhole = true, .hasRecords = true});
    if (!whole || !withRecords)
        return fail(!whole ? whole.error() : withRecords.error());
    m_before.insert(partition, {std::move(*whole), std::move(*withRecords)});
    return {};
}

Result<void> StreamPresence::settle(const StreamRead &read, const StreamPage &page,
                                    QList<std::pair<Row, RowOrigin>> &rows, TimePoint now)
{
    if (!isWatched())
        return {};
    if (!page.answers.isEmpty())
        m_lastAnswer.insert(page.partition, page.answers.first().sha256);
    for (const RejectedRecord &record : page.rejected) {
        if (record.type.isEmpty() || m_types.contains(record.type))
            doubt(page.partition);
    }
    for (const auto &[row, origin] : std::as_const(rows)) {
        if (m_types.contains(QString(row.type->name)))
            m_seen.insert(markOf(QString(row.type->name), row.id()));
    }
    PresenceLook look{read.source, read.stream, page.partition, read.question, {}, now};
    if (const auto &whole = m_before[page.partition].whole)
        look.before = whole->startedAt;
    return PresenceLedger(m_store).settle(rows, m_types, look);
}

bool StreamPresence::isTrusted(const PartitionRead &read) const
{
    if (!read.isComplete() || !m_whole.contains(read.partition) || m_doubted.contains(read.partition))
        return false;
    // All gone at once may also be a right that was lost, or a server that starts up: it has to be so twice.
    const auto before = m_before.value(read.partition).whole;
    return read.recordsSeen > 0 || (before && before->recordsSeen == 0);
}

Result<WriteCounts> StreamPresence::conclude(const StreamRead &read, const QMap<QString, PartitionRead> &partitions)
{
    WriteCounts counts;
    if (!isWatched())
        return counts;
    const bool isAll = !partitions.isEmpty()
        && std::all_of(partitions.begin(), partitions.end(), [&](const auto &each) { return isTrusted(each); });
    PresenceLedger ledger(m_store);
    const auto open = ledger.open(read.source, read.stream, read.question);
    if (!open)
        return fail(open.error());
    for (const Presence &presence : *open) {
        if (m_seen.contains(markOf(presence.type, presence.sourceRow)) || !m_types.contains(presence.type))
            continue;
        const auto partition = partitions.constFind(presence.partition);
        const bool isRead = partition != partitions.constEnd();
        // What it belonged to (a repository, a workspace) is there no more.
        const bool isOrphan = !isRead && isAll && m_stream.forEach && !m_stream.forEach->stream.isEmpty();
        if (!isOrphan && !(isRead && isTrusted(*partition)))
            continue;
        const auto lastWith = m_before.value(presence.partition).withRecords;
        const TimePoint lastPresent = lastWith && lastWith->startedAt ? *lastWith->startedAt : presence.firstSeen;
        const TimePoint gone
            = isRead && partition->endedAt ? *partition->endedAt : read.endedAt.value_or(read.startedAt);
        auto closed = ledger.close(presence, lastPresent, gone, m_lastAnswer.value(presence.partition), read.runId);
        if (!closed)
            return closed;
        counts += *closed;
    }
    return counts;
}

} // namespace plumbline
