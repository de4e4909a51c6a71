// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/VendorAnswer.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString VendorRequest::link(const QList<std::pair<QString, QString>> &changed) const
{
    QMap<QString, QString> all; // sorted, so that the same request is answered with the same bytes
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        all.insert(it.key(), it.value());
    for (const auto &[name, value] : changed)
        all.insert(name, value);
    QUrlQuery query;
    for (auto it = all.begin(); it != all.end(); ++it)
        query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(it.key())),
                           QString::fromLatin1(QUrl::toPercentEncoding(it.value())));
    return base + path + u'?' + query.toString(QUrl::FullyEncoded);
}

VendorAnswer VendorAnswer::json(const QJsonValue &value, int status)
{
    VendorAnswer answer;
    answer.status = status;
    answer.body = value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Indented)
                                  : QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented);
    return answer;
}

VendorAnswer VendorAnswer::notFound(const QString &message)
{
    return json(QJsonObject{{u"message"_s, message}}, 404);
}

VendorAnswer unauthorized(const QString &vendorPrefix, const VendorRequest &request)
{
    QJsonObject body{{u"message"_s, u"Bad credentials"_s},
                     {u"documentation_url"_s, u"https://docs.github.com/rest"_s},
                     {u"status"_s, u"401"_s}};
    if (vendorPrefix == u"/backstage"_s)
        body = {
            {u"error"_s, QJsonObject{{u"name"_s, u"AuthenticationError"_s}, {u"message"_s, u"Missing credentials"_s}}},
            {u"request"_s,
             QJsonObject{{u"method"_s, u"GET"_s}, {u"url"_s, QString(request.path).remove(u"/api/catalog"_s)}}},
            {u"response"_s, QJsonObject{{u"statusCode"_s, 401}}}};
    else if (vendorPrefix == u"/defectdojo"_s)
        body = {{u"detail"_s, u"Invalid token."_s}};
    else if (vendorPrefix == u"/argocd"_s)
        body
            = {{u"error"_s, u"no session information"_s}, {u"code"_s, 16}, {u"message"_s, u"no session information"_s}};
    return VendorAnswer::json(body, 401);
}

QByteArray withoutFirstId(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    QJsonArray records = document.array();
    QString key;
    for (const QString &candidate : {u"items"_s, u"results"_s}) {
        if (document.object().contains(candidate)) {
            key = candidate;
            records = document[candidate].toArray();
        }
    }
    if (records.isEmpty())
        return body;
    QJsonObject first = records.first().toObject();
    if (first.contains(u"metadata"_s)) { // Backstage and Argo CD keep it there
        QJsonObject metadata = first[u"metadata"_s].toObject();
        metadata.remove(u"name"_s);
        metadata.remove(u"uid"_s);
        first[u"metadata"_s] = metadata;
    } else {
        first.remove(first.contains(u"id"_s) ? u"id"_s : u"number"_s);
    }
    records[0] = first;
    if (key.isEmpty())
        return VendorAnswer::json(records).body;
    QJsonObject whole = document.object();
    whole[key] = records;
    return VendorAnswer::json(whole).body;
}

QString vendorInstant(const QDateTime &instant)
{
    return instant.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

} // namespace plumbline
