// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiver/HttpListener.h"

#include <QHostAddress>
#include <arpa/inet.h>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <microhttpd.h>
#include <mutex>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// One request on its way: read in pieces, handed over, perhaps waiting, answered.
struct Exchange {
    std::mutex mutex;
    MHD_Connection *connection = nullptr; ///< nullptr once it is gone.
    ReceivedRequest request;
    std::optional<ReceiverAnswer> answer;
    qint64 discarded = 0;
    qint64 counted = 0; ///< Bytes that count for the limit of all bodies.
    bool isHandedOver = false;
    bool isSuspended = false;
};

MHD_Result addHeader(void *into, MHD_ValueKind, const char *name, const char *value)
{
    static_cast<ReceivedRequest *>(into)->headers.insert(QByteArray(name).toLower(), QByteArray(value ? value : ""));
    return MHD_YES;
}

MHD_Result send(MHD_Connection *connection, const ReceiverAnswer &answer)
{
    MHD_Response *response = MHD_create_response_from_buffer(
        size_t(answer.body.size()), const_cast<char *>(answer.body.constData()), MHD_RESPMEM_MUST_COPY);
    if (!answer.contentType.isEmpty())
        MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, answer.contentType.constData());
    for (const auto &[name, value] : answer.headers)
        MHD_add_response_header(response, name.constData(), value.constData());
    const MHD_Result queued = MHD_queue_response(connection, unsigned(answer.status), response);
    MHD_destroy_response(response);
    return queued;
}

ReceiverAnswer plain(int status, const QByteArray &text)
{
    return {status, "text/plain; charset=utf-8", text + '\n', {}};
}

/// The address as the system wants it; empty when it is none.
std::vector<char> socketAddress(const QString &address, quint16 port)
{
    const QHostAddress host(address == u"localhost"_s ? u"127.0.0.1"_s : address);
    std::vector<char> bytes;
    if (host.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_port = htons(port);
        in.sin_addr.s_addr = htonl(host.toIPv4Address());
        bytes.resize(sizeof in);
        std::memcpy(bytes.data(), &in, sizeof in);
    } else if (host.protocol() == QAbstractSocket::IPv6Protocol) {
        sockaddr_in6 in{};
        in.sin6_family = AF_INET6;
        in.sin6_port = htons(port);
        const Q_IPV6ADDR raw = host.toIPv6Address();
        std::memcpy(&in.sin6_addr, &raw, sizeof raw);
        bytes.resize(sizeof in);
        std::memcpy(bytes.data(), &in, sizeof in);
    }
    return bytes;
}

} // namespace

struct HttpListener::Server {
    ListenerLimits limits;
    Admitting admitting;
    Receiving receiving;
    MHD_Daemon *daemon = nullptr;
    std::atomic<qint64> bodies = 0;
    std::atomic_bool isStopping = false;
    std::mutex mutex;
    std::condition_variable idle;
    int owed = 0; ///< Replies that have not been called.
    int unsent = 0; ///< Answers that have not left yet, or whose senders are still to be told.

    MHD_Result take(MHD_Connection *connection, Exchange &exchange, const char *data, size_t *size);
    MHD_Result handOver(const std::shared_ptr<Exchange> &exchange);
    void begin(MHD_Connection *connection, Exchange &exchange, const char *url, const char *method);

    static MHD_Result onAccess(void *self, MHD_Connection *connection, const char *url, const char *method,
                               const char *version, const char *data, size_t *size, void **state);
    static void onCompleted(void *self, MHD_Connection *connection, void **state, MHD_RequestTerminationCode code);
};

void HttpListener::Server::begin(MHD_Connection *connection, Exchange &exchange, const char *url, const char *method)
{
    exchange.connection = connection;
    exchange.request.method = method;
    exchange.request.path = url;
    MHD_get_connection_values(connection, MHD_HEADER_KIND, addHeader, &exchange.request);
    if (isStopping) {
        exchange.answer = plain(503, "This receiver is stopping.");
        exchange.answer->headers.emplaceBack("Retry-After", "1");
        return;
    }
    exchange.answer = admitting(exchange.request);
    if (!exchange.answer && exchange.request.header("content-length").toLongLong() > limits.body)
        exchange.answer
            = plain(413, "The body is larger than the " + QByteArray::number(limits.body) + " bytes that are taken.");
}

/// A piece of the body. What is not wanted is still read for a while, so that the sender gets to read our answer.
MHD_Result HttpListener::Server::take(MHD_Connection *, Exchange &exchange, const char *data, size_t *size)
{
    const auto length = qint64(*size);
    *size = 0;
    if (!exchange.answer && exchange.request.body.size() + length > limits.body)
        exchange.answer
            = plain(413, "The body is larger than the " + QByteArray::number(limits.body) + " bytes that are taken.");
    if (!exchange.answer && bodies + length > limits.bodies) {
        exchange.answer = plain(503, "Too much is being received at once.");
        exchange.answer->headers.emplaceBack("Retry-After", "1");
    }
    if (exchange.answer) {
        exchange.discarded += length;
        return exchange.discarded > 2 * limits.body ? MHD_NO : MHD_YES;
    }
    exchange.request.body.append(data, qsizetype(length));
    exchange.counted += length;
    bodies += length;
    return MHD_YES;
}

MHD_Result HttpListener::Server::handOver(const std::shared_ptr<Exchange> &exchange)
{
    exchange->isHandedOver = true;
    {
        const std::lock_guard lock(mutex);
        ++owed;
        ++unsent;
    }
    receiving(std::move(exchange->request), [this, exchange](ReceiverAnswer answer) {
        {
            const std::lock_guard lock(exchange->mutex);
            exchange->answer = std::move(answer);
            if (exchange->isSuspended && exchange->connection)
                MHD_resume_connection(exchange->connection);
            exchange->isSuspended = false;
        }
        const std::lock_guard lock(mutex);
        if (--owed == 0)
            idle.notify_all();
    });
    const std::lock_guard lock(exchange->mutex);
    if (exchange->answer)
        return send(exchange->connection, *exchange->answer);
    exchange->isSuspended = true;
    MHD_suspend_connection(exchange->connection);
    return MHD_YES;
}

MHD_Result HttpListener::Server::onAccess(void *self, MHD_Connection *connection, const char *url, const char *method,
                                          const char *, const char *data, size_t *size, void **state)
{
    auto *server = static_cast<Server *>(self);
    if (!*state) {
        auto exchange = std::make_shared<Exchange>();
        server->begin(connection, *exchange, url, method);
        const bool isHopeless = exchange->request.header("content-length").toLongLong() > 2 * server->limits.body;
        *state = new std::shared_ptr<Exchange>(exchange);
        return isHopeless ? send(connection, *exchange->answer) : MHD_YES;
    }
    const auto &exchange = *static_cast<std::shared_ptr<Exchange> *>(*state);
    if (*size > 0)
        return server->take(connection, *exchange, data, size);
    if (!exchange->isHandedOver && !exchange->answer)
        return server->handOver(exchange);
    const std::lock_guard lock(exchange->mutex);
    return exchange->answer ? send(connection, *exchange->answer) : MHD_YES;
}

void HttpListener::Server::onCompleted(void *self, MHD_Connection *, void **state, MHD_RequestTerminationCode)
{
    if (!*state)
        return;
    auto *exchange = static_cast<std::shared_ptr<Exchange> *>(*state);
    {
        const std::lock_guard lock((*exchange)->mutex);
        (*exchange)->connection = nullptr;
    }
    auto *server = static_cast<Server *>(self);
    server->bodies -= (*exchange)->counted;
    if ((*exchange)->isHandedOver) {
        const std::lock_guard lock(server->mutex);
        if (--server->unsent == 0)
            server->idle.notify_all();
    }
    delete exchange;
    *state = nullptr;
}

HttpListener::HttpListener(std::unique_ptr<Server> server) : m_server(std::move(server)) { }

Result<std::unique_ptr<HttpListener>> HttpListener::start(const ListenerLimits &limits, Admitting admitting,
                                                          Receiving receiving)
{
    const QString place = u"%1:%2"_s.arg(limits.address).arg(limits.port);
    const std::vector<char> address = socketAddress(limits.address, limits.port);
    if (address.empty())
        return fail(Error::Kind::Usage, u"listen"_s, u"this is no address of a machine, such as 127.0.0.1"_s, place);
    auto server = std::make_unique<Server>();
    server->limits = limits;
    server->admitting = std::move(admitting);
    server->receiving = std::move(receiving);
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME;
    if (address.size() == sizeof(sockaddr_in6))
        flags |= MHD_USE_IPv6;
    constexpr unsigned idleSeconds = 30;
    constexpr unsigned threads = 2;
    server->daemon = MHD_start_daemon(
        flags, limits.port, nullptr, nullptr, &Server::onAccess, server.get(), MHD_OPTION_SOCK_ADDR,
        reinterpret_cast<const sockaddr *>(address.data()), MHD_OPTION_NOTIFY_COMPLETED, &Server::onCompleted,
        server.get(), MHD_OPTION_CONNECTION_TIMEOUT, idleSeconds, MHD_OPTION_CONNECTION_LIMIT, limits.connections,
        MHD_OPTION_THREAD_POOL_SIZE, threads, MHD_OPTION_CONNECTION_MEMORY_LIMIT, size_t(64) << 10, MHD_OPTION_END);
    if (!server->daemon)
        return fail(Error::Kind::Configuration, u"open port"_s,
                    errno == EADDRINUSE ? u"something else listens there; choose another --port"_s
                                        : QString::fromLocal8Bit(std::strerror(errno)),
                    place);
    return std::unique_ptr<HttpListener>(new HttpListener(std::move(server)));
}

HttpListener::~HttpListener()
{
    m_server->isStopping = true;
    const MHD_socket listening = MHD_quiesce_daemon(m_server->daemon);
    {
        std::unique_lock lock(m_server->mutex);
        m_server->idle.wait(lock, [this] { return m_server->owed == 0; });
        constexpr std::chrono::seconds patience(2); // for who does not read the answer
        m_server->idle.wait_for(lock, patience, [this] { return m_server->unsent == 0; });
    }
    MHD_stop_daemon(m_server->daemon);
    if (listening != MHD_INVALID_SOCKET)
        close(listening);
}

quint16 HttpListener::port() const
{
    const MHD_DaemonInfo *info = MHD_get_daemon_info(m_server->daemon, MHD_DAEMON_INFO_BIND_PORT);
    return info ? info->port : 0;
}

} // namespace plumbline
