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
    QMap<QString, QStringList> all; // sorted, so that the same request is answered with the same bytes
    for (const QString &name : parameters.uniqueKeys()) {
        all[name] = parameters.values(name);
        all[name].sort();
    }
    for (const auto &[name, value] : changed)
        all[name] = QStringList{value};
    QUrlQuery query;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        for (const QString &value : *it)
            query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(it.key())),
                               QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
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

QString vendorInstant(const QDateTime &instant)
{
    return instant.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

} // namespace plumbline
