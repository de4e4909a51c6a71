// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Vendor.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QJsonDocument Vendor::get(const QString &pathAndQuery) const
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(m_address + pathAndQuery)};
    const QByteArray scheme = pathAndQuery.startsWith(u"/defectdojo") ? "Token " : "Bearer ";
    request.setRawHeader("Authorization", scheme + "simulator-token");
    QNetworkReply *reply = network.get(request);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return QJsonDocument::fromJson(reply->readAll());
}

int Vendor::post(const QString &path, const QByteArray &text) const
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(m_address + path)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain"_s);
    QNetworkReply *reply = network.post(request, text);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QJsonArray Vendor::allPages(const QString &path) const
{
    QJsonArray all;
    for (int page = 1;; ++page) {
        const QChar mark = path.contains(u'?') ? u'&' : u'?';
        const QJsonArray some = get(u"%1%2per_page=100&page=%3"_s.arg(path, mark).arg(page)).array();
        for (const QJsonValue &value : some)
            all.append(value);
        if (some.size() < 100)
            return all;
    }
}

} // namespace plumbline
