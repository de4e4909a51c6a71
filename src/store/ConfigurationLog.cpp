// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ConfigurationLog.h"

#include "base/Digest.h"
#include "log/Disclosure.h"
#include "store/LogWriter.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"
#include "store/WhoWrites.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<void> ConfigurationLog::note(const QByteArray &configuration, TimePoint now)
{
    const QString digest = sha256Hex(configuration);
    const auto isNoted = [&]() -> Result<bool> {
        SqlQuery query(m_connection);
        if (auto read = query.run(u"read head of the log"_s, u"SELECT config_sha256 FROM log_head"_s); !read)
            return fail(read.error());
        return query.next() && query.text(0) == digest;
    };
    const auto before = isNoted();
    if (!before)
        return fail(before.error());
    if (*before)
        return {};
    return m_connection.transaction([&]() -> Result<void> {
        LogEntry entry;
        entry.line.kind = LogKind::Configuration;
        entry.line.rec = configuration;
        entry.disclosures = {whoWrites()};
        if (const auto told = LogWriter(m_connection).tell(entry, now); !told)
            return fail(told.error());
        return SqlQuery(m_connection)
            .run(u"keep head of the log"_s, u"UPDATE log_head SET config_sha256 = ?"_s, {digest});
    });
}

QString ConfigurationLog::question()
{
    return u"SELECT seq, line FROM log_entry WHERE SUBSTR(line, 1, 200) LIKE '%\"kind\":\"config\"%' ORDER BY seq"_s;
}

Result<QList<NotedConfiguration>> ConfigurationLog::noted(std::optional<TimePoint> knownAt) const
{
    SqlQuery lines(m_connection);
    if (auto read = lines.run(u"read the log"_s, question()); !read)
        return fail(read.error());
    QList<NotedConfiguration> noted;
    while (lines.next()) {
        const auto line = LogLine::parse(lines.text(1).toUtf8());
        // Fields of a row may be called so, too.
        if (!line || line->kind != LogKind::Configuration || (knownAt && line->observedAt > *knownAt))
            continue;
        noted.append({line->seq, line->observedAt, line->rec, {}});
    }
    if (auto ended = lines.ended(); !ended)
        return fail(ended.error());
    for (NotedConfiguration &one : noted) {
        SqlQuery opened(m_connection);
        if (auto read = opened.run(u"read the log"_s, u"SELECT disclosure FROM disclosure WHERE seq = ?"_s, {qint64(one.seq)});
            !read)
            return fail(read.error());
        while (opened.next()) {
            if (const auto who = whoWrote(opened.text(0).toUtf8()))
                one.who = *who;
        }
    }
    return noted;
}

} // namespace plumbline
