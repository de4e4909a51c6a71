// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sender.h"

#include "OtlpWriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <httplib.h>
#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Sent sentOf(const httplib::Result &result)
{
    if (!result)
        return {};
    return {result->status, QByteArray::fromStdString(result->body),
            QByteArray::fromStdString(result->get_header_value("Content-Type")),
            QByteArray::fromStdString(result->get_header_value("Retry-After"))};
}

} // namespace

Sent Sender::post(const QByteArray &path, const QByteArray &body, const QByteArray &type,
                  const QByteArray &coding) const
{
    httplib::Client client("127.0.0.1", m_port);
    client.set_read_timeout(60);
    httplib::Headers all;
    for (auto it = headers.begin(); it != headers.end(); ++it)
        all.emplace(it.key().toStdString(), it.value().toStdString());
    if (!coding.isEmpty())
        all.emplace("Content-Encoding", coding.toStdString());
    if (!chunked)
        return sentOf(client.Post(path.toStdString(), all, body.constData(), size_t(body.size()), type.toStdString()));
    const auto provider = [&body](size_t offset, httplib::DataSink &sink) {
        const size_t size = std::min<size_t>(1'000, size_t(body.size()) - offset);
        if (size > 0)
            sink.write(body.constData() + offset, size);
        else
            sink.done();
        return true;
    };
    return sentOf(client.Post(path.toStdString(), all, provider, type.toStdString()));
}

Sent Sender::get(const QByteArray &path) const
{
    httplib::Client client("127.0.0.1", m_port);
    return sentOf(client.Get(path.toStdString()));
}

QByteArray gzipped(const QByteArray &plain)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(plain.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject callsJson(int first, int count)
{
    QJsonArray spans;
    for (int i = first; i < first + count; ++i) {
        const QByteArray number = QByteArray::number(i + 1, 16).rightJustified(16, '0');
        spans.append(spanJson("00000000000000aa" + number, number,
                              {{u"gen_ai.request.model"_s, u"gpt-4o"_s}, {u"gen_ai.usage.input_tokens"_s, i}}));
    }
    return tracesJson({{u"service.name"_s, u"support-agent"_s}}, spans);
}

} // namespace plumbline
