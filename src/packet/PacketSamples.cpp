// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketSamples.h"

#include "base/Digest.h"
#include "domain/CanonicalRow.h"
#include "evidence/AuditBook.h"
#include "packet/EvidenceDatabase.h"
#include "packet/SecretScan.h"
#include "store/RawRecords.h"
#include "verify/ShellCsv.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Those of the newest lines. What stands in SQL and commands below is of plain letters, whoever wrote the line.
QByteArray requestsSql(const PacketScope &scope)
{
    return u"SELECT audit, request, status, population, items, ids_sha256, sha256, seed, sample_size, stratum, citation, "
           "as_of, frozen_at FROM audit_request WHERE source = '%1' AND sha256 IS NOT NULL AND period_from_ns >= %2 AND "
           "period_to_ns <= %3 AND audit || request NOT GLOB '*[^A-Za-z0-9._-]*' AND coalesce(seed, '') NOT GLOB "
           "'*[^A-Za-z0-9 .:_-]*' ORDER BY audit, request"_s.arg(AuditBook::source(), QString::number(toNs(scope.from)),
                                                              QString::number(toNs(scope.to)))
               .toUtf8();
}

QByteArray drawnSql(const QJsonObject &request)
{
    return u"SELECT seq, row_name AS row, coalesce(stratum, '') AS stratum, place, replaces, replaced_by FROM sample_item "
           "WHERE source = '%1' AND audit = '%2' AND request = '%3' ORDER BY coalesce(stratum, ''), place"_s.arg(
               AuditBook::source(), request[u"audit"_s].toString(), request[u"request"_s].toString())
               .toUtf8();
}

/// By which columns what is in the lines was drawn, with a sample of each. Since AuditBook refuses columns that name
/// persons, only old stores hold such.
const QByteArray drawnBySql
    = "SELECT r.stratum AS stratum, min(i.audit || '/' || i.request) AS sample FROM sample_item AS i JOIN audit_request "
      "AS r ON r.source = i.source AND r.audit = i.audit AND r.request = i.request "
      "WHERE i.stratum IS NOT NULL AND r.stratum IS NOT NULL GROUP BY r.stratum ORDER BY r.stratum";

QList<QJsonObject> objectsOf(const QList<QByteArrayList> &table)
{
    QList<QJsonObject> objects;
    for (const QByteArrayList &row : table.mid(1)) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size(); ++i)
            object.insert(QString::fromUtf8(table.first()[i]),
                          row[i].isNull() ? QJsonValue() : QJsonValue(QString::fromUtf8(row[i])));
        objects.append(object);
    }
    return objects;
}

/// A name for files: no two differ in case alone.
QString fileName(const QJsonObject &request, QSet<QString> &taken)
{
    const QString id = request[u"audit"_s].toString() + u'-' + request[u"request"_s].toString();
    QString name = id.toLower();
    if (taken.contains(name))
        name += u'-' + sha256Hex(id.toUtf8()).first(8);
    taken.insert(name);
    return name;
}

QByteArray populationCsv(const FrozenPopulation &population, const QString &stratum)
{
    QByteArray csv = shellCsvLine(QByteArrayList{"seq", "row", "stratum"});
    const QMap<qint64, QString> names = population.names();
    for (const SampleCandidate &one : population.candidates(stratum))
        csv += shellCsvLine(QByteArrayList{QByteArray::number(one.seq), names.value(one.seq).toUtf8(),
                                           one.stratum.isEmpty() ? QByteArray("") : one.stratum.toUtf8()});
    return csv;
}

QByteArray rulesText(const QJsonObject &request, const QString &name)
{
    const auto said = [&](const QString &key) { return request[key].toString(); };
    QString text = u"%1/%2: %3 items of the population %4, frozen at %5 as of %6; samples/%7.population.csv\n"
                   "SHA-256 of their numbers: %8\n"_s.arg(said(u"audit"_s), said(u"request"_s), said(u"items"_s),
                                                          said(u"population"_s), said(u"frozen_at"_s),
                                                          said(u"as_of"_s), name, said(u"ids_sha256"_s));
    text += u"    cut -d, -f1 samples/%1.population.csv | sed 1d | sort -n | sha256sum\n"
            "A number is the line of the log in evidence.db, whose type, source and id stand beside it.\n\n"_s.arg(name);
    if (said(u"seed"_s).isEmpty())
        return (text + u"Nothing was drawn from it yet. With your seed and size:\n"
                       "    sh sample.sh samples/%1.population.csv SEED SIZE\n"_s.arg(name))
            .toUtf8();
    const QString stratum = said(u"stratum"_s);
    text += u"Drawn with the auditor's seed \"%1\": %2%3 (%4); samples/%5.csv\n"_s.arg(
        said(u"seed"_s), said(u"sample_size"_s),
        stratum.isEmpty() ? QString() : u" of each value of "_s + stratum, said(u"citation"_s), name);
    text += u"    sqlite3 :memory: \".import --csv samples/%1.population.csv p\" \"SELECT seq FROM (SELECT seq, stratum, "
            "ROW_NUMBER() OVER (PARTITION BY stratum ORDER BY sha3('%2:' || seq, 256)) AS place FROM p) "
            "WHERE place <= %3 ORDER BY stratum, place\"\n"
            "Who was replaced stays; the next in the same order stands for it.\n"_s.arg(name, said(u"seed"_s),
                                                                                       said(u"sample_size"_s));
    return text.toUtf8();
}

} // namespace

Result<void> PacketSamples::writeOne(const QJsonObject &request, const QString &name, const EvidenceDatabase &database,
                                     PacketStage &stage)
{
    const QString stratum = request[u"stratum"_s].toString();
    QJsonObject told{{u"name"_s, name}, {u"absent"_s, QJsonValue()}};
    for (const QString &key : {u"audit"_s, u"request"_s, u"population"_s, u"ids_sha256"_s, u"seed"_s, u"stratum"_s})
        told.insert(key, request[key]);
    for (const QString &key : {u"items"_s, u"sample_size"_s})
        told.insert(key, request[key].toString().toLongLong());
    const RawRecords kept(m_store);
    const QString sha256 = request[u"sha256"_s].toString();
    const auto isThere = kept.hasBody(sha256);
    if (!isThere)
        return fail(isThere.error());
    if (!*isThere) {
        told.insert(u"absent"_s, u"removed"_s);
        m_gaps.append(u"the frozen population of %1 is not there any more"_s.arg(name));
        m_json.append(told);
        return {};
    }
    const auto answer = kept.find(sha256);
    if (!answer)
        return fail(answer.error());
    if (!answer->digestMatches)
        return fail(Error::Kind::Store, u"create packet"_s, u"the frozen population of %1 is not what was kept"_s.arg(name));
    m_json.append(told);
    const FrozenPopulation population(QJsonDocument::fromJson(answer->answer.body).object());
    QList<std::pair<QString, QByteArray>> files{{name + u".population.csv"_s, populationCsv(population, stratum)},
                                                {name + u".txt"_s, rulesText(request, name)}};
    if (!request[u"seed"_s].toString().isEmpty()) {
        QByteArray drawn;
        const auto printed = database.print(drawnSql(request), [&](const QByteArray &line) -> Result<void> {
            drawn += line;
            return {};
        });
        if (!printed)
            return printed;
        files.append({name + u".csv"_s, drawn});
    }
    for (const auto &[file, bytes] : std::as_const(files)) {
        if (auto clean = expectNoSecret(bytes, u"samples/"_s + file); !clean)
            return clean;
        if (const auto added = stage.add(u"samples/"_s + file, bytes); !added)
            return fail(added.error());
    }
    return {};
}

Result<QSet<QString>> PacketSamples::reads(const EvidenceDatabase &database) const
{
    const auto table = database.table(requestsSql(m_scope));
    if (!table)
        return fail(table.error());
    QSet<QString> types;
    for (const QJsonObject &request : objectsOf(*table)) {
        const auto answer = RawRecords(m_store).find(request[u"sha256"_s].toString());
        if (!answer)
            continue; // write() tells of it
        const QMap<qint64, QString> names
            = FrozenPopulation(QJsonDocument::fromJson(answer->answer.body).object()).names();
        for (const QString &name : names)
            types.insert(name.section(u':', 0, 0));
    }
    return types;
}

Result<void> PacketSamples::expectNoNames(const EvidenceDatabase &database) const
{
    const auto table = database.table(drawnBySql);
    if (!table)
        return fail(table.error());
    for (const QByteArrayList &row : table->mid(1)) {
        if (isPersonal(QLatin1StringView(row[0])))
            return fail(Error::Kind::Store, u"create packet"_s,
                        u"the sample %1 was drawn by %2, so the lines of its items name persons, and nothing can be "
                        "withheld of a line; only a packet with personal = \"disclosed\" can hold it"_s.arg(
                            QString::fromUtf8(row[1]), QString::fromUtf8(row[0])));
    }
    return {};
}

Result<void> PacketSamples::write(const EvidenceDatabase &database, PacketStage &stage)
{
    if (auto fine = m_scope.isPersonalDisclosed ? Result<void>() : expectNoNames(database); !fine)
        return fine;
    const auto table = database.table(requestsSql(m_scope));
    if (!table)
        return fail(table.error());
    QSet<QString> taken;
    for (const QJsonObject &request : objectsOf(*table)) {
        if (auto done = writeOne(request, fileName(request, taken), database, stage); !done)
            return done;
    }
    return {};
}

} // namespace plumbline
