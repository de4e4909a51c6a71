// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketStatement.h"

#include "log/NoteKey.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString payloadType = u"application/vnd.in-toto+json"_s;

} // namespace

PacketStatement::PacketStatement(const QList<std::pair<QString, QByteArray>> &subjects, const QJsonObject &predicate)
{
    QJsonArray list;
    for (const auto &[name, sha256] : subjects)
        list.append(
            QJsonObject{{u"name"_s, name}, {u"digest"_s, QJsonObject{{u"sha256"_s, QString::fromLatin1(sha256)}}}});
    m_payload = QJsonDocument(QJsonObject{{u"_type"_s, u"https://in-toto.io/Statement/v1"_s},
                                          {u"subject"_s, list},
                                          {u"predicateType"_s, u"https://plumbline.log/audit-packet/v1"_s},
                                          {u"predicate"_s, predicate}})
                    .toJson(QJsonDocument::Compact);
}

QByteArray PacketStatement::preAuthenticated(const QByteArray &payload)
{
    const QByteArray type = payloadType.toLatin1();
    return "DSSEv1 " + QByteArray::number(type.size()) + ' ' + type + ' ' + QByteArray::number(payload.size()) + ' '
        + payload;
}

Result<QByteArray> PacketStatement::envelope(const NoteSigner &signer) const
{
    SignedNote note{preAuthenticated(m_payload), {}};
    if (auto done = signer.sign(note); !done)
        return fail(done.error());
    const SignedNote::Signature &signature = note.signatures.constFirst();
    const QJsonObject one{{u"keyid"_s, signer.verifier().toString()},
                          {u"sig"_s, QString::fromLatin1(signature.bytes.toBase64())}};
    return QJsonDocument(QJsonObject{{u"payload"_s, QString::fromLatin1(m_payload.toBase64())},
                                     {u"payloadType"_s, payloadType},
                                     {u"signatures"_s, QJsonArray{one}}})
        .toJson(QJsonDocument::Compact);
}

} // namespace plumbline
