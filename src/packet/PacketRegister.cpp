// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketRegister.h"

#include "log/LogLine.h"
#include "packet/PacketMaker.h"
#include "store/LogCheckpoints.h"
#include "store/LogWriter.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"
#include "store/WhoWrites.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<void> PacketRegister::enter(const MadePacket &report, TimePoint now)
{
    const auto told = m_store.transaction([&]() -> Result<void> {
        LogEntry entry;
        entry.line.kind = LogKind::Export;
        entry.line.rec = QJsonDocument(QJsonObject{{u"packet"_s, report.name},
                                                   {u"packet_id"_s, report.id},
                                                   {u"log_size"_s, qint64(report.logSize)},
                                                   {u"withheld"_s, report.withheld},
                                                   {u"signed"_s, report.isSigned}})
                             .toJson(QJsonDocument::Compact);
        entry.disclosures = {whoWrites()};
        if (const auto line = LogWriter(m_store).tell(entry, now); !line)
            return fail(line.error());
        return LogCheckpoints(m_store).sign(now);
    });
    return told ? LogCheckpoints(m_store).rememberNewest() : told;
}

Result<QList<PacketRegister::Entry>> PacketRegister::entries() const
{
    // An entry is the last line before its checkpoint: looking at those lines alone stays quick in a log of millions.
    SqlQuery query(m_store);
    const auto read = query.run(u"read register of packets"_s,
                                u"SELECT log_entry.line FROM checkpoint JOIN log_entry ON log_entry.seq = "
                                "checkpoint.size - 1 WHERE log_entry.line LIKE '%\"kind\":\"export\"%' "
                                "ORDER BY log_entry.seq DESC"_s);
    if (!read)
        return fail(read.error());
    QList<Entry> entries;
    while (query.next()) {
        const auto line = LogLine::parse(query.text(0).toUtf8());
        if (!line)
            return fail(line.error());
        if (line->kind != LogKind::Export)
            continue;
        const QJsonObject rec = QJsonDocument::fromJson(line->rec).object();
        entries.append({rec[u"packet"_s].toString(), rec[u"packet_id"_s].toString(), line->observedAt,
                        rec[u"signed"_s].toBool(), qint64(rec[u"log_size"_s].toDouble())});
    }
    return entries;
}

} // namespace plumbline
