// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/LegalHolds.h"

#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QVariant optionalNs(const std::optional<TimePoint> &time)
{
    return time ? QVariant(toNs(*time)) : QVariant(QMetaType(QMetaType::LongLong));
}

std::optional<TimePoint> optionalTime(const SqlQuery &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(timeFromNs(query.number(column)));
}

} // namespace

Result<qint64> LegalHolds::add(const LegalHold &hold)
{
    return m_connection.transaction([&]() -> Result<qint64> {
        SqlQuery query(m_connection);
        if (auto added = query.run(
                u"add hold"_s,
                u"INSERT INTO legal_hold (source, reason, placed_by, placed_ns, until_ns) VALUES (?, ?, ?, ?, ?) RETURNING id"_s,
                {boundText(hold.source), boundText(hold.reason), boundText(hold.placedBy), toNs(hold.placedAt),
                 optionalNs(hold.until)});
            !added)
            return fail(added.error());
        return query.next() ? query.number(0) : 0;
    });
}

Result<void> LegalHolds::release(qint64 id, const QString &who, TimePoint now)
{
    return m_connection.transaction([&]() -> Result<void> {
        SqlQuery query(m_connection);
        if (auto done = query.run(
                u"release hold"_s,
                u"UPDATE legal_hold SET released_by = ?, released_ns = ? WHERE id = ? AND released_ns IS NULL"_s,
                {who, toNs(now), id});
            !done)
            return done;
        if (query.affected() == 1)
            return {};
        return fail(Error::Kind::Usage, u"release hold"_s, u"there is no hold %1 in force"_s.arg(id));
    });
}

Result<QList<LegalHold>> LegalHolds::all() const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(
            u"list holds"_s,
            u"SELECT id, source, reason, placed_by, placed_ns, until_ns, released_by, released_ns FROM legal_hold ORDER BY id"_s);
        !read)
        return fail(read.error());
    QList<LegalHold> holds;
    while (query.next())
        holds.append({query.number(0), query.text(1), query.text(2), query.text(3), timeFromNs(query.number(4)),
                      optionalTime(query, 5), query.text(6), optionalTime(query, 7)});
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return holds;
}

Result<QList<LegalHold>> LegalHolds::over(const QSet<QString> &sources, TimePoint now) const
{
    auto holds = all();
    if (!holds || sources.isEmpty())
        return holds ? Result<QList<LegalHold>>(QList<LegalHold>()) : holds;
    holds->removeIf([&](const LegalHold &hold) {
        return !hold.isInForce(now) || (!hold.source.isEmpty() && !sources.contains(hold.source));
    });
    return holds;
}

} // namespace plumbline
