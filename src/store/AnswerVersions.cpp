// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AnswerVersions.h"

#include "store/RawRecords.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<QSet<QString>> AnswerVersions::keys(const QString &source) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"find answers"_s, u"SELECT url FROM confirmable_answer WHERE source = ?"_s, {source});
        !read)
        return fail(read.error());
    QSet<QString> keys;
    while (query.next())
        keys.insert(query.text(0));
    return keys;
}

Result<std::optional<StoredVersion>> AnswerVersions::find(const QString &source, const QString &key) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(
            u"find answer"_s,
            u"SELECT etag, last_modified, headers, sha256 FROM confirmable_answer WHERE source = ? AND url = ?"_s,
            {source, key});
        !read)
        return fail(read.error());
    if (!query.next())
        return std::optional<StoredVersion>();
    const RawRecords records(m_connection);
    if (const auto isThere = records.hasBody(query.text(3)); !isThere || !*isThere) // then it is asked for anew
        return isThere ? Result<std::optional<StoredVersion>>(std::nullopt) : fail(isThere.error());
    const auto stored = records.find(query.text(3));
    if (!stored)
        return fail(stored.error());
    if (!stored->digestMatches)
        return std::optional<StoredVersion>();
    StoredVersion version{query.text(0).toLatin1(), query.text(1).toLatin1(), stored->answer};
    version.answer.headers = RawRecords::headersFrom(query.text(2)); // equal bytes may have been sent with others
    return std::optional(version);
}

Result<void> AnswerVersions::keep(const QString &source, const QString &key, const StoredVersion &version,
                                  TimePoint now)
{
    return SqlQuery(m_connection)
        .run(
            u"keep answer"_s,
            u"INSERT INTO confirmable_answer (source, url, etag, last_modified, headers, sha256, used_ns) VALUES "
            u"(?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, url) DO UPDATE SET etag = excluded.etag, last_modified = "
            u"excluded.last_modified, headers = excluded.headers, sha256 = excluded.sha256, used_ns = excluded.used_ns"_s,
            {source, key, boundText(QString::fromLatin1(version.etag)),
             boundText(QString::fromLatin1(version.lastModified)), RawRecords::headersText(version.answer),
             version.answer.sha256, toNs(now)});
}

Result<void> AnswerVersions::noteUse(const QString &source, const QStringList &keys, TimePoint now)
{
    SqlQuery query(m_connection);
    for (const QString &key : keys) {
        if (auto noted
            = query.run(u"note use of answer"_s,
                        u"UPDATE confirmable_answer SET used_ns = ? WHERE source = ? AND url = ? AND used_ns < ?"_s,
                        {toNs(now), source, key, toNs(now - std::chrono::hours(1))});
            !noted)
            return noted;
    }
    return {};
}

Result<void> AnswerVersions::forget(const QString &source, const QString &key)
{
    return SqlQuery(m_connection)
        .run(u"forget answer"_s, u"DELETE FROM confirmable_answer WHERE source = ? AND url = ?"_s, {source, key});
}

Result<void> AnswerVersions::forgetUnused(const QString &source, TimePoint before)
{
    return SqlQuery(m_connection)
        .run(u"forget answers"_s, u"DELETE FROM confirmable_answer WHERE source = ? AND used_ns < ?"_s,
             {source, toNs(before)});
}

} // namespace plumbline
