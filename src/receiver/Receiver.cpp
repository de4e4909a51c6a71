// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiver/Receiver.h"

#include "base/Digest.h"
#include "formats/OpaDecisions.h"
#include "formats/OtlpRows.h"
#include "sources/ContentCoding.h"
#include "secrets/StoredSecret.h"
#include "sources/JsonDocument.h"

#include <QHostAddress>
#include <openssl/crypto.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QHash<QByteArray, OtlpSignal> &otlpPaths()
{
    static const QHash<QByteArray, OtlpSignal> paths{
        {"/v1/traces", OtlpSignal::Traces}, {"/v1/metrics", OtlpSignal::Metrics}, {"/v1/logs", OtlpSignal::Logs}};
    return paths;
}

/// OPA appends the name of a partition when it is told to.
bool isOpaPath(const QByteArray &path)
{
    return path == "/logs" || path.startsWith("/logs/") || path == "/v1/opa/logs" || path.startsWith("/v1/opa/logs/");
}

QByteArray mediaType(const ReceivedRequest &request)
{
    return request.header("content-type").split(';').first().trimmed().toLower();
}

bool isProtobuf(const ReceivedRequest &request)
{
    return mediaType(request).contains("protobuf");
}

bool isSame(const QByteArray &shown, const QByteArray &wanted)
{
    return shown.size() == wanted.size()
        && CRYPTO_memcmp(shown.constData(), wanted.constData(), size_t(wanted.size())) == 0;
}

/// A name that a web page can be made to have this machine's address is no name of this machine.
bool isOwnName(QByteArray host)
{
    host = host.startsWith('[') ? host.mid(1).split(']').first() : host.split(':').first();
    return host.isEmpty() || host.toLower() == "localhost" || !QHostAddress(QString::fromLatin1(host)).isNull();
}

bool isLoopback(const QString &address)
{
    return address == u"localhost"_s || QHostAddress(address).isLoopback();
}

int statusOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Usage: return 415;
    case Error::Kind::TooLong:
    case Error::Kind::Refused: return 413;
    default: return 400;
    }
}

} // namespace

Receiver::Receiver(const ListenSettings &settings, const StoreLocation &store, const Clock &clock)
    : m_settings(settings), m_clock(clock), m_writer(std::make_unique<ReceiptWriter>(store, clock))
{
    m_shown.hide(m_settings.token);
}

Result<void> Receiver::ready(ListenSettings &settings)
{
    if (settings.token.isEmpty()) {
        auto token = readSecret(settings.tokenPlace);
        if (!token)
            return fail(token.error());
        settings.token = std::move(*token);
    }
    if (settings.tokenPlace.kind != SecretPlace::Kind::None && settings.token.isEmpty())
        return fail(Error::Kind::Configuration, u"listen"_s,
                    u"there is no token in the %1"_s.arg(settings.tokenPlace.text()));
    if (settings.token.isEmpty() && !isLoopback(settings.address))
        return fail(Error::Kind::Configuration, u"listen"_s,
                    u"others reach this address, and without a token anybody could write evidence; name one by "
                    "--token-env or as token_env under [listen]"_s,
                    settings.address);
    return {};
}

Result<std::unique_ptr<Receiver>> Receiver::start(ListenSettings settings, const StoreLocation &store,
                                                  const Clock &clock)
{
    if (auto usable = ready(settings); !usable)
        return fail(usable.error());
    // A new store has no place for the lease yet.
    if (auto made = StoreConnection::open(store, StoreConnection::Access::ReadWrite); !made)
        return fail(made.error());
    auto lease = WriterLease::take(store, WriterLease::Role::Listen, clock.now());
    if (!lease)
        return fail(lease.error());
    std::unique_ptr<Receiver> receiver(new Receiver(settings, store, clock));
    receiver->m_lease.emplace(std::move(*lease));
    if (auto opened = receiver->m_writer->start(&settings); !opened)
        return fail(opened.error());
    ListenerLimits limits;
    limits.address = settings.address;
    limits.port = settings.port;
    auto listener = HttpListener::start(
        limits, [raw = receiver.get()](const ReceivedRequest &head) { return raw->admit(head); },
        [raw = receiver.get()](const ReceivedRequest &request, const HttpListener::Reply &reply) {
            raw->receive(request, reply);
        });
    if (!listener)
        return fail(listener.error());
    receiver->m_listener = std::move(*listener);
    receiver->m_port = receiver->m_listener->port();
    return receiver;
}

Receiver::~Receiver()
{
    stop();
}

void Receiver::stop()
{
    m_listener.reset();
}

QString Receiver::address() const
{
    const QString host = m_settings.address.contains(u':') ? u'[' + m_settings.address + u']' : m_settings.address;
    return u"http://%1:%2"_s.arg(host).arg(port());
}

ReceiverCounters Receiver::counters() const
{
    ReceiverCounters counters = m_writer->counters();
    counters.requests = m_requests;
    counters.refused = m_refused;
    counters.withheld = m_withheld;
    return counters;
}

std::optional<Error> Receiver::trouble() const
{
    const std::lock_guard lock(m_mutex);
    return m_trouble;
}

/// Decides by the head of a request whether its body is wanted.
std::optional<ReceiverAnswer> Receiver::admit(const ReceivedRequest &head)
{
    ++m_requests;
    const OtlpAnswer words{isProtobuf(head)};
    const bool isHealth = head.path == "/healthz";
    const bool isKnown = otlpPaths().contains(head.path) || isOpaPath(head.path);
    std::optional<ReceiverAnswer> answer;
    if (m_settings.token.isEmpty() && !isOwnName(head.header("host"))) {
        answer = words.refused(403, u"the Host header names another machine"_s);
    } else if (!isHealth && !isKnown) {
        answer = words.refused(404, u"there is nothing here; POST to /v1/traces, /v1/metrics, /v1/logs or /logs"_s);
    } else if (isHealth ? head.method != "GET" && head.method != "HEAD" : head.method != "POST") {
        answer = words.refused(405, u"only %1 is understood here"_s.arg(isHealth ? u"GET"_s : u"POST"_s));
        answer->headers.emplaceBack("Allow", isHealth ? "GET, HEAD" : "POST");
    } else if (!isHealth && !m_settings.token.isEmpty()) {
        const QByteArray authorization = head.header("authorization");
        const QByteArray bearer = authorization.first(7 < authorization.size() ? 7 : 0).toLower() == "bearer "
            ? authorization.mid(7).trimmed()
            : QByteArray();
        if (!isSame(bearer, m_settings.token.reveal())
            && !isSame(head.header("x-plumbline-token"), m_settings.token.reveal())) {
            answer = words.refused(401, u"show the token as \"Authorization: Bearer ...\""_s);
            answer->headers.emplaceBack("WWW-Authenticate", "Bearer");
        }
    }
    if (!answer && !isHealth) {
        const QByteArray type = mediaType(head);
        const bool isJson = type == "application/json";
        const bool isBinary = type == "application/x-protobuf" && !isOpaPath(head.path);
        if (!isJson && !isBinary)
            answer = words.refused(
                415,
                u"the content type \"%1\" is not understood; send %2"_s.arg(
                    QString::fromLatin1(type.left(60)),
                    isOpaPath(head.path) ? u"application/json"_s : u"application/json or application/x-protobuf"_s));
    }
    if (answer)
        ++m_refused;
    return answer;
}

void Receiver::receive(const ReceivedRequest &request, const HttpListener::Reply &reply)
{
    if (request.path == "/healthz") {
        const auto wrong = trouble();
        const QByteArray word = wrong ? "failing" : "ok";
        return reply({wrong ? 503 : 200, "application/json", "{\"status\":\"" + word + "\"}\n", {}});
    }
    const auto signal = otlpPaths().constFind(request.path);
    if (signal != otlpPaths().constEnd())
        receiveOtlp(request, *signal, reply);
    else
        receiveOpa(request, reply);
}

/// The body as it is kept: unpacked, with its digest, and of the headers those that say what it is.
Result<RawAnswer> Receiver::unpacked(const ReceivedRequest &request, const QString &source, const QString &stream) const
{
    auto body = withoutCoding(request.body, request.header("content-encoding"), JsonDocument::maximalSize);
    if (!body)
        return fail(body.error());
    RawAnswer answer;
    answer.source = source;
    answer.stream = stream;
    answer.url = u"received:"_s + QString::fromLatin1(request.path);
    answer.status = 200;
    for (const char *name : {"content-type", "content-encoding", "user-agent"}) {
        if (const QByteArray value = request.header(name); !value.isEmpty())
            answer.headers.append({QString::fromLatin1(name), QString::fromUtf8(value.left(200))});
    }
    answer.fetchedAt = m_clock.now();
    // Instrumented exporters send the headers of their own requests along.
    HttpResponse content{200, {}, {}, std::move(*body)};
    m_shown.blackOut(content);
    answer.body = std::move(content.body);
    answer.sha256 = sha256Hex(answer.body);
    return answer;
}

void Receiver::keep(Receipt receipt, ReceiverAnswer onKept, const OtlpAnswer &words, const HttpListener::Reply &reply)
{
    const bool taken = m_writer->offer(
        std::move(receipt), [this, onKept = std::move(onKept), words, reply](const Result<void> &kept) {
            {
                const std::lock_guard lock(m_mutex);
                m_trouble = kept ? std::nullopt : std::optional(kept.error());
            }
            reply(kept ? onKept : words.busy(u"the store does not take it now: "_s + kept.error().detail, 5));
        });
    if (!taken)
        reply(words.busy(u"more is waiting to be stored than is taken at once"_s, 1));
}

void Receiver::receiveOtlp(const ReceivedRequest &request, OtlpSignal signal, const HttpListener::Reply &reply)
{
    const OtlpAnswer words{isProtobuf(request)};
    auto answer = unpacked(request, m_settings.otlpSource, QString::fromLatin1(request.path.mid(4)));
    if (!answer) {
        ++m_refused;
        return reply(words.refused(statusOf(answer.error()), answer.error().detail));
    }
    if (!m_settings.keepsContent)
        m_withheld += withholdContent(*answer);
    Receipt receipt{*answer, u"otlp"_s, {}, {}, {}, 0, false};
    auto mapped = mapOtlp(*answer);
    if (!mapped) {
        // Kept and put aside like every broken answer; the sender is told not to send it again.
        ++m_refused;
        const QString type = signal == OtlpSignal::Traces ? u"ai_call"_s
            : signal == OtlpSignal::Metrics               ? u"ai_usage"_s
                                                          : u""_s;
        receipt.page.rejected.append(
            {answer->source, answer->stream, type, answer->sha256, {}, {}, toString(mapped.error())});
        return keep(std::move(receipt), words.refused(400, mapped.error().detail), words, reply);
    }
    const auto &rejected = mapped->page.rejected;
    const QString why = rejected.isEmpty()
        ? QString()
        : u"%1: %2: %3"_s.arg(rejected.first().rawPointer, rejected.first().field, rejected.first().reason);
    ReceiverAnswer onKept = words.taken(signal, rejected.size(), why);
    receipt.page = std::move(mapped->page);
    receipt.contexts = std::move(mapped->contexts);
    receipt.usage = std::move(mapped->usage);
    receipt.notMapped = mapped->notMapped;
    keep(std::move(receipt), std::move(onKept), words, reply);
}

void Receiver::receiveOpa(const ReceivedRequest &request, const HttpListener::Reply &reply)
{
    const OtlpAnswer words;
    const auto answer = unpacked(request, m_settings.opaSource, u"decisions"_s);
    if (!answer) {
        ++m_refused;
        return reply(words.refused(statusOf(answer.error()), answer.error().detail));
    }
    Receipt receipt{*answer, u"opa"_s, {}, {}, {}, 0, true};
    auto mapped = mapOpaDecisions(*answer, m_settings.opa);
    if (!mapped) {
        ++m_refused;
        receipt.page.rejected.append(
            {answer->source, answer->stream, u"gate_decision"_s, answer->sha256, {}, {}, toString(mapped.error())});
        return keep(std::move(receipt), words.refused(400, mapped.error().detail), words, reply);
    }
    receipt.page = std::move(*mapped);
    keep(std::move(receipt), {200, "application/json", "{}", {}}, words, reply);
}

} // namespace plumbline
