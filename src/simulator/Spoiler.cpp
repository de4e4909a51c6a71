// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Spoiler.h"

#include "simulator/AnswerRecords.h"
#include "simulator/Vendor.h"

#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int hangMs = 60'000;

/// A gzip body that unpacks to so many MiB of zeros. One MiB is packed once and repeated: a full flush begins anew.
QByteArray bombOf(int mebibytes)
{
    const QByteArray zeros(1 << 20, '\0');
    QByteArray packed(1 << 16, '\0');
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(zeros.constData()));
    stream.avail_in = uInt(zeros.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FULL_FLUSH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    QByteArray body("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10);
    for (int i = 0; i < mebibytes; ++i)
        body += packed;
    return body; // without an end: nobody is meant to come there
}

VendorAnswer gone()
{
    return VendorAnswer::json(QJsonObject{{u"kind"_s, u"Status"_s},
                                          {u"apiVersion"_s, u"v1"_s},
                                          {u"status"_s, u"Failure"_s},
                                          {u"message"_s,
                                           u"The provided continue parameter is too old to display a consistent "
                                           "list result."_s},
                                          {u"reason"_s, u"Expired"_s},
                                          {u"code"_s, 410}},
                              410);
}

VendorAnswer plainRefusal(int status, const QString &message)
{
    return VendorAnswer::json(QJsonObject{{u"message"_s, message}}, status);
}

} // namespace

void Spoiler::spoil(const DrawnFault &fault, const QString &connector, const VendorRequest &request,
                    VendorAnswer &answer)
{
    const QString &kind = fault.kind;
    const int value = fault.value.toInt();
    QJsonArray before;
    if (fault.isRemembered && answer.status == 200) {
        const std::lock_guard lock(m_mutex);
        QJsonArray &kept = m_before[connector + request.path];
        before = kept;
        kept = records::of(answer);
    }
    if (kind == u"500"_s)
        answer = plainRefusal(500, u"Server Error"_s);
    else if (kind == u"503"_s) {
        answer = plainRefusal(503, u"Service Unavailable"_s);
        answer.add("Retry-After", fault.value.toLatin1());
    } else if (kind == u"401"_s)
        answer = unauthorized(connector, request);
    else if (kind == u"403"_s)
        answer = plainRefusal(403, u"Resource not accessible"_s);
    else if (kind == u"404"_s)
        answer = plainRefusal(404, u"Not Found"_s);
    else if (kind == u"410"_s)
        answer = gone();
    else if (kind.startsWith(u"429"_s) || kind == u"primary"_s || kind == u"secondary"_s)
        answer = limited(connector, kind, value);
    else if (kind == u"304"_s) {
        answer.status = 304;
        answer.body.clear();
    } else if (kind == u"html"_s) {
        answer.body = "<!doctype html><html><body><h1>Please sign in</h1></body></html>\n";
        answer.contentType = "text/html";
    } else if (kind == u"redirect"_s) {
        answer = plainRefusal(302, {});
        answer.add("Location", fault.value.toUtf8());
    } else if (kind == u"bomb"_s) {
        answer.body = bombOf(value);
        answer.add("Content-Encoding", "gzip");
    } else if (kind == u"deep"_s)
        answer.body = QByteArray(value, '[') + QByteArray(value, ']');
    else if (kind == u"repeat"_s)
        records::replace(answer, before);
    else if (kind == u"lost"_s)
        records::replace(answer, {});
    else if (kind == u"noid"_s)
        records::removeFirstId(answer);
    else if (kind == u"rename"_s)
        records::renameField(answer, fault.value);
    else if (kind == u"type"_s)
        records::wrapField(answer, fault.value);
    else if (kind == u"total"_s)
        records::addToTotal(answer, value);
    else if (kind == u"skew"_s)
        answer.wire.clockSkewS = value;
    else if (kind == u"latency"_s || kind == u"hang"_s)
        answer.wire.waitMs = kind == u"hang"_s ? hangMs : value;
    else if (kind == u"drip"_s)
        answer.wire.bytesPerSecond = qMax(1, value);
    else if (kind == u"cut"_s)
        answer.wire.isCut = true;
}

void Spoiler::forget()
{
    const std::lock_guard lock(m_mutex);
    m_before.clear();
}

} // namespace plumbline
