// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketReadme.h"

#include "packet/PacketSummary.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString completeness(const QJsonObject &packet)
{
    if (packet[u"complete"_s].toBool())
        return u"Every configured source was read to its end after the period.\n"_s;
    QString text = u"THIS PACKET IS NOT COMPLETE:\n"_s;
    for (const auto &gap : packet[u"gaps"_s].toArray())
        text += u"- "_s + gap.toString() + u'\n';
    return text;
}

QString withheld(const QJsonObject &packet)
{
    const QJsonObject left = packet[u"withheld"_s].toObject();
    const qint64 fields = left[u"personal"_s].toInteger();
    const qint64 places = left[u"raw"_s].toInteger();
    const QJsonObject bodies = left[u"bodies"_s].toObject();
    if (fields + places == 0 && bodies[u"personal"_s].toInteger() == 0 && bodies[u"removed"_s].toInteger() == 0)
        return u"Nothing was withheld.\n"_s;
    return u"%1 fields that name a person, the places of %2 rows in the raw answers, and the bytes of %3 answers that "
           u"may\n"
           "name persons. The bytes of %4 answers had been removed before. Lines and proofs are whole all the same; "
           "outputs that\n"
           "need what is withheld are left out and named in packet.json.\n"_s.arg(fields)
               .arg(places)
               .arg(bodies[u"personal"_s].toInteger())
               .arg(bodies[u"removed"_s].toInteger());
}

/// Which lines of the log it holds.
QString lines(const QJsonObject &packet)
{
    const QString origin = packet[u"log"_s][u"origin"_s].toString();
    const qint64 size = packet[u"log"_s][u"size"_s].toInteger();
    if (packet[u"previous"_s].isNull())
        return u"It holds the first %1 lines of the log %2 word for word (data/evidence.db), the answers of\n"_s.arg(
            QString::number(size), origin);
    const qint64 before = packet[u"previous"_s][u"size"_s].toInteger();
    return u"It goes on from the packet before, which ended with %1 lines of the log %2: it holds the lines\n"
           "%1 to %3 word for word (data/evidence.db), and %4 older ones that figures and samples are made of, each with\n"
           "its proof. Without last_checkpoint of the packet before nobody knows whether it is that one. The answers of\n"_s
               .arg(QString::number(before), origin, QString::number(size - 1),
                    QString::number(packet[u"lines"_s][u"earlier"_s].toInteger()));
}

const QString commands = uR"(HOW TO CHECK IT
Take verify.sh, metrics.sha256 and schema.sha256 from the documentation of Plumbline, the key of the signer and of the log
from their owners by another way, and last_checkpoint from your files. What lies in this packet cannot vouch for itself.
    bash verify.sh PACKET.zip trust/
By hand, in the unpacked folder:
    sha256sum --strict --quiet -c tagmanifest-sha256.txt && sha256sum --strict --quiet -c manifest-sha256.txt
    sqlite3 -readonly -safe -csv -header data/evidence.db < data/metrics/NAME.sql | diff - data/metrics/NAME.expected.csv
    sqlite3 -readonly -safe -csv -header data/evidence.db < data/populations/NAME.sql | diff - data/populations/NAME.csv
samples/NAME.txt says what was drawn for an audit and how to draw it again. oscal/ says the same as these files in OSCAL 1.2.2.
A sample with a seed of your own, chosen after the packet was signed:
    sqlite3 -readonly -safe data/evidence.db "SELECT version_id, id FROM gate_decision ORDER BY sha3('SEED:' || version_id, 256) LIMIT 25"
Many questions over many lines are quicker from a table: CREATE TEMP TABLE t AS SELECT * FROM gate_decision;

)"_s;

const QString limits = uR"(WHAT IT DOES NOT PROVE
- That a source told the truth, or that there is no source that nobody configured.
- That a line was right when it was written.
- That the owner of the store and of the log's key did not write lines anew before anybody else had seen a checkpoint of them.
  Keep the first three lines of data/log/checkpoint: they are what the next packet is held against.
- What is withheld, except that it was there.
- When it was made, without a time-stamp.
)"_s;

} // namespace

QByteArray packetReadme(const QJsonObject &packet)
{
    const QJsonObject period = packet[u"period"_s].toObject();
    const QString head
        = u"AUDIT PACKET %1\n%2, %3: from %4 until before %5; figures as of %6.\n\n"
          "%7the sources that they were read from (data/raw), and each figure as plain SQL over the lines with what it "
          "must print\n"
          "(data/metrics, data/populations). data/index.html shows the figures. docs/packet-format.md of Plumbline lists every file.\n\n"_s
              .arg(packet[u"name"_s].toString(), packet[u"organisation"_s].toString(), period[u"label"_s].toString(),
                   period[u"from"_s].toString(), period[u"to"_s].toString(), packet[u"as_of"_s].toString(),
                   lines(packet));
    const QString scope = PacketSummary::scopeWords(packet);
    return (head + (scope.isEmpty() ? QString() : u"SCOPE\n"_s + scope + u"\n\n"_s) + u"IS IT COMPLETE\n"_s + completeness(packet) + u"\nWITHHELD\n"_s + withheld(packet) + u'\n'
            + commands + limits)
        .toUtf8();
}

} // namespace plumbline
