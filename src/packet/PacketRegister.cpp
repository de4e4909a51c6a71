// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketRegister.h"

#include "packet/PacketMaker.h"
#include "store/LogCheckpoints.h"
#include "store/LogWriter.h"
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

} // namespace plumbline
