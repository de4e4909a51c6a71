// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/PutAsideCheck.h"

#include "store/SqlQuery.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

StoreFinding finding(quint64 seq, const QString &what)
{
    return {u"rejected_record"_s, u"line %1"_s.arg(seq), what};
}

const QString removedByHand = u"records that were put aside are gone, and no removal was written down"_s;

} // namespace

Result<QList<StoreFinding>> PutAsideCheck::run(StoreConnection &connection)
{
    PutAsideCheck check(connection);
    SqlQuery lines(connection);
    if (auto read = lines.run(u"check records put aside"_s,
                              u"SELECT line FROM log_entry WHERE line LIKE '%\"kind\":\"sync\"%' OR "
                              "line LIKE '%\"kind\":\"tombstone\"%' ORDER BY seq"_s);
        !read)
        return fail(read.error());
    while (lines.next()) {
        const auto line = LogLine::parse(lines.text(0).toUtf8());
        if (!line)
            return fail(line.error());
        if (auto done = check.add(*line, QJsonDocument::fromJson(line->rec).object()); !done)
            return fail(done.error());
    }
    if (auto ended = lines.ended(); !ended)
        return fail(ended.error());
    return check.finish();
}

Result<void> PutAsideCheck::add(const LogLine &line, const QJsonObject &record)
{
    if (line.kind == LogKind::Sync)
        return addRun(line.seq, record);
    if (line.kind == LogKind::Tombstone && record.value(u"what"_s).toString() == u"rejected_record"_s)
        addRemoval(line.seq, record);
    return {};
}

Result<void> PutAsideCheck::addRun(quint64 seq, const QJsonObject &record)
{
    const auto said = digestFrom(record, u"put_aside"_s);
    if (!said)
        return {};
    const auto stored
        = putAsideDigest(m_connection, record.value(u"run"_s).toInteger(), said->after, said->through);
    if (!stored)
        return fail(stored.error());
    if (stored->count >= said->count) {
        if (*stored != *said)
            m_findings.append(finding(seq, u"the records put aside are not those that the line speaks of"_s));
        return {};
    }
    const qint64 missing = said->count - stored->count;
    m_missingAt = m_missing == 0 ? seq : m_missingAt;
    m_missing += missing;
    m_missingSinceAt = m_missingSince == 0 ? seq : m_missingSinceAt;
    m_missingSince += missing;
    return {};
}

void PutAsideCheck::addRemoval(quint64 seq, const QJsonObject &record)
{
    if (const auto removed = digestFrom(record, u"removed"_s))
        m_removed += removed->count;
    m_stay.reset();
    if (const auto stays = digestFrom(record, u"stays"_s)) {
        m_stay = Stay{seq, *stays};
        m_missingSince = 0;
    }
}

Result<QList<StoreFinding>> PutAsideCheck::finish()
{
    if (m_missing > m_removed)
        m_findings.append(finding(m_missingAt, removedByHand));
    else if (m_stay && m_missingSince > 0)
        m_findings.append(finding(m_missingSinceAt, removedByHand));
    if (!m_stay)
        return m_findings;
    const auto stored = allPutAsideDigest(m_connection, m_stay->records.through);
    if (!stored)
        return fail(stored.error());
    if (*stored != m_stay->records)
        m_findings.append(finding(m_stay->seq, u"the records put aside are not those that stayed by this line"_s));
    return m_findings;
}

} // namespace plumbline
