// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Floors.h"

#include "base/Digest.h"
#include "bench/BareInsert.h"
#include "log/LogLine.h"
#include "sources/JsonDocument.h"
#include "store/RawRecords.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>
#include <isa-l/igzip_lib.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline::bench {

namespace {

constexpr int batch = 50'000;
constexpr int fields = 15;

double seconds(auto work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

qint64 deflatedSize(const QByteArray &body, QByteArray &out)
{
    static thread_local QByteArray working(ISAL_DEF_LVL1_DEFAULT, Qt::Uninitialized);
    isal_zstream stream;
    isal_deflate_stateless_init(&stream);
    out.resize(body.size() + 64);
    stream.level = 1;
    stream.level_buf = reinterpret_cast<uint8_t *>(working.data());
    stream.level_buf_size = uint32_t(working.size());
    stream.end_of_stream = 1;
    stream.next_in = reinterpret_cast<uint8_t *>(const_cast<char *>(body.constData()));
    stream.avail_in = uint32_t(body.size());
    stream.next_out = reinterpret_cast<uint8_t *>(out.data());
    stream.avail_out = uint32_t(out.size());
    isal_deflate_stateless(&stream);
    return qint64(stream.total_out);
}

/// Reads the first fields of each record as they stand there.
qint64 fieldsOf(simdjson::ondemand::parser &parser, const simdjson::padded_string &page)
{
    qint64 bytes = 0;
    simdjson::ondemand::document document = parser.iterate(page);
    for (auto record : document["results"].get_array()) {
        int field = 0;
        for (auto member : record.get_object()) {
            if (++field > fields)
                break;
            bytes += qint64(std::string_view(member.value().raw_json_token()).size());
        }
    }
    return bytes;
}

QByteArrayList column(StoreConnection &store, const QString &sql)
{
    QByteArrayList values;
    SqlQuery query(store);
    if (query.run(u"read"_s, sql))
        while (query.next())
            values.append(query.text(0).toUtf8());
    return values;
}

} // namespace

int floors(const QString &place, const QString &copy)
{
    const auto store = StoreConnection::open({StoreLocation::Engine::Sqlite, place}, StoreConnection::Access::ReadOnly);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(toString(store.error())));
        return 3;
    }
    QJsonObject result;
    qint64 sum = 0; // of all results, so that none is left out
    {
        QByteArrayList pages;
        qint64 bytes = 0;
        for (const QByteArray &sha256 : column(**store, u"SELECT sha256 FROM raw_body"_s)) {
            const auto answer = RawRecords(**store).find(QString::fromLatin1(sha256));
            if (!answer)
                return 3;
            bytes += answer->answer.body.size();
            pages.append(answer->answer.body);
        }
        result[u"bytes"_s] = bytes;
        result[u"SHA-256 of answers"_s] = seconds([&] {
            for (const QByteArray &page : std::as_const(pages))
                sum += sha256(page).at(0);
        });
        result[u"deflate of answers"_s] = seconds([&] {
            QByteArray out;
            for (const QByteArray &page : std::as_const(pages))
                sum += deflatedSize(page, out);
        });
        std::vector<simdjson::padded_string> padded;
        for (const QByteArray &page : std::as_const(pages))
            padded.emplace_back(page.constData(), size_t(page.size()));
        result[u"parsing of %1 fields"_s.arg(fields)] = seconds([&] {
            simdjson::ondemand::parser parser;
            for (const simdjson::padded_string &page : padded)
                sum += fieldsOf(parser, page);
        });
    }
    const QByteArrayList lines = column(**store, u"SELECT line FROM log_entry WHERE line IS NOT NULL ORDER BY seq"_s);
    QList<LogLine> parsed;
    for (const QByteArray &line : lines)
        if (auto read = LogLine::parse(line))
            parsed.append(*std::move(read));
    result[u"lines"_s] = parsed.size();
    result[u"text of lines"_s] = seconds([&] {
        for (const LogLine &line : std::as_const(parsed))
            sum += line.toText().size();
    });
    const QByteArrayList disclosures = column(**store, u"SELECT disclosure FROM disclosure"_s);
    result[u"SHA-256 of lines and disclosures"_s] = seconds([&] {
        for (const QByteArray &line : lines)
            sum += sha256('\0' + line + '\n').at(0);
        for (const QByteArray &disclosure : disclosures)
            sum += sha256(disclosure).at(0);
    });
    const auto rows = insertedAll(place, copy, "SELECT * FROM finding_version", batch);
    const auto log = insertedAll(place, copy + u".log"_s, "SELECT line, leaf FROM log_entry", batch);
    if (!rows || !log)
        return 3;
    result[u"records"_s] = rows->rows;
    result[u"inserts of rows"_s] = rows->seconds;
    result[u"inserts of lines and leaves"_s] = log->seconds;
    result[u"check"_s] = QString::number(sum);
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace plumbline::bench
