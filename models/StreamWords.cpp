// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/StreamWords.h"

#include "base/SafeText.h"
#include "models/SourceWords.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString StreamWords::pages(qint64 count) const
{
    return count == 1 ? tr("1 page") : tr("%1 pages").arg(m_text.count(count));
}

QString StreamWords::markOf(const QString &state, bool isShort)
{
    if (state == u"failed")
        return u"crit"_s;
    if (state == u"absent" || state == u"never")
        return u"unk"_s;
    return state != u"complete" ? u"part"_s : isShort ? u"warn"_s : u"ok"_s;
}

QString StreamWords::counted(qint64 seen, const std::optional<qint64> &claimed, const QString &kind) const
{
    if (!claimed)
        return m_text.count(seen);
    return kind == u"minimum"
        ? tr("%1 of at least %2", "records seen, claimed").arg(m_text.count(seen), m_text.count(*claimed))
        : tr("%1 of %2", "records seen, claimed").arg(m_text.count(seen), m_text.count(*claimed));
}

StreamRow StreamWords::row(const StreamState &stream) const
{
    const SourceWords words(m_text, m_now);
    const bool isShort = !stream.gaps.isEmpty() || (stream.claimed && *stream.claimed > stream.records);
    StreamRow row;
    row.title = visibleText(stream.title.isEmpty() ? stream.stream : stream.title);
    row.mark = markOf(stream.state, isShort);
    QStringList notes;
    if (stream.state == u"never") {
        notes.append(tr("not read yet"));
    } else if (stream.state == u"absent") {
        notes.append(tr("not installed or not permitted there"));
    } else {
        row.seenText = counted(stream.records, stream.claimed, stream.claimedKind);
        notes.append(pages(stream.pages));
        notes.append(m_text.bytes(stream.bytes));
        if (stream.confirmed > 0)
            notes.append(tr("%1 confirmed unchanged", "answers").arg(m_text.count(stream.confirmed)));
        if (stream.isIncremental)
            notes.append(tr("only what changed"));
        if (stream.clockOffsetMs && std::abs(*stream.clockOffsetMs) >= 2000)
            notes.append(tr("its clock is %1 s off").arg(m_text.decimal(double(*stream.clockOffsetMs) / 1000, 0)));
    }
    if (stream.state == u"running" || stream.state == u"cancelled")
        notes.append(tr("not finished, goes on from here"));
    if (stream.isPresentOnly)
        if (const QString observed = words.observed(stream.observed); !observed.isEmpty())
            notes.append(tr("shows only what holds now, seen %1").arg(observed));
    if (stream.horizon && stream.horizon->lossAt && *stream.horizon->lossAt > m_now)
        notes.append(tr("loses what is not read in %1").arg(words.age(*stream.horizon->lossAt - m_now)));
    for (const QString &gap : stream.gaps)
        notes.append(visibleText(gap));
    if (!stream.error.isEmpty())
        notes.append(visibleText(stream.error));
    row.note = notes.join(u" · "_s);
    row.speech = u"%1, %2, %3"_s.arg(row.title, row.seenText, row.note);
    return row;
}

StreamRow StreamWords::partRow(const PartitionRead &part) const
{
    const SourceWords words(m_text, m_now);
    const bool isShort = !part.gap.isEmpty() || (part.recordsClaimed && *part.recordsClaimed > part.recordsSeen);
    StreamRow row;
    row.part = visibleText(part.partition);
    row.mark = markOf(part.state, isShort);
    row.seenText = counted(part.recordsSeen, part.recordsClaimed, part.claimedKind);
    QStringList notes{pages(part.pages)};
    if (part.windowFrom && part.windowTo)
        notes.append(tr("%1 to %2", "a window of time").arg(words.when(*part.windowFrom), words.when(*part.windowTo)));
    else if (part.since)
        notes.append(tr("changed since %1").arg(words.when(*part.since)));
    if (!part.next.isEmpty())
        notes.append(tr("goes on at %1", "a cursor").arg(visibleText(part.next.left(60))));
    if (!part.gap.isEmpty())
        notes.append(visibleText(part.gap));
    if (!part.error.isEmpty())
        notes.append(visibleText(part.error));
    row.note = notes.join(u" · "_s);
    row.speech = u"%1, %2, %3"_s.arg(row.part, row.seenText, row.note);
    return row;
}

QList<StreamRow> StreamWords::rows(const StreamState &stream) const
{
    QList<StreamRow> rows{row(stream)};
    for (const PartitionRead &part : stream.partitions)
        if (!part.partition.isEmpty())
            rows.append(partRow(part));
    return rows;
}

} // namespace plumbline
