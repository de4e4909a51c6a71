// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/PacketRecords.h"

#include "base/Digest.h"
#include "verify/ShellCsv.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int mostWords = 8;
constexpr quint32 largestAnswer = 128 << 20; // bytes
const QString readingPacket = u"read packet"_s;

const QByteArray lineColumns = "e.seq, json_extract(e.line, '$.type'), json_extract(e.line, '$.source'), "
                               "json_extract(e.line, '$.id'), json_extract(e.line, '$.observed_at')";

/// What stands in `lineColumns` of the row that a question is at.
PacketLine lineAt(const SqliteStatement &question)
{
    return {question.number(0), question.text(1), question.text(2), question.text(3), question.text(4)};
}

/// A word as LIKE takes it: nothing in it stands for something else.
QString likePattern(QString word)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        word.replace(special, u'\\' + QString(special));
    return u'%' + word + u'%';
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1, json.size() - 2));
}

QString outputIn(const QList<QByteArrayList> &rows, const QString &output)
{
    for (const QByteArrayList &row : rows) {
        if (row.size() == 2 && row[0] == output.toUtf8())
            return QString::fromUtf8(row[1]);
    }
    return {};
}

} // namespace

Result<std::unique_ptr<PacketRecords>> PacketRecords::open(const QString &path, const std::atomic_bool *stop)
{
    auto zip = ZipFile::open(path);
    if (!zip)
        return fail(zip.error());
    std::unique_ptr<PacketRecords> records(new PacketRecords(std::move(*zip)));
    auto unpacked = UnpackedPacket::of(records->m_zip, stop);
    if (!unpacked)
        return fail(unpacked.error());
    records->m_unpacked.emplace(std::move(*unpacked));
    auto database = PacketDatabase::open(records->m_unpacked->database, stop);
    if (!database)
        return fail(database.error());
    records->m_database = std::move(*database);
    const auto json = records->m_zip.contents("data/packet.json"_ba);
    if (!json)
        return fail(json.error());
    records->m_described = QJsonDocument::fromJson(*json).object();
    return records;
}

Result<QList<std::pair<QString, qint64>>> PacketRecords::types() const
{
    QList<std::pair<QString, qint64>> types;
    const auto read = m_database->each("SELECT json_extract(line, '$.type') AS type, count(*) FROM entry WHERE "
                                       "json_extract(line, '$.type') IS NOT NULL GROUP BY type ORDER BY type",
                                       [&](SqliteStatement &row) -> Result<void> {
                                           types.append({row.text(0), row.number(1)});
                                           return {};
                                       });
    return read ? Result<decltype(types)>(types) : Result<decltype(types)>(fail(read.error()));
}

Result<QList<PacketLine>> PacketRecords::find(const QString &type, const QString &words, qint64 before, int most) const
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts).mid(0, mostWords);
    QByteArray sql = "SELECT " + lineColumns + " FROM entry AS e WHERE e.seq < ?1 AND json_extract(e.line, '$.type') "
        + QByteArray(type.isEmpty() ? "IS NOT ?2" : "= ?2");
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QByteArray place = '?' + QByteArray::number(i + 4);
        sql += " AND (e.line LIKE " + place + " ESCAPE '\\' OR EXISTS (SELECT 1 FROM opening AS o WHERE o.seq = e.seq "
                                              "AND o.json LIKE " + place + " ESCAPE '\\'))";
    }
    sql += " ORDER BY e.seq DESC LIMIT ?3";
    const auto question = m_database->prepare(sql);
    if (!question)
        return fail(question.error());
    (*question)->bind(before);
    if (type.isEmpty())
        (*question)->bindNull();
    else
        (*question)->bind(type);
    (*question)->bind(qint64(most));
    for (const QString &word : wanted)
        (*question)->bind(likePattern(word));
    QList<PacketLine> lines;
    for (;;) {
        const auto row = (*question)->step(readingPacket);
        if (!row)
            return fail(row.error());
        if (!*row)
            return lines;
        lines.append(lineAt(**question));
    }
}

Result<QList<PacketLine>> PacketRecords::lines(const QList<qint64> &seqs) const
{
    const auto question = m_database->prepare(
        "SELECT " + lineColumns + " FROM entry AS e WHERE e.seq = ? AND json_extract(e.line, '$.type') IS NOT NULL");
    if (!question)
        return fail(question.error());
    QList<PacketLine> lines;
    for (const qint64 seq : seqs) {
        (*question)->reset();
        (*question)->bind(seq);
        const auto row = (*question)->step(readingPacket);
        if (!row)
            return fail(row.error());
        if (*row)
            lines.append(lineAt(**question));
    }
    return lines;
}

Result<QList<qint64>> PacketRecords::population(const QString &type) const
{
    const auto question
        = m_database->prepare("SELECT max(seq) AS newest FROM entry WHERE json_extract(line, '$.type') = ? "
                              "GROUP BY json_extract(line, '$.source'), json_extract(line, '$.id') ORDER BY newest");
    if (!question)
        return fail(question.error());
    (*question)->bind(type);
    QList<qint64> lines;
    for (;;) {
        const auto row = (*question)->step(readingPacket);
        if (!row)
            return fail(row.error());
        if (!*row)
            return lines;
        lines.append((*question)->number(0));
    }
}

Result<void> PacketRecords::addOpenings(PacketRecord &record) const
{
    const auto openings = m_database->prepare(
        "SELECT name, json, 1 FROM opening WHERE seq = ?1 UNION ALL " // what stands there since a person was erased
        "SELECT substr(name, instr(name, '/') + 1), json, 0 FROM opening WHERE instr(name, '/') "
        "AND name > ?1 || '/' AND name < ?1 || '0' ORDER BY 1");
    if (!openings)
        return fail(openings.error());
    (*openings)->bind(record.line.seq);
    for (;;) {
        const auto row = (*openings)->step(readingPacket);
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        const QString name = (*openings)->text(0);
        record.withheld -= (*openings)->number(2);
        const QJsonValue value = QJsonDocument::fromJson((*openings)->bytes(1).toByteArray()).array().at(2);
        if (name == u"raw") {
            record.answerSha256 = value[u"raw"_s].toString();
            record.pointer = value[u"ptr"_s].toString();
        } else {
            record.fields.append({name, textOf(value)});
        }
    }
}

Result<PacketRecord> PacketRecords::record(qint64 seq) const
{
    const auto found = m_database->prepare("SELECT leaf, line FROM log_entry WHERE seq = ?1 "
                                           "UNION ALL SELECT leaf, line FROM earlier_entry WHERE seq = ?1");
    if (!found)
        return fail(found.error());
    (*found)->bind(seq);
    const auto row = (*found)->step(readingPacket);
    if (!row || !*row)
        return row ? fail(Error::Kind::Usage, readingPacket, u"there is no line %1"_s.arg(seq)) : fail(row.error());
    PacketRecord record;
    record.line.seq = seq;
    if ((*found)->isNull(1))
        return record;
    const QByteArray line = (*found)->bytes(1).toByteArray();
    record.text = QString::fromUtf8(line);
    record.isLeaf = sha256Hex('\0' + line + '\n').toLatin1() == (*found)->bytes(0).toByteArray();
    const QJsonObject said = QJsonDocument::fromJson(line).object();
    record.line = {seq, said[u"type"_s].toString(), said[u"source"_s].toString(), said[u"id"_s].toString(),
                   said[u"observed_at"_s].toString()};
    const QJsonObject rec = said[u"rec"_s].toObject();
    for (auto field = rec.begin(); field != rec.end(); ++field)
        record.fields.append({field.key(), textOf(*field)});
    record.withheld = said[u"_sd"_s].toArray().size();
    if (auto added = addOpenings(record); !added)
        return fail(added.error());
    std::sort(record.fields.begin(), record.fields.end());
    if (record.answerSha256.size() != 64)
        return record;
    const QByteArray name = record.answerSha256.toLatin1();
    const QByteArray file = "data/raw/" + name.first(2) + '/' + name + ".json";
    if (!m_zip.find(file))
        return record;
    auto bytes = m_zip.contents(file, largestAnswer);
    if (!bytes)
        return fail(bytes.error());
    record.isAnswer = sha256Hex(*bytes) == record.answerSha256;
    record.answer = std::move(*bytes);
    return record;
}

Result<PacketFigureLine> PacketRecords::figure(const QJsonObject &metric, const PublishedDigests &own) const
{
    PacketFigureLine line{metric[u"id"_s].toString(), metric[u"title"_s].toString(), metric[u"unit"_s].toString(),
                          metric[u"value"_s].toString(), {}, false, false};
    const QByteArray name = "metrics/" + line.id.toUtf8() + ".sql";
    const QByteArray &digest = m_unpacked->bag.digests("data/" + name).sha256;
    if (digest.isEmpty() || own.definitions.value(name) != digest)
        return line;
    const auto sql = m_zip.contents("data/" + name);
    const auto expected = m_zip.contents("data/metrics/" + line.id.toUtf8() + ".expected.csv");
    if (!sql || !expected)
        return fail(sql ? expected.error() : sql.error());
    QByteArray printed;
    const auto run = m_database->run(*sql, [&](SqliteStatement &statement) {
        return writeShellCsv(statement, [&](const QByteArray &text) -> Result<void> {
            printed += text;
            return {};
        });
    });
    const auto rows = run ? readShellCsv(printed) : Result<QList<QByteArrayList>>(fail(run.error()));
    if (!rows)
        return fail(rows.error());
    line.isRun = true;
    line.isSame = printed == *expected;
    line.recomputed = outputIn(*rows, metric[u"output"_s].toString());
    return line;
}

Result<QList<PacketFigureLine>> PacketRecords::figures(const PublishedDigests &own) const
{
    QList<PacketFigureLine> lines;
    const QJsonArray metrics = m_described[u"metrics"_s].toArray();
    for (const auto &metric : metrics) {
        const auto line = figure(metric.toObject(), own);
        if (!line)
            return fail(line.error());
        lines.append(*line);
    }
    return lines;
}

} // namespace plumbline
