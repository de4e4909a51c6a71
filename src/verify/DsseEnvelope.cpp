// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/DsseEnvelope.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

tl::unexpected<Error> badStatement(const QString &why)
{
    return fail(Error::Kind::Format, u"read statement"_s, why);
}

} // namespace

Result<DsseEnvelope> DsseEnvelope::parse(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto decoded = [](const QJsonValue &value) {
        return QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    };
    const auto payload = decoded(object.value("payload"_L1));
    DsseEnvelope envelope{object.value("payloadType"_L1).toString(), {}, {}};
    if (!payload || (*payload).isEmpty() || envelope.payloadType.isEmpty())
        return badStatement(u"it is not a DSSE envelope with a payload in base64"_s);
    envelope.payload = *payload;
    const QJsonArray signatures = object.value("signatures"_L1).toArray();
    for (const QJsonValue &signature : signatures) {
        const auto bytes = decoded(signature.toObject().value("sig"_L1));
        if (!bytes)
            return badStatement(u"a signature is not base64"_s);
        envelope.signatures.append(*bytes);
    }
    return envelope;
}

QByteArray DsseEnvelope::signedBytes() const
{
    const QByteArray type = payloadType.toUtf8();
    return "DSSEv1 " + QByteArray::number(type.size()) + ' ' + type + ' ' + QByteArray::number(payload.size()) + ' '
        + payload;
}

Result<InTotoStatement> InTotoStatement::parse(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value("_type"_L1).toString() != "https://in-toto.io/Statement/v1"_L1)
        return badStatement(u"it is not an in-toto Statement of version 1"_s);
    InTotoStatement statement;
    statement.isCanonical = QJsonDocument(object).toJson(QJsonDocument::Compact) == json;
    const QJsonArray subjects = object.value("subject"_L1).toArray();
    for (const QJsonValue &subject : subjects) {
        const QJsonObject digest = subject["digest"_L1].toObject();
        statement.subjects.insert(subject["name"_L1].toString(), digest.value("sha256"_L1).toString().toLatin1());
    }
    statement.predicateType = object.value("predicateType"_L1).toString();
    statement.predicate = object.value("predicate"_L1).toObject();
    return statement;
}

} // namespace plumbline
