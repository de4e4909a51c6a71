// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Time.h"
#include "verify/PacketChecks.h"
#include "verify/ShellCsv.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The digest of what a question prints, as the shell prints it.
Result<QByteArray> printedDigest(const OpenPacket &packet, const QByteArray &file)
{
    const auto sql = packet.zip.contents(file);
    if (!sql)
        return fail(sql.error());
    QCryptographicHash digest(QCryptographicHash::Sha256);
    const auto written = packet.database.run(*sql, [&](SqliteStatement &statement) {
        return writeShellCsv(statement, [&](const QByteArray &line) -> Result<void> {
            digest.addData(line);
            return {};
        });
    });
    if (!written)
        return fail(written.error());
    return digest.result().toHex();
}

/// Is it a published text? Nothing else is run: a stranger's SQL need not come to an end.
bool isPublished(const OpenPacket &packet, const QByteArray &file, PacketCheck &check)
{
    const QByteArray &digest = packet.bag.digests(file).sha256;
    const QByteArray name = file.sliced(qstrlen("data/"));
    const auto &trusted = packet.trust.published.definitions;
    if (!trusted.isEmpty()) {
        if (trusted.value(name) == digest)
            return true;
        check.failed(u"%1 is not the published definition"_s.arg(QString::fromUtf8(file)));
        return false;
    }
    if (packet.own.definitions.value(name) == digest)
        return true;
    check.unproven(u"%1 is not a definition that this program knows, and was not run"_s.arg(QString::fromUtf8(file)));
    return false;
}

/// One folder of questions: each is answered again, and each file beside them belongs to one.
void checkQuestions(const OpenPacket &packet, const QByteArray &folder, const QByteArray &ending, PacketCheck &check)
{
    qsizetype questions = 0;
    const QByteArrayList files = packet.zip.namesBelow(folder);
    for (const QByteArray &file : files) {
        if (file.endsWith(ending) && !packet.zip.find(file.first(file.size() - ending.size()) + ".sql"))
            check.failed(u"%1 has no question that it answers"_s.arg(QString::fromUtf8(file)));
        if (!file.endsWith(".sql"))
            continue;
        ++questions;
        if (!isPublished(packet, file, check))
            continue;
        const QByteArray answer = file.first(file.size() - 4) + ending;
        const auto printed = printedDigest(packet, file);
        if (!printed)
            check.failed(u"%1: %2"_s.arg(QString::fromUtf8(file), toString(printed.error())));
        else if (*printed != packet.bag.digests(answer).sha256)
            check.failed(u"%1 gives something else than %2"_s.arg(QString::fromUtf8(file), QString::fromUtf8(answer)));
    }
    if (questions == 0)
        check.failed(u"%1 holds no question"_s.arg(QString::fromUtf8(folder)));
}

/// The parameters of all figures speak of the instant that packet.json names.
void checkInstant(const OpenPacket &packet, PacketCheck &check)
{
    const auto at = parseInstant(packet.described.value("as_of"_L1).toString());
    const QByteArray expected = at ? QByteArray::number(toNs(*at)) : QByteArray();
    const auto read = packet.database.each(
        "SELECT name, value FROM param WHERE name LIKE '%/as_of_ns'", [&](SqliteStatement &row) -> Result<void> {
            if (row.bytes(1).toByteArray() != expected)
                check.failed(u"%1 is not the as_of of packet.json"_s.arg(row.text(0)));
            return {};
        });
    if (!read)
        check.failed(toString(read.error()));
}

/// The value that a result prints for an output; empty where it prints none.
QByteArray printedValue(const QList<QByteArrayList> &rows, const QByteArray &output)
{
    for (const QByteArrayList &row : rows) {
        if (row.size() == 2 && row.first() == output)
            return row.last();
    }
    return {};
}

/// "0" and "0.000000" are one number.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    bool isNumber = false;
    bool isOther = false;
    const double first = a.toDouble(&isNumber);
    const double second = b.toDouble(&isOther);
    return a == b || (isNumber && isOther && first == second);
}

/// What packet.json tells people of each figure is what its files give, and no figure is told of or left out besides.
void checkDescribed(const OpenPacket &packet, PacketCheck &check)
{
    const QJsonArray metrics = packet.described.value("metrics"_L1).toArray();
    QSet<QByteArray> told;
    for (const QJsonValue &metric : metrics) {
        const QString id = metric["id"_L1].toString();
        const QByteArray sql = "data/metrics/" + id.toUtf8() + ".sql";
        const QByteArray expected = "data/metrics/" + id.toUtf8() + ".expected.csv";
        told.insert(sql);
        const auto text = packet.zip.contents(expected);
        const auto rows = text ? readShellCsv(*text) : fail(text.error());
        if (!rows || packet.bag.digests(sql).sha256 != metric["sql_sha256"_L1].toString().toLatin1()
            || packet.bag.digests(expected).sha256 != metric["expected_sha256"_L1].toString().toLatin1()) {
            check.failed(u"packet.json tells of other files for %1 than there are"_s.arg(id));
            continue;
        }
        for (const char *ending : {".sql", ".csv", ".ipe.json"}) {
            if (!packet.zip.find("data/populations/" + id.toUtf8() + ending))
                check.failed(u"populations/%1%2 is missing"_s.arg(id, QString::fromLatin1(ending)));
        }
        const QByteArray printed = printedValue(*rows, metric["output"_L1].toString().toUtf8());
        if (!metric["value"_L1].isNull() && !isSame(metric["value"_L1].toString().toUtf8(), printed))
            check.failed(u"packet.json says that %1 is %2, and its result is %3"_s.arg(
                id, metric["value"_L1].toString(), QString::fromUtf8(printed)));
    }
    for (const QByteArray &file : packet.zip.namesBelow("data/metrics/")) {
        if (file.endsWith(".sql") && !told.contains(file))
            check.failed(u"packet.json does not tell of %1"_s.arg(QString::fromUtf8(file)));
    }
}

} // namespace

PacketCheck checkFigures(const OpenPacket &packet)
{
    PacketCheck check = begun(10);
    if (packet.trust.published.schema.isEmpty())
        check.unproven(u"without schema.sha256 only this program says that the views are the published ones"_s);
    if (packet.trust.published.definitions.isEmpty())
        check.unproven(u"without metrics.sha256 only this program says which definitions are the published ones"_s);
    if (!packet.zip.find("data/log/checkpoint.prev"))
        check.findings.append(u"computed from every line since the log began"_s);
    else
        check.findings.append(u"computed from the new lines and the older ones that are carried; that none of those is "
                              "missing the keeper of the log says (check 5), and only a packet of the whole log proves"_s);
    checkQuestions(packet, "data/metrics/", ".expected.csv", check);
    checkQuestions(packet, "data/populations/", ".csv", check);
    checkInstant(packet, check);
    checkDescribed(packet, check);
    checkSamples(packet, check);
    checkOscal(packet, check);
    return check;
}

} // namespace plumbline
