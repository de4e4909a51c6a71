// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RawRecords.h"

#include "base/Digest.h"
#include "store/AnswerCipher.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"
#include "store/SyncLedger.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Raw deflate without a header, the very form of a zip entry, so that a packet can copy it. Empty when the body does
/// not get shorter by much: then it is kept as it is.
QByteArray deflated(const QByteArray &body)
{
    isal_zstream stream;
    isal_deflate_stateless_init(&stream);
    QByteArray working(ISAL_DEF_LVL1_DEFAULT, Qt::Uninitialized);
    QByteArray out(body.size() + 64, Qt::Uninitialized);
    stream.level = 1;
    stream.level_buf = reinterpret_cast<uint8_t *>(working.data());
    stream.level_buf_size = uint32_t(working.size());
    stream.end_of_stream = 1;
    stream.next_in = reinterpret_cast<uint8_t *>(const_cast<char *>(body.constData()));
    stream.avail_in = uint32_t(body.size());
    stream.next_out = reinterpret_cast<uint8_t *>(out.data());
    stream.avail_out = uint32_t(out.size());
    if (isal_deflate_stateless(&stream) != COMP_OK)
        return {};
    out.truncate(qsizetype(stream.total_out));
    return out;
}

/// Exactly `size` bytes, or what could be read before the stored bytes stopped making sense (then not whole).
struct Inflated {
    QByteArray body;
    bool whole = false;
};

Inflated inflated(const QByteArray &packed, qsizetype size)
{
    constexpr qsizetype mostPerByte = 1'032; // deflate cannot do better, so a size beyond it was altered
    if (size < 0 || size > packed.size() * mostPerByte)
        return {};
    z_stream stream{};
    inflateInit2(&stream, -MAX_WBITS);
    QByteArray out(size, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0;
    out.truncate(qsizetype(stream.total_out));
    inflateEnd(&stream);
    return {out, whole};
}

qint64 crc32Of(const QByteArray &body)
{
    return qint64(crc32_gzip_refl(0, reinterpret_cast<const uint8_t *>(body.constData()), uint64_t(body.size())));
}

} // namespace

QString RawRecords::headersText(const RawAnswer &answer)
{
    QJsonObject object;
    for (const auto &[name, value] : answer.headers)
        object.insert(name, object.contains(name) ? QString(object.value(name).toString() + u", "_s + value) : value);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QList<std::pair<QString, QString>> RawRecords::headersFrom(const QString &text)
{
    QList<std::pair<QString, QString>> list;
    const QJsonObject headers = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        list.append({it.key(), it.value().toString()});
    return list;
}

Result<bool> RawRecords::hasBody(const QString &sha256) const
{
    SqlQuery query(m_connection);
    if (auto read
        = query.run(u"find raw body"_s,
                    u"SELECT 1 FROM raw_body AS b WHERE b.sha256 = ? AND b.codec <> 'removed' AND (b.codec NOT LIKE "
                    u"'%%1' OR EXISTS (SELECT 1 FROM answer_key AS k WHERE k.sha256 = b.sha256))"_s.arg(sealedCodec),
                    {sha256});
        !read)
        return fail(read.error());
    return query.next();
}

/// Of an answer that is to be kept; none for what the product recorded itself, which nobody may erase.
Result<std::optional<QByteArray>> RawRecords::keyFor(const QString &sha256, qint64 runId) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"read run"_s, u"SELECT connector FROM sync_run WHERE id = ?"_s, {runId}); !read)
        return fail(read.error());
    if (query.next() && query.text(0) == SyncRunRecord::ownConnector())
        return std::nullopt;
    if (auto read = query.run(u"read key"_s, u"SELECT key FROM answer_key WHERE sha256 = ?"_s, {sha256}); !read)
        return fail(read.error());
    const QByteArray key = query.next() ? query.value(0).toByteArray() : AnswerCipher::newKey();
    if (key.isEmpty())
        return fail(Error::Kind::Store, u"keep raw body"_s,
                    u"there is no key to encrypt the answer with: its own is empty, or the system gives no random "
                    u"bytes; it was not kept"_s,
                    sha256);
    return key;
}

/// False: there is one already, which stays.
Result<bool> RawRecords::keepKey(const QString &sha256, const QByteArray &key)
{
    SqlQuery insert(m_connection);
    if (auto kept = insert.run(
            u"keep key"_s, u"INSERT INTO answer_key (sha256, key) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING"_s,
            {sha256, key});
        !kept)
        return fail(kept.error());
    return insert.affected() > 0;
}

Result<void> RawRecords::keepBody(const RawAnswer &answer, qint64 runId)
{
    const auto isKnown = hasBody(answer.sha256); // then it need not be packed again
    if (!isKnown)
        return fail(isKnown.error());
    if (*isKnown)
        return {};
    const auto key = keyFor(answer.sha256, runId);
    if (!key)
        return fail(key.error());
    const QByteArray packed = deflated(answer.body);
    QString codec = packed.isEmpty() ? u"none"_s : u"deflate"_s;
    QByteArray bytes = packed.isEmpty() ? answer.body : packed;
    if (*key) {
        bytes = AnswerCipher::sealed(**key, bytes, answer.sha256.toLatin1());
        codec += sealedCodec;
        if (bytes.isEmpty())
            return fail(Error::Kind::Store, u"keep raw body"_s, u"the bytes could not be encrypted"_s, answer.sha256);
    }
    const QVariant size = qint64(answer.body.size());
    SqlQuery insert(m_connection);
    if (auto kept = insert.run(u"keep raw body"_s,
                               u"INSERT INTO raw_body (sha256, codec, size, crc32, body) VALUES (?, ?, ?, ?, ?) ON "
                               u"CONFLICT (sha256) DO NOTHING"_s,
                               {answer.sha256, codec, size, crc32Of(answer.body), bytes});
        !kept)
        return kept;
    const bool isNew = insert.affected() > 0;
    // It was removed or its key is gone, and it came again. On a server a function of the owner puts key and bytes
    // back: who only adds may not update. Where somebody else keeps these bytes at the same time, his key is the one,
    // and nothing is put back.
    if (!isNew && m_connection.location().engine == StoreLocation::Engine::Postgresql)
        return SqlQuery(m_connection)
            .run(u"keep raw body"_s, u"SELECT plumbline_put_back(?, ?, ?, ?, ?, ?)"_s,
                 {codec, size, crc32Of(answer.body), bytes, answer.sha256,
                  *key ? QVariant(**key) : QVariant(QMetaType::fromType<QByteArray>())});
    Result<bool> isOfThisKey = false;
    if (*key && !(isOfThisKey = keepKey(answer.sha256, **key)))
        return fail(isOfThisKey.error());
    if (isNew)
        return {};
    return SqlQuery(m_connection)
        .run(u"keep raw body"_s,
             u"UPDATE raw_body SET codec = ?, size = ?, crc32 = ?, body = ? WHERE sha256 = ? AND (codec = 'removed' "
             u"OR (? = 1 AND codec LIKE '%%1'))"_s.arg(sealedCodec),
             {codec, size, crc32Of(answer.body), bytes, answer.sha256, qint64(*isOfThisKey)});
}

Result<qint64> RawRecords::keep(const RawAnswer &answer, qint64 runId)
{
    if (auto kept = keepBody(answer, runId); !kept)
        return fail(kept.error());
    SqlQuery line(m_connection);
    if (auto kept = line.run(
            u"keep raw answer"_s,
            u"INSERT INTO raw_answer (run_id, source, stream, url, status, headers, fetched_ns, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
            {runId, boundText(answer.source), boundText(answer.stream), boundText(answer.url), answer.status,
             headersText(answer), toNs(answer.fetchedAt), answer.sha256});
        !kept)
        return fail(kept.error());
    return line.next() ? line.number(0) : 0;
}

Result<bool> RawRecords::isKept(const QString &source, const QString &stream, const QString &sha256) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(u"look for raw answer"_s,
                              u"SELECT 1 FROM raw_answer WHERE sha256 = ? AND source = ? AND stream = ? LIMIT 1"_s,
                              {sha256, boundText(source), boundText(stream)});
        !read)
        return fail(read.error());
    return query.next();
}

Error RawRecords::removedError(const QString &sha256) const
{
    SqlQuery query(m_connection);
    const auto read = query.run(
        u"read removal"_s,
        u"SELECT removed_ns, removed_by, rule FROM removal WHERE what = 'raw_body' AND removed = ? ORDER BY id DESC LIMIT 1"_s,
        {sha256});
    const QString why = read && query.next() ? u"they were removed at %1 by %2 (%3)"_s.arg(
                            formatInstant(timeFromNs(query.number(0))), query.text(1), query.text(2))
                                             : u"they are gone, and no removal was written down"_s;
    return {Error::Kind::Store, u"read raw answer"_s, u"these bytes are not stored any more: "_s + why, sha256};
}

Result<StoredAnswer> RawRecords::find(const QString &sha256) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(
            u"read raw answer"_s,
            u"SELECT a.id, a.run_id, a.source, a.stream, a.url, a.status, a.headers, a.fetched_ns, b.codec, b.size, "
            u"b.body, b.crc32, k.key "
            "FROM raw_body AS b LEFT JOIN raw_answer AS a ON a.sha256 = b.sha256 "
            "LEFT JOIN answer_key AS k ON k.sha256 = b.sha256 WHERE b.sha256 = ? ORDER BY a.id DESC LIMIT 1"_s,
            {sha256});
        !read)
        return fail(read.error());
    if (!query.next())
        return fail(Error::Kind::Store, u"read raw answer"_s, u"no bytes with this digest are stored"_s, sha256);
    if (query.text(8) == u"removed"_s)
        return fail(removedError(sha256));
    StoredAnswer stored;
    stored.id = query.number(0);
    stored.runId = query.number(1);
    stored.answer.source = query.text(2);
    stored.answer.stream = query.text(3);
    stored.answer.url = query.text(4);
    stored.answer.status = int(query.number(5));
    stored.answer.headers = headersFrom(query.text(6));
    stored.answer.fetchedAt = timeFromNs(query.number(7));
    QByteArray packed = query.value(10).toByteArray();
    QString codec = query.text(8);
    if (codec.endsWith(sealedCodec)) {
        if (query.isNull(12))
            return fail(Error::Kind::Store, u"read raw answer"_s,
                        u"the key of these bytes is missing; `plumbline store join-keys` puts kept keys back"_s,
                        sha256);
        codec.chop(sealedCodec.size());
        const auto opened = AnswerCipher::opened(query.value(12).toByteArray(), packed, sha256.toLatin1());
        stored.isOpened = opened.has_value();
        packed = opened.value_or(QByteArray());
    }
    const Inflated plain
        = codec == u"deflate"_s ? inflated(packed, query.number(9)) : Inflated{packed, codec == u"none"_s};
    stored.answer.body = plain.body;
    stored.answer.sha256 = sha256;
    stored.digestMatches = sha256Hex(stored.answer.body) == sha256;
    stored.deflated = codec == u"deflate"_s && plain.whole ? packed : QByteArray();
    stored.checksumMatches = plain.whole && stored.answer.body.size() == query.number(9)
        && crc32Of(stored.answer.body) == query.number(11);
    return stored;
}

} // namespace plumbline
