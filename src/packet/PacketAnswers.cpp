// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketAnswers.h"

#include "packet/SecretScan.h"
#include "store/RawRecords.h"
#include "store/SqlQuery.h"
#include "verify/ShellCsv.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString listing = u"list raw answers"_s;
constexpr qint64 tellEvery = 1'000;
constexpr int mostNamed = 5; ///< In a message.

QByteArray valueOf(const QList<std::pair<QString, QString>> &headers, const QStringList &names)
{
    for (const auto &[name, value] : headers) {
        if (names.contains(name))
            return value.toUtf8();
    }
    return {};
}

} // namespace

Result<void> PacketAnswers::list(const PacketLines &lines, bool areDisclosed, PacketStage &stage)
{
    const auto added = stage.add(u"raw/index.csv"_s, [&](const PacketStage::Sink &sink) -> Result<void> {
        const QByteArray head = shellCsvLine({"number", "source", "stream", "fetched_at", "request", "status", "date",
                                              "etag", "request_id", "headers", "bytes", "sha256", "file", "absent"});
        if (auto written = sink(head); !written)
            return written;
        return listTo(lines, areDisclosed, sink);
    });
    if (!added)
        return fail(added.error());
    return m_keyless.isEmpty() ? Result<void>() : keyless();
}

/// Nobody decided that these bytes are to be gone, so a packet may not leave them out as removed.
Result<void> PacketAnswers::keyless() const
{
    const qsizetype more = m_keyless.size() - mostNamed;
    return fail(Error::Kind::Store, u"create packet"_s,
                u"the keys of %1 answers are lost, so that their bytes cannot be disclosed: %2%3; `plumbline store "
                "join-keys FILE` puts keys back, and `plumbline store check` names all that are missing"_s
                    .arg(m_keyless.size())
                    .arg(m_keyless.mid(0, mostNamed).join(u", "_s), more > 0 ? u" and %1 more"_s.arg(more) : QString()));
}

Result<void> PacketAnswers::listTo(const PacketLines &lines, bool areDisclosed, const PacketStage::Sink &sink)
{
    SqlQuery query(m_store);
    if (auto done
        = query.run(listing,
                    u"SELECT a.id, a.source, a.stream, a.fetched_ns, a.url, a.status, a.headers, a.sha256, "
                    u"COALESCE(b.size, 0), CASE WHEN COALESCE(b.codec, 'removed') = 'removed' THEN 1 ELSE 0 END, "
                    u"CASE WHEN b.codec LIKE '%%1' AND k.sha256 IS NULL THEN 1 ELSE 0 END "
                    u"FROM raw_answer AS a LEFT JOIN raw_body AS b ON b.sha256 = a.sha256 "
                    u"LEFT JOIN answer_key AS k ON k.sha256 = a.sha256 ORDER BY a.id"_s.arg(RawRecords::sealedCodec));
        !done)
        return done;
    while (query.next()) {
        const qint64 number = query.number(0);
        const QString source = query.text(1);
        const QByteArray sha256 = query.text(7).toLatin1();
        const auto readings = lines.sources().find(source);
        const bool isTold = readings != lines.sources().end() && number > readings->second.answersBefore
            && number <= readings->second.answersThrough;
        if (!isTold && !lines.linked().contains(sha256))
            continue; // later than the checkpoint, or in the packet before
        const bool isRemoved = query.number(9) != 0;
        const QByteArray absent = isRemoved ? "removed" : areDisclosed ? QByteArray() : QByteArray("personal");
        m_removed += isRemoved ? 1 : 0;
        m_withheld += absent == "personal" ? 1 : 0;
        if (absent.isEmpty() && query.number(10) != 0)
            m_keyless.append(u"%1 %2, number %3 (%4)"_s.arg(source, query.text(2)).arg(number).arg(query.text(7)));
        if (absent.isEmpty())
            m_bodies.insert(sha256, query.number(8));
        const QString fetchedAt = formatInstant(timeFromNs(query.number(3)));
        const auto headers = RawRecords::headersFrom(query.text(6));
        const QString stream = query.text(2);
        Stream &seen = m_streams[{source, stream}];
        if (seen.answers++ == 0) {
            seen.first = number;
            seen.firstAt = fetchedAt;
        }
        seen.last = number;
        seen.lastAt = fetchedAt;
        const bool isFile = query.text(4).startsWith(u"file:"_s);
        const QByteArray line = shellCsvLine(
            {QByteArray::number(number), source.toUtf8(), stream.toUtf8(), fetchedAt.toLatin1(),
             (isFile ? QByteArray() : QByteArray("GET ")) + query.text(4).toUtf8(), QByteArray::number(query.number(5)),
             valueOf(headers, {u"date"_s}), valueOf(headers, {u"etag"_s}),
             valueOf(headers, {u"x-request-id"_s, u"x-github-request-id"_s, u"request-id"_s}), query.text(6).toUtf8(),
             QByteArray::number(query.number(8)), absent == "personal" ? QByteArray() : sha256,
             absent.isEmpty() ? "raw/" + sha256.left(2) + '/' + sha256 + ".json" : QByteArray(),
             absent.isEmpty() ? QByteArray() : absent});
        if (auto clean = expectNoSecret(line, u"the request of answer %1"_s.arg(number)); !clean)
            return clean;
        if (auto written = sink(line); !written)
            return written;
        if (number % tellEvery == 0)
            m_watch.tell(listing, number, 0);
        if (auto asked = m_watch.goOn(u"create packet"_s); !asked)
            return asked;
    }
    return query.ended();
}

Result<PacketAnswers::Body> PacketAnswers::body(const QByteArray &sha256) const
{
    const auto stored = RawRecords(m_store).find(QString::fromLatin1(sha256));
    if (!stored)
        return fail(stored.error());
    if (!stored->digestMatches || stored->answer.body.size() != m_bodies.value(sha256))
        return fail(Error::Kind::Store, u"read raw answer"_s,
                    u"the store does not hold the bytes that it received; run `plumbline store check`"_s,
                    QString::fromLatin1(sha256));
    if (auto clean = expectNoSecret(stored->answer.body, u"answer %1"_s.arg(QString::fromLatin1(sha256))); !clean)
        return fail(clean.error());
    return Body{stored->answer.body, stored->deflated};
}

QJsonArray PacketAnswers::requests(const QStringList &sources) const
{
    QJsonArray list;
    for (auto it = m_streams.begin(); it != m_streams.end(); ++it) {
        if (!sources.contains(it.key().first))
            continue;
        list.append(QJsonObject{{u"source"_s, it.key().first},
                                {u"stream"_s, it.key().second},
                                {u"answers"_s, it->answers},
                                {u"first"_s, it->first},
                                {u"last"_s, it->last},
                                {u"first_at"_s, it->firstAt},
                                {u"last_at"_s, it->lastAt}});
    }
    return list;
}

} // namespace plumbline
