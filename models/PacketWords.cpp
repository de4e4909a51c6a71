// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PacketWords.h"

#include "base/SafeText.h"
#include "packet/PacketMaker.h"
#include "verify/PacketCheck.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

using Outcome = PacketCheck::Outcome;

QString PacketWords::problem(const Error &error)
{
    return error.kind == Error::Kind::Cancelled ? tr("Stopped. Nothing of it was kept.") : visibleText(toString(error));
}

QList<PacketFact> PacketWords::earlier(const QList<PacketRegister::Entry> &entries) const
{
    QList<PacketFact> rows;
    for (const PacketRegister::Entry &entry : entries)
        rows.append({entry.id, entry.isSigned ? u"ok"_s : u"warn"_s, visibleText(entry.name),
                     entry.isSigned
                         ? tr("%1, signed", "when a packet was made").arg(m_text.instantUtc(entry.enteredAt))
                         : tr("%1, not signed", "when a packet was made").arg(m_text.instantUtc(entry.enteredAt))});
    return rows;
}

QList<PacketFact> PacketWords::sources(const QJsonObject &summary) const
{
    QList<PacketFact> rows;
    for (const QJsonValue &value : summary[u"sources"_s].toArray()) {
        const QJsonObject source = value.toObject();
        const auto last = parseInstant(source[u"last_complete_at"_s].toString());
        const auto end = parseInstant(summary[u"period"_s][u"to"_s].toString());
        const qsizetype unfinished = source[u"incomplete"_s].toArray().size();
        const bool isWhole = last && end && *last >= *end && unfinished == 0;
        QString text = !last ? tr("never read to its end") : tr("read to its end %1").arg(m_text.instantUtc(*last));
        if (last && end && *last < *end)
            text = tr("%1, before the period ended", "when a source was read to its end").arg(text);
        if (unfinished > 0)
            text += u" · "_s
                + (unfinished == 1 ? tr("1 reading did not come to its end")
                                   : tr("%1 readings did not come to their end").arg(m_text.count(unfinished)));
        rows.append({source[u"id"_s].toString(),
                     isWhole    ? u"ok"_s
                         : last ? u"warn"_s
                                : u"crit"_s,
                     visibleText(source[u"id"_s].toString()), text});
    }
    return rows;
}

QStringList PacketWords::contentLabels(const MadePacket &packet) const
{
    QStringList labels{tr("Lines of the log"), tr("Raw answers"), tr("Figures"), tr("Withheld")};
    if (packet.bytes > 0)
        labels.append(tr("Size"));
    return labels;
}

QStringList PacketWords::contentValues(const MadePacket &packet) const
{
    QStringList values{m_text.count(packet.lines), m_text.count(packet.answers), m_text.count(packet.figures),
                       m_text.count(packet.withheld)};
    if (packet.bytes > 0)
        values.append(m_text.bytes(packet.bytes));
    return values;
}

QList<PacketCheckLine> PacketWords::checks(const PacketReport &report) const
{
    QList<PacketCheckLine> rows;
    for (const PacketCheck &check : report.checks) {
        const bool isPassed = check.outcome == Outcome::Passed;
        rows.append({QString::number(check.number),
                     isPassed                               ? u"ok"_s
                         : check.outcome == Outcome::Failed ? u"crit"_s
                                                            : u"unk"_s,
                     titleOf(check.number),
                     isPassed                               ? tr("passed")
                         : check.outcome == Outcome::Failed ? tr("failed")
                                                            : tr("not proven"),
                     check.findings.isEmpty() && isPassed ? provenBy(check.number)
                                                          : visibleText(check.findings.join(u"; "_s))});
    }
    return rows;
}

QString PacketWords::conclusion(const PacketReport &report, bool isForeign) const
{
    if (!report.holds())
        return tr("Do not rely on this packet");
    if (!report.isTrusted)
        return isForeign ? tr("Nothing contradicts itself, but nobody you named vouches for it")
                         : tr("Made and checked, but nobody signed it");
    return isForeign ? tr("This packet is what its signer handed out") : tr("Made, signed and checked");
}

QString PacketWords::conclusionMark(const PacketReport &report)
{
    return !report.holds() ? u"crit"_s : report.isTrusted ? u"ok"_s : u"warn"_s;
}

QString PacketWords::conclusionNote(const PacketReport &report) const
{
    return tr("%1 of %2 checks passed, %3 failed, %4 not proven")
        .arg(m_text.count(report.counted(Outcome::Passed)), m_text.count(report.checks.size()),
             m_text.count(report.counted(Outcome::Failed)), m_text.count(report.counted(Outcome::Unproven)));
}

QString PacketWords::titleOf(int check)
{
    switch (check) {
    case 1: return tr("Signature over the zip");
    case 2: return tr("Names and sizes in the zip");
    case 3: return tr("Manifests");
    case 4: return tr("Signature over the tag manifest");
    case 5: return tr("Statement of the log's key");
    case 6: return tr("Lines, leaves, root and checkpoint");
    case 7: return tr("Continuity with the packet before");
    case 8: return tr("Raw answers");
    case 9: return tr("Disclosures");
    case 10: return tr("Figures");
    default: return tr("Time stamp");
    }
}

QString PacketWords::provenBy(int check)
{
    switch (check) {
    case 1: return tr("Who handed it out.");
    case 2: return tr("Unpacking does no harm; every tool sees the same files.");
    case 3: return tr("Every file is there, unaltered, and none besides.");
    case 4: return tr("Who handed it out, also once it is unpacked.");
    case 5: return tr("The keeper of the log vouches for figures and lines.");
    case 6: return tr("No line was left out, added, moved or changed.");
    case 7: return tr("Nothing before the last packet was written anew.");
    case 8: return tr("The bytes are those that the lines were read from.");
    case 9: return tr("What is disclosed is what the lines were made of.");
    case 10: return tr("Each figure is what its published definition makes of the lines.");
    default: return tr("When the packet was there at the latest.");
    }
}

} // namespace plumbline
