// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/PageGuard.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Of a digest in hexadecimal: enough that two pages do not meet by chance, short enough to keep for all.
constexpr qsizetype digestKept = 20;

tl::unexpected<Error> refuse(const QString &why, const QString &where = {})
{
    return fail(Error::Kind::Format, u"read next page"_s, why, where);
}

} // namespace

Result<void> PageGuard::enter(const QString &state)
{
    if (++m_pages > m_paging.mostPages)
        return refuse(u"there are more than %1 pages; does the server ever end?"_s.arg(m_paging.mostPages));
    const size_t key = qHash(state);
    if (m_states.contains(key))
        return refuse(u"page %1 leads back to a page that was read before"_s.arg(m_pages - 1));
    m_states.insert(key);
    return {};
}

Result<void> PageGuard::admit(const RawAnswer &answer, qint64 records)
{
    // Windows end by themselves, and what happened in two of them may look the same.
    if (records == 0 || m_paging.kind == PagingDefinition::Kind::Window)
        return {};
    const QString digest = answer.sha256.left(digestKept);
    const int before = m_bodies.value(digest);
    if (before > 0)
        return refuse(
            u"page %1 is the same as page %2; records are missing or the server does not turn pages"_s.arg(m_pages).arg(
                before),
            answer.url);
    m_bodies.insert(digest, m_pages);
    return {};
}

QString PageGuard::doubt(const QList<std::pair<Row, RowOrigin>> &rows, qint64 records, const QString &next)
{
    // A window may be empty; a page inside one has a state that says where in the window it is.
    const bool isBetween = m_paging.kind == PagingDefinition::Kind::Window ? next.contains(u'|') : !next.isEmpty();
    if (records == 0 && isBetween)
        return u"page %1 held no records although more pages followed; some may be missing"_s.arg(m_pages);
    if (rows.isEmpty() || m_paging.kind == PagingDefinition::Kind::Window)
        return {};
    const Row &first = rows.first().first;
    const size_t key = qHashMulti(0, first.type->name, first.id());
    const int before = m_firstRows.value(key);
    if (before == 0)
        m_firstRows.insert(key, m_pages);
    return before == 0
        ? QString()
        : u"page %1 begins with the record that page %2 began with; others may be missing"_s.arg(m_pages).arg(before);
}

} // namespace plumbline
