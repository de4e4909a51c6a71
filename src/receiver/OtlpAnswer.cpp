// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiver/OtlpAnswer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <protozero/pbf_writer.hpp>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr const char *jsonType = "application/json";
constexpr const char *protobufType = "application/x-protobuf";

/// The code of google.rpc.Status for an HTTP status.
int rpcCode(int status)
{
    switch (status) {
    case 401: return 16; // UNAUTHENTICATED
    case 403: return 7; // PERMISSION_DENIED
    case 404: return 5; // NOT_FOUND
    case 413:
    case 429: return 8; // RESOURCE_EXHAUSTED
    case 503: return 14; // UNAVAILABLE
    default: return 3; // INVALID_ARGUMENT
    }
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

ReceiverAnswer OtlpAnswer::taken(OtlpSignal signal, qint64 rejected, const QString &message) const
{
    static constexpr const char *names[] = {"rejectedSpans", "rejectedDataPoints", "rejectedLogRecords"};
    if (!isProtobuf) {
        QJsonObject partial;
        if (rejected > 0) {
            partial.insert(QLatin1StringView(names[size_t(signal)]), QString::number(rejected)); // int64 is text
            partial.insert(u"errorMessage"_s, message);
        }
        return {200, jsonType, compact({{u"partialSuccess"_s, partial}}), {}};
    }
    std::string out;
    if (rejected > 0) {
        std::string partial;
        protozero::pbf_writer writer(partial);
        writer.add_int64(1, rejected);
        writer.add_string(2, message.toStdString());
        protozero::pbf_writer(out).add_message(1, partial);
    }
    return {200, protobufType, QByteArray::fromStdString(out), {}};
}

ReceiverAnswer OtlpAnswer::refused(int status, const QString &message) const
{
    if (!isProtobuf)
        return {status, jsonType, compact({{u"code"_s, rpcCode(status)}, {u"message"_s, message}}), {}};
    std::string out;
    protozero::pbf_writer writer(out);
    writer.add_int32(1, rpcCode(status));
    writer.add_string(2, message.toStdString());
    return {status, protobufType, QByteArray::fromStdString(out), {}};
}

ReceiverAnswer OtlpAnswer::busy(const QString &message, int retryAfterSeconds) const
{
    ReceiverAnswer answer = refused(503, message);
    answer.headers.emplaceBack("Retry-After", QByteArray::number(retryAfterSeconds));
    return answer;
}

} // namespace plumbline
