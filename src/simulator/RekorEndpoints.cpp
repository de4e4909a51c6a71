// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The log of Sigstore: one entry for each image, found by its digest or by who signed it.
#include "base/Digest.h"
#include "simulator/EstateImages.h"
#include "simulator/VendorAnswer.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString uuidOf(const EstateImage &image)
{
    return u"24296fb24b8ad77a"_s + sha256Hex("entry " + image.digest.toLatin1());
}

QJsonObject entryJson(const Estate &estate, const EstateImage &image)
{
    const QByteArray payload = QJsonDocument(images::statement(estate, image)).toJson(QJsonDocument::Compact);
    const auto hash = [](const QString &value) {
        return QJsonObject{{u"algorithm"_s, u"sha256"_s}, {u"value"_s, value}};
    };
    const QJsonObject body{{u"apiVersion"_s, u"0.0.1"_s},
                           {u"kind"_s, u"dsse"_s},
                           {u"spec"_s,
                            QJsonObject{{u"envelopeHash"_s, hash(sha256Hex("envelope " + payload))},
                                        {u"payloadHash"_s, hash(sha256Hex(payload))}}}};
    return {{u"logID"_s, sha256Hex("log")},
            {u"logIndex"_s, image.logIndex},
            {u"integratedTime"_s, image.builtAt.toSecsSinceEpoch()},
            {u"body"_s, QString::fromLatin1(QJsonDocument(body).toJson(QJsonDocument::Compact).toBase64())}};
}

VendorAnswer refused(int status, const QString &message)
{
    return VendorAnswer::json(QJsonObject{{u"code"_s, status}, {u"message"_s, message}}, status);
}

} // namespace

VendorAnswer rekorAnswer(const Estate &estate, const VendorRequest &request)
{
    const QString entries = u"/api/v1/log/entries/"_s;
    if (request.path == u"/api/v1/index/retrieve"_s) {
        const QJsonObject question = QJsonDocument::fromJson(request.body).object();
        const QString hash = question[u"hash"_s].toString();
        const QString subject = question[u"subject"_s].toString();
        if (hash.isEmpty() && subject.isEmpty())
            return refused(400, u"validation failure: one of email, hash, operator, publicKey, subject is needed"_s);
        QJsonArray found;
        for (const EstateImage &image : images::of(estate)) {
            if (u"sha256:"_s + image.digest == hash || images::builderOf(estate, image.service) == subject)
                found.append(uuidOf(image));
        }
        return VendorAnswer::json(found);
    }
    if (request.path.startsWith(entries)) {
        for (const EstateImage &image : images::of(estate)) {
            if (uuidOf(image) == request.path.mid(entries.size()))
                return VendorAnswer::json(QJsonObject{{uuidOf(image), entryJson(estate, image)}});
        }
    }
    return refused(404, u"not found"_s);
}

} // namespace plumbline
