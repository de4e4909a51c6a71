// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/Address.h"

#include <QStringList>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

bool namesSecret(const QString &key)
{
    static const QStringList marks{u"token"_s,   u"secret"_s,  u"password"_s,  u"passwd"_s,     u"apikey"_s,
                                   u"api_key"_s, u"api-key"_s, u"signature"_s, u"credential"_s, u"authorization"_s};
    static const QStringList exact{u"key"_s, u"sig"_s, u"auth"_s, u"code"_s, u"jwt"_s, u"pwd"_s};
    const QString lower = key.toLower();
    // A page token is no credential, and without it nobody can tell which page an answer was.
    if (lower.contains(u"page"_s))
        return false;
    return exact.contains(lower)
        || std::any_of(marks.begin(), marks.end(), [&](const QString &mark) { return lower.contains(mark); });
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == u"https"_s ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

QString originText(const QUrl &url)
{
    return url.scheme() + u"://"_s + url.host() + (url.port() > 0 ? u':' + QString::number(url.port()) : QString());
}

QString urlForPeople(const QUrl &url)
{
    QUrl shown = url;
    shown.setUserInfo({});
    shown.setFragment({});
    if (shown.hasQuery()) {
        QUrlQuery query;
        const auto items = QUrlQuery(shown).queryItems(QUrl::FullyEncoded);
        for (const auto &[key, value] : items)
            query.addQueryItem(key, namesSecret(key) ? u"***"_s : value);
        shown.setQuery(query);
    }
    return shown.toString();
}

QUrl withHiddenSecrets(const QUrl &url)
{
    return url.path().contains(u"/secret-scanning/"_s) ? withQueryItem(url, u"hide_secret"_s, u"true"_s) : url;
}

QUrl withQueryItem(QUrl url, const QString &key, const QString &value)
{
    QUrlQuery query(url);
    query.removeAllQueryItems(key);
    query.addQueryItem(encoded(key), encoded(value));
    url.setQuery(query);
    return url;
}

} // namespace plumbline
