// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ReportPresence.h"

#include "domain/RowLife.h"
#include "domain/RowValues.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString keyOf(const QString &type, const QString &id)
{
    return type + u'\n' + id;
}

} // namespace

Result<void> ReportPresence::settle(MappedPage &page)
{
    if (m_types.isEmpty())
        return {};
    PresenceLedger ledger(m_store);
    QList<std::pair<Row, RowOrigin>> watched;
    QList<std::pair<Row, RowOrigin>> others;
    for (auto &item : page.rows) {
        const QString type = item.first.type->name;
        bool isWatched = m_types.contains(type);
        if (isWatched)
            m_there.insert(keyOf(type, item.first.id()));
        if (isWatched && instantIn(item.first, QString(RowLife::of(*item.first.type).ended))) {
            // Of what a report calls resolved, and nobody saw before, the beginning stays unknown.
            const auto episodes = ledger.episodes(m_answer.source, type, item.first.id());
            if (!episodes)
                return fail(episodes.error());
            isWatched = !episodes->isEmpty();
        }
        (isWatched ? watched : others).append(std::move(item));
    }
    const PresenceLook look{
        .source = m_answer.source, .stream = m_answer.stream, .question = m_scope, .now = m_answer.fetchedAt};
    if (auto settled = ledger.settle(watched, m_types, look); !settled)
        return settled;
    page.rows = watched + others;
    return {};
}

Result<WriteCounts> ReportPresence::conclude(qint64 runId)
{
    PresenceLedger ledger(m_store);
    const auto open = ledger.open(m_answer.source, m_answer.stream, m_scope);
    if (!open)
        return fail(open.error());
    WriteCounts counts;
    for (const Presence &presence : *open) {
        if (!m_types.contains(presence.type) || m_there.contains(keyOf(presence.type, presence.sourceRow)))
            continue;
        auto closed = ledger.close(presence, presence.firstSeen, m_answer.fetchedAt, m_answer.sha256, runId);
        if (!closed)
            return closed;
        counts += *closed;
    }
    return counts;
}

} // namespace plumbline
