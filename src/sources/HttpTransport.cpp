// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/HttpTransport.h"

#include "base/SafeText.h"
#include "sources/ContentCoding.h"
#include "sources/SourceSettings.h"
#include "sources/TlsTrouble.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int stopPollMs = 50;
constexpr qint64 readChunk = 64 * 1024;

bool isLoopback(const QString &host)
{
    return host == u"localhost"_s || QHostAddress(host).isLoopback();
}

Result<void> checkRequest(const HttpRequest &request, bool allowPlainHttp)
{
    const QString scheme = request.url.scheme();
    const auto refuse = [&](const QString &why) {
        return fail(Error::Kind::Refused, u"send request"_s, why, urlForPeople(request.url));
    };
    if (scheme != u"https"_s && scheme != u"http"_s)
        return refuse(u"only http and https addresses are read"_s);
    if (scheme == u"http"_s && !allowPlainHttp && !isLoopback(request.url.host()))
        return refuse(
            u"plain http would show the token to the network; use https, or set allow_plain_http = true under [source.params]"_s);
    if (!request.url.userInfo().isEmpty())
        return refuse(u"an address must not hold a user or password"_s);
    for (const auto &[name, value] : request.headers) {
        if (name.isEmpty() || !isHeaderSafe(name) || !isHeaderSafe(value))
            return refuse(u"the header \"%1\" holds a line break or a character that is not plain ASCII"_s.arg(
                visibleText(QString::fromLatin1(name))));
    }
    return {};
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

tl::unexpected<Error> cutShort(const HttpRequest &request, const HttpResponse &response)
{
    return fail(Error::Kind::Network, u"read answer"_s,
                u"the answer was cut short after %1 bytes"_s.arg(response.body.size()), urlForPeople(request.url));
}

/// Takes the content coding off the body, as far as it came: what is kept of it must be readable to be searched for
/// secrets. An error leaves no body.
Result<UnpackedBody::End> unpack(HttpResponse &response, const HttpRequest &request, qint64 most)
{
    const QByteArray coding = response.header("content-encoding");
    const QByteArray packed = std::exchange(response.body, {});
    if (packed.isEmpty()) // of a 304, for one
        return UnpackedBody::End::Whole;
    const auto refuse = [&](const QString &why, Error::Kind kind = Error::Kind::Refused) {
        return fail(kind, u"read answer"_s, why, urlForPeople(request.url));
    };
    if (!isKnownCoding(coding))
        return refuse(u"the answer is packed as \"%1\", which nobody asked for"_s.arg(
            visibleText(QString::fromLatin1(coding.left(40)))));
    UnpackedBody plain = unpacked(packed, coding, most);
    if (plain.end == UnpackedBody::End::Broken)
        return refuse(u"the answer cannot be unpacked"_s);
    if (plain.end == UnpackedBody::End::TooLong)
        return refuse(u"the answer unpacks to more than %1 MiB"_s.arg(most / 1024 / 1024), Error::Kind::TooLong);
    response.body = std::move(plain.bytes);
    return plain.end;
}

} // namespace

HttpLimits HttpLimits::of(const SourceSettings &source)
{
    HttpLimits limits;
    const auto isSet = [&](const QString &name) { return source.parameters.value(name).value(0) == u"true"_s; };
    limits.allowPlainHttp = isSet(u"allow_plain_http"_s);
    limits.allowPrivate = isSet(u"allow_private_network"_s);
    return limits;
}

HttpTransport::HttpTransport(HttpLimits limits, HttpRoute route, HostLookup lookup)
    : m_limits(limits), m_route(std::move(route)), m_hosts(std::move(lookup)),
      m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpTransport::~HttpTransport() = default;

Result<void> HttpTransport::prepare()
{
    if (m_isPrepared)
        return {};
    const auto tls = m_route.tls();
    if (!tls)
        return fail(tls.error());
    const auto proxy = m_route.networkProxy();
    if (!proxy)
        return fail(proxy.error());
    m_tls = tls->value_or(QSslConfiguration::defaultConfiguration());
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (*proxy)
        m_network->setProxy(**proxy);
    m_isPrepared = true;
    return {};
}

Result<HttpResponse> HttpTransport::send(const HttpRequest &request, const std::atomic_bool &stop)
{
    m_partial.reset();
    m_isUnreached = false;
    if (auto prepared = prepare(); !prepared)
        return fail(prepared.error());
    HttpRequest current = request;
    for (int hop = 0; hop <= m_limits.redirects; ++hop) {
        if (auto allowed = checkRequest(current, m_limits.allowPlainHttp); !allowed)
            return fail(allowed.error());
        auto response = reach(current, stop);
        if (!response || !isRedirect(response->status))
            return response;
        const QUrl target = current.url.resolved(QUrl(QString::fromUtf8(response->header("location"))));
        if (!sameOrigin(request.url, target))
            return fail(Error::Kind::Refused, u"follow redirect"_s,
                        u"%1 redirects to another origin, %2; nothing is sent there"_s.arg(originText(current.url),
                                                                                           originText(target)),
                        urlForPeople(request.url));
        current.url = target;
        if (response->status == 303) {
            current.method = "GET";
            current.body.clear();
        }
    }
    return fail(Error::Kind::Network, u"follow redirect"_s, u"more than %1 redirects"_s.arg(m_limits.redirects),
                urlForPeople(request.url));
}

Result<HttpResponse> HttpTransport::reach(const HttpRequest &request, const std::atomic_bool &stop)
{
    // A proxy looks names up itself.
    if (!m_route.proxy.isEmpty()) {
        if (auto checked = HostAddresses::checkLiteral(request.url, m_limits.allowPrivate); !checked)
            return fail(checked.error());
        return exchange(request, {}, stop);
    }
    const auto addresses = m_hosts.of(request.url, m_limits.allowPrivate, m_limits.idle, stop);
    if (!addresses)
        return fail(addresses.error());
    if (addresses->isEmpty())
        return exchange(request, {}, stop);
    Result<HttpResponse> last = fail(Error::Kind::Internal, u"send request"_s);
    for (const QHostAddress &address : *addresses) {
        last = exchange(request, address, stop);
        if (last || !m_isUnreached)
            return last;
    }
    m_hosts.forget(request.url.host());
    return last;
}

QNetworkRequest HttpTransport::wireOf(const HttpRequest &request, const QHostAddress &address) const
{
    QNetworkRequest wire(request.url);
    if (!address.isNull()) {
        // Connected to is the address; everything that the server sees and proves is still the name.
        QUrl url = request.url;
        url.setHost(address.toString());
        wire.setUrl(url);
        wire.setPeerVerifyName(request.url.host(QUrl::FullyEncoded));
        const QString port = request.url.port() > 0 ? u':' + QString::number(request.url.port()) : QString();
        wire.setRawHeader("Host", (request.url.host(QUrl::FullyEncoded) + port).toLatin1());
        // With HTTP/2 the name would be taken from the address.
        wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    }
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // A cookie would be one more secret, and nobody asked for it.
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setSslConfiguration(m_tls);
    wire.setHeader(QNetworkRequest::UserAgentHeader,
                   QByteArray("Plumbline/" + QCoreApplication::applicationVersion().toLatin1()));
    wire.setRawHeader("Accept-Language", "en");
    // Said by us, it is unpacked by us: Qt takes an answer without the end of its packed bytes for whole.
    wire.setRawHeader("Accept-Encoding", "gzip");
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);
    return wire;
}

Result<HttpResponse> HttpTransport::exchange(const HttpRequest &request, const QHostAddress &address,
                                             const std::atomic_bool &stop)
{
    const std::unique_ptr<QNetworkReply> reply(
        m_network->sendCustomRequest(wireOf(request, address), request.method, request.body));
    // Queued behind the start of the request: said earlier, the size is lost, and Qt reads on while we are kept
    // waiting.
    QMetaObject::invokeMethod(
        reply.get(), [&reply] { reply->setReadBufferSize(readChunk); }, Qt::QueuedConnection);
    HttpResponse response;
    Error why;
    QEventLoop loop;
    QElapsedTimer sinceByte;
    QElapsedTimer sinceStart;
    sinceByte.start();
    sinceStart.start();
    const auto give = [&](Error::Kind kind, const QString &detail) {
        why = {kind, u"read answer"_s, detail, urlForPeople(request.url)};
        reply->abort();
    };
    const auto drain = [&] {
        sinceByte.restart();
        // Before it is copied: a body that grows beyond its limit would take twice the memory once more.
        if (response.body.size() + reply->bytesAvailable() <= m_limits.body)
            response.body += reply->readAll();
        else if (why.what.isEmpty())
            give(Error::Kind::TooLong, u"the answer is longer than %1 MiB"_s.arg(m_limits.body / 1024 / 1024));
    };
    QList<QSslError> distrusted;
    QObject::connect(reply.get(), &QNetworkReply::sslErrors, &loop,
                     [&](const QList<QSslError> &errors) { distrusted = errors; });
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &loop, [&] {
        if (stop)
            give(Error::Kind::Cancelled, u"stopped"_s);
        else if (sinceByte.elapsed() > m_limits.idle.count())
            give(Error::Kind::Network, u"no byte for %1 s"_s.arg(m_limits.idle.count() / 1000));
        else if (sinceStart.elapsed() > m_limits.total.count())
            give(Error::Kind::Network, u"not complete after %1 s"_s.arg(m_limits.total.count() / 1000));
    });
    QObject::connect(reply.get(), &QIODevice::readyRead, &loop, drain);
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    watch.start(stopPollMs);
    if (!reply->isFinished())
        loop.exec();
    watch.stop();
    if (why.what.isEmpty())
        drain();

    response.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    response.url = request.url;
    for (const auto &[name, value] : reply->rawHeaderPairs())
        response.headers.append({name.toLower(), value});
    bool isPromised = false;
    const qint64 promised = response.header("content-length").toLongLong(&isPromised);
    // Qt says nothing when the connection ends together with its last bytes. A 304 may promise what it confirms.
    const bool isShort = isPromised && response.status != 304 && response.body.size() < promised;
    const Result<UnpackedBody::End> unpacking = unpack(response, request, m_limits.body);
    if (!why.what.isEmpty()) {
        if (!response.body.isEmpty() && why.kind == Error::Kind::Network)
            m_partial = response;
        return fail(why);
    }
    // An error status has an error code, too; what matters here is whether the exchange itself was whole.
    const QNetworkReply::NetworkError code = reply->error();
    m_isUnreached = code == QNetworkReply::ConnectionRefusedError || code == QNetworkReply::TimeoutError
        || code == QNetworkReply::HostNotFoundError || code == QNetworkReply::UnknownNetworkError;
    if (code == QNetworkReply::SslHandshakeFailedError)
        return fail(Error::Kind::Refused, u"read answer"_s,
                    tlsTrouble(distrusted, request.url.host(), reply->errorString()), urlForPeople(request.url));
    if (code == QNetworkReply::ProxyAuthenticationRequiredError)
        return fail(
            Error::Kind::Refused, u"read answer"_s,
            u"the proxy wants another login; say where it is: proxy_login_env, proxy_login_file or proxy_login_keyring in the [[source]]"_s,
            urlForPeople(request.url));
    const bool isTransportError = code != QNetworkReply::NoError
        && (response.status == 0 || response.status == 200 || code < QNetworkReply::ContentAccessDenied);
    if (isTransportError) {
        if (!response.body.isEmpty())
            m_partial = response;
        if (response.status == 200 && code == QNetworkReply::RemoteHostClosedError)
            return cutShort(request, response);
        return fail(Error::Kind::Network, u"read answer"_s, reply->errorString(), urlForPeople(request.url));
    }
    if (!unpacking && response.status == 200) // of others, the status says more
        return fail(unpacking.error());
    if (isShort || (unpacking && *unpacking == UnpackedBody::End::CutShort)) {
        m_partial = response;
        return cutShort(request, response);
    }
    return response;
}

} // namespace plumbline
