// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ConfigurationLog.h"

#include "base/Digest.h"
#include "store/LogWriter.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"
#include "store/WhoWrites.h"

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

} // namespace plumbline
