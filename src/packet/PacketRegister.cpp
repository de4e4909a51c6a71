// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketRegister.h"

#include "log/Disclosure.h"
#include "log/LogLine.h"
#include "packet/PacketHandover.h"
#include "packet/PacketMaker.h"
#include "store/LogCheckpoints.h"
#include "store/LogWriter.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"
#include "store/WhoWrites.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString registering = u"read register of packets"_s;
const QString recipientName = u"recipient"_s;
const QString handedOverKey = u"handed_over"_s;

} // namespace

Result<void> PacketRegister::tell(const QJsonObject &rec, const QByteArrayList &disclosures, TimePoint now)
{
    const auto told = m_store.transaction([&]() -> Result<void> {
        LogEntry entry;
        entry.line.kind = LogKind::Export;
        entry.line.rec = QJsonDocument(rec).toJson(QJsonDocument::Compact);
        entry.disclosures = disclosures;
        if (const auto line = LogWriter(m_store).tell(entry, now); !line)
            return fail(line.error());
        return LogCheckpoints(m_store).sign(now);
    });
    return told ? LogCheckpoints(m_store).rememberNewest() : told;
}

Result<void> PacketRegister::enter(const MadePacket &report, TimePoint now)
{
    return tell({{u"packet"_s, report.name},
                 {u"packet_id"_s, report.id},
                 {u"log_size"_s, qint64(report.logSize)},
                 {u"withheld"_s, report.withheld},
                 {u"signed"_s, report.isSigned}},
                {whoWrites()}, now);
}

Result<void> PacketRegister::enter(const HandedOver &done, TimePoint now)
{
    const QByteArray recipients
        = QJsonDocument(QJsonArray::fromStringList(done.recipients)).toJson(QJsonDocument::Compact);
    return tell({{u"packet"_s, done.packet},
                 {u"packet_id"_s, done.packetId},
                 {u"log_size"_s, done.logSize},
                 {handedOverKey, done.sha256}},
                {whoWrites(), Disclosure::fresh(recipientName, recipients).toText()}, now);
}

Result<void> PacketRegister::read(const std::function<void(const LogLine &, const QJsonObject &)> &take) const
{
    // An entry is the last line before its checkpoint: looking at those lines alone stays quick in a log of millions.
    SqlQuery query(m_store);
    const auto asked = query.run(registering,
                                 u"SELECT log_entry.line FROM checkpoint JOIN log_entry ON log_entry.seq = "
                                 "checkpoint.size - 1 WHERE log_entry.line LIKE '%\"kind\":\"export\"%' "
                                 "ORDER BY log_entry.seq DESC"_s);
    if (!asked)
        return asked;
    while (query.next()) {
        const auto line = LogLine::parse(query.text(0).toUtf8());
        if (!line)
            return fail(line.error());
        if (line->kind == LogKind::Export)
            take(*line, QJsonDocument::fromJson(line->rec).object());
    }
    return query.ended();
}

Result<QList<PacketRegister::Entry>> PacketRegister::entries() const
{
    QList<Entry> entries;
    const auto done = read([&entries](const LogLine &line, const QJsonObject &rec) {
        if (!rec.contains(handedOverKey))
            entries.append({rec[u"packet"_s].toString(), rec[u"packet_id"_s].toString(), line.observedAt,
                            rec[u"signed"_s].toBool(), qint64(rec[u"log_size"_s].toDouble())});
    });
    return done ? Result<QList<Entry>>(entries) : Result<QList<Entry>>(fail(done.error()));
}

Result<QStringList> PacketRegister::recipientsOf(quint64 seq) const
{
    SqlQuery query(m_store);
    if (auto asked = query.run(registering, u"SELECT disclosure FROM disclosure WHERE seq = ?"_s, {qint64(seq)}); !asked)
        return fail(asked.error());
    QStringList recipients;
    while (query.next()) {
        const auto disclosure = Disclosure::parse(query.text(0).toLatin1());
        if (!disclosure || disclosure->name != recipientName)
            continue;
        const QJsonArray values = QJsonDocument::fromJson(disclosure->value).array();
        for (const auto &value : values)
            recipients.append(value.toString());
    }
    return recipients;
}

Result<QList<PacketRegister::Handover>> PacketRegister::handovers() const
{
    QList<Handover> handovers;
    QList<quint64> lines;
    const auto done = read([&](const LogLine &line, const QJsonObject &rec) {
        if (!rec.contains(handedOverKey))
            return;
        lines.append(line.seq);
        handovers.append({rec[u"packet"_s].toString(), rec[u"packet_id"_s].toString(), rec[handedOverKey].toString(),
                          line.observedAt, {}});
    });
    if (!done)
        return fail(done.error());
    for (qsizetype i = 0; i < handovers.size(); ++i) {
        auto recipients = recipientsOf(lines[i]);
        if (!recipients)
            return fail(recipients.error());
        handovers[i].recipients = std::move(*recipients);
    }
    return handovers;
}

} // namespace plumbline
