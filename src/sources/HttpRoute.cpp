// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/HttpRoute.h"

#include "base/SafeText.h"
#include "sources/SourceSettings.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

tl::unexpected<Error> refuse(const QString &key, const QString &why, const QString &where)
{
    return fail(Error::Kind::Configuration, u"prepare connection"_s, u"%1: %2"_s.arg(key, why), where);
}

Result<QByteArray> bytesOf(const QString &key, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(key, file.errorString(), path);
    return file.readAll();
}

Result<QList<QSslCertificate>> certificates(const QString &key, const QString &path)
{
    const auto bytes = bytesOf(key, path);
    if (!bytes)
        return fail(bytes.error());
    QList<QSslCertificate> found = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (found.isEmpty())
        return refuse(key, u"there is no certificate in PEM in it"_s, path);
    return found;
}

/// A key says itself of which kind it is only once it is read as that kind.
QSslKey keyOf(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm kind : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        QSslKey key(pem, kind, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

QStringList HttpRoute::parameterNames()
{
    return {u"ca_file"_s, u"client_certificate"_s, u"client_key"_s, u"proxy"_s};
}

HttpRoute HttpRoute::of(const SourceSettings &source)
{
    const auto value = [&](const QString &name) { return source.parameters.value(name).value(0); };
    return {value(u"ca_file"_s), value(u"client_certificate"_s), value(u"client_key"_s), value(u"proxy"_s),
            source.proxyLogin};
}

Result<std::optional<QSslConfiguration>> HttpRoute::tls() const
{
    if (authorityFile.isEmpty() && certificateFile.isEmpty() && keyFile.isEmpty())
        return std::optional<QSslConfiguration>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!authorityFile.isEmpty()) {
        const auto trusted = certificates(u"ca_file"_s, authorityFile);
        if (!trusted)
            return fail(trusted.error());
        configuration.addCaCertificates(*trusted);
    }
    if (certificateFile.isEmpty() != keyFile.isEmpty())
        return refuse(u"client_certificate"_s, u"it and client_key go together"_s, certificateFile + keyFile);
    if (!certificateFile.isEmpty()) {
        const auto chain = certificates(u"client_certificate"_s, certificateFile);
        if (!chain)
            return fail(chain.error());
        const auto pem = bytesOf(u"client_key"_s, keyFile);
        if (!pem)
            return fail(pem.error());
        const QSslKey key = keyOf(*pem);
        if (key.isNull())
            return refuse(u"client_key"_s, u"there is no private key in PEM without a passphrase in it"_s, keyFile);
        configuration.setLocalCertificateChain(*chain);
        configuration.setPrivateKey(key);
    }
    return std::optional(configuration);
}

Result<std::optional<QNetworkProxy>> HttpRoute::networkProxy() const
{
    if (proxy.isEmpty())
        return std::optional<QNetworkProxy>();
    const QUrl url(proxy, QUrl::StrictMode);
    const bool isSocks = url.scheme() == u"socks5"_s;
    if (!url.isValid() || url.host().isEmpty() || (!isSocks && url.scheme() != u"http"_s))
        return refuse(u"proxy"_s, u"it must look like http://host:3128 or socks5://host:1080"_s, {});
    if (!url.userInfo().isEmpty())
        return refuse(u"proxy"_s,
                      u"it must not hold a user or password; name their place in proxy_login_env, "_s
                      u"proxy_login_file or proxy_login_keyring"_s,
                      {});
    QNetworkProxy found(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                        quint16(url.port(isSocks ? 1080 : 3128)));
    const QByteArray login = proxyLogin.reveal();
    const qsizetype colon = login.indexOf(':');
    if (!login.isEmpty() && (colon <= 0 || !isHeaderSafe(login)))
        return refuse(u"proxy"_s, u"its login must be user:password in plain ASCII"_s, {});
    if (!login.isEmpty()) {
        found.setUser(QString::fromLatin1(login.first(colon)));
        found.setPassword(QString::fromLatin1(login.sliced(colon + 1)));
    }
    return std::optional(found);
}

} // namespace plumbline
