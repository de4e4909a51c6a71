// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Simulator.h"

#include "base/Digest.h"
#include "simulator/EstateImages.h"
#include "simulator/Spoiler.h"
#include "simulator/Vendor.h"

#include <QJsonObject>
#include <QLocale>
#include <QUrlQuery>
#include <atomic>
#include <httplib.h>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

VendorRequest requestOf(const httplib::Request &request, const QString &base, const QString &prefix)
{
    VendorRequest asked;
    asked.path = text(request.path).mid(prefix.size());
    asked.base = base + prefix;
    asked.body = QByteArray::fromStdString(request.body);
    // Read by hand: the library takes a second "=" (filter=kind=component) for a separator.
    QString query = text(request.target).section(u'?', 1);
    if (request.get_header_value("Content-Type").rfind("application/x-www-form-urlencoded", 0) == 0)
        query += (query.isEmpty() ? u""_s : u"&"_s) + text(request.body);
    query.replace(u'+', u' ');
    for (const auto &[name, value] : QUrlQuery(query).queryItems(QUrl::FullyDecoded))
        asked.parameters.insert(name, value);
    for (const auto &[name, value] : request.headers)
        asked.headers.insert(text(name).toLower(), text(value));
    return asked;
}

/// Sends an answer as it is: the library would pack it with Brotli at its slowest. The rest may come slowly, or not at
/// all.
void sendInParts(const VendorAnswer &answer, httplib::Response &response, const std::atomic_bool &stopping)
{
    constexpr int partsPerSecond = 20;
    const std::string body = answer.body.toStdString();
    const size_t sent = answer.wire.isCut ? body.size() / 2 : body.size();
    const size_t part = answer.wire.bytesPerSecond
        ? std::max<size_t>(1, size_t(answer.wire.bytesPerSecond / partsPerSecond))
        : std::max<size_t>(1, sent);
    response.set_content_provider(body.size(), answer.contentType.toStdString(),
                                  [body, sent, part, &stopping, waits = answer.wire.bytesPerSecond > 0](
                                      size_t offset, size_t, httplib::DataSink &sink) {
                                      if (offset >= sent || stopping)
                                          return false; // the connection breaks off before all of the promised bytes
                                      if (waits)
                                          std::this_thread::sleep_for(std::chrono::milliseconds(1000 / partsPerSecond));
                                      return sink.write(body.data() + offset, std::min(part, sent - offset));
                                  });
}

} // namespace

/// The HTTP side: finds the vendor, lets it answer, spoils the answer if it is to be, and sends it.
class Simulator::Server
{
public:
    std::shared_ptr<const Estate> estate() const
    {
        const std::lock_guard lock(m_mutex);
        return m_estate;
    }
    void setNow(const QDateTime &now);
    Result<void> setFaults(const QString &text);
    int spoiledCount() { return m_faults.drawnCount(); }
    void answer(const httplib::Request &request, httplib::Response &response);
    void control(const httplib::Request &request, httplib::Response &response);
    void send(const VendorAnswer &answer, httplib::Response &response) const;

    SimulatorOptions options;
    QString base;
    quint16 port = 0;
    QList<Vendor> vendors;
    QList<Vendor> configured;
    httplib::Server http;
    std::thread thread;
    std::atomic<quint64> requests = 0;
    std::atomic_bool stopping = false;

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const Estate> m_estate;
    Faults m_faults;
    Spoiler m_spoiler;
};

void Simulator::Server::setNow(const QDateTime &now)
{
    auto invented = std::make_shared<const Estate>(Estate::invent(options.seed, options.services, options.weeks, now));
    const std::lock_guard lock(m_mutex);
    m_estate = std::move(invented);
}

Result<void> Simulator::Server::setFaults(const QString &text)
{
    Result<Faults> faults = Faults::parse(text);
    if (!faults)
        return fail(faults.error());
    m_faults = std::move(*faults);
    m_spoiler.forget();
    return {};
}

void Simulator::Server::send(const VendorAnswer &answer, httplib::Response &response) const
{
    for (int waited = 0; waited < answer.wire.waitMs && !stopping; waited += 10)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    response.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        response.set_header(name, value);
    response.set_header("Date",
                        QLocale::c()
                            .toString(QDateTime::currentDateTimeUtc().addSecs(answer.wire.clockSkewS),
                                      u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
                            .toStdString());
    if (answer.status != 304 && !answer.body.isEmpty())
        sendInParts(answer, response, stopping);
}

void Simulator::Server::answer(const httplib::Request &request, httplib::Response &response)
{
    ++requests;
    const QString path = text(request.path);
    const auto vendor = std::find_if(vendors.cbegin(), vendors.cend(),
                                     [&](const Vendor &one) { return path.startsWith(one.prefix() + u'/'); });
    if (vendor == vendors.cend()) {
        response.status = 404;
        return;
    }
    VendorRequest asked = requestOf(request, base, vendor->prefix());
    asked.keepHistory = options.keepHistory;
    VendorAnswer answer
        = vendor->admits(asked) ? vendor->answer(*estate(), asked) : unauthorized(vendor->connector, asked);
    answer.wire.waitMs = options.pageDelayMs;
    const DrawnFault fault = m_faults.draw(path);
    if (!fault.kind.isEmpty() || fault.isRemembered)
        m_spoiler.spoil(fault, vendor->connector, asked, answer);
    if (answer.status == 200 && fault.kind.isEmpty()
        && (vendor->connector == u"github"_s || vendor->connector == u"backstage"_s)) {
        const QByteArray tag = "W/\"" + sha256Hex(answer.body).left(32).toLatin1() + '"';
        answer.add("ETag", tag);
        if (asked.headers.value(u"if-none-match"_s).toLatin1() == tag) {
            answer.status = 304;
            answer.body.clear();
        }
    }
    addUsualHeaders(vendor->connector, answer, requests.load());
    if (vendor->connector == u"github"_s)
        answer.add("X-GitHub-Request-Id", sha256Hex(path.toUtf8()).left(16).toUpper().toLatin1());
    send(answer, response);
}

/// POST /simulator/faults and /simulator/now with the new value as body.
void Simulator::Server::control(const httplib::Request &request, httplib::Response &response)
{
    const QString value = text(request.body).trimmed();
    const QDateTime now = QDateTime::fromString(value, Qt::ISODate);
    response.status = 400;
    if (request.path == "/simulator/now" && now.isValid()) {
        setNow(now.toUTC());
        response.status = 204;
    } else if (request.path == "/simulator/faults") {
        const Result<void> set = setFaults(value);
        response.status = set ? 204 : 400;
        if (!set)
            response.set_content(toString(set.error()).toStdString(), "text/plain");
    }
}

Simulator::Simulator(std::unique_ptr<Server> server) : m_server(std::move(server)) { }

Result<std::unique_ptr<Simulator>> Simulator::start(const SimulatorOptions &options)
{
    if (options.services < 1 || options.services > 500 || options.weeks < 1 || options.weeks > 520)
        return fail(Error::Kind::Usage, u"start simulator"_s,
                    u"1 to 500 services and 1 to 520 weeks can be invented"_s);
    auto server = std::make_unique<Server>();
    server->options = options;
    if (const Result<void> set = server->setFaults(options.faults); !set)
        return fail(set.error());
    server->setNow(options.now);
    const auto estate = server->estate();
    QStringList services;
    for (const EstateService &service : estate->services)
        services.append(service.name);
    QStringList digests;
    for (const EstateImage &image : images::of(*estate).mid(0, 3))
        digests.append(image.digest);
    server->vendors = allVendors({options.token.isEmpty() ? u"simulator-token"_s : options.token, estate->slug,
                                  options.weeks, services, digests, images::builderOf(*estate, services.first())});
    auto configured = chosenVendors(server->vendors, options.vendors.isEmpty() ? u"default"_s : options.vendors);
    if (!configured)
        return fail(configured.error());
    server->configured = std::move(*configured);
    Server *raw = server.get();
    const auto handler
        = [raw](const httplib::Request &request, httplib::Response &response) { raw->answer(request, response); };
    raw->http.Post("/simulator/.*", [raw](const httplib::Request &request, httplib::Response &response) {
        raw->control(request, response);
    });
    raw->http.Get("/simulator/faults", [raw](const httplib::Request &, httplib::Response &response) {
        response.set_content("{\"spoiled\": " + std::to_string(raw->spoiledCount()) + "}\n", "application/json");
    });
    raw->http.Get(".*", handler);
    raw->http.Post(".*", handler);
    raw->http.set_keep_alive_max_count(100'000);
    raw->http.set_tcp_nodelay(true);
    const int port = options.port ? (raw->http.bind_to_port("127.0.0.1", options.port) ? options.port : -1)
                                  : raw->http.bind_to_any_port("127.0.0.1");
    if (port <= 0)
        return fail(Error::Kind::Network, u"start simulator"_s, u"port %1 is taken"_s.arg(options.port),
                    u"127.0.0.1"_s);
    raw->port = quint16(port);
    raw->base = u"http://127.0.0.1:%1"_s.arg(port);
    raw->thread = std::thread([raw] { raw->http.listen_after_bind(); });
    while (!raw->http.is_running())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return std::unique_ptr<Simulator>(new Simulator(std::move(server)));
}

Simulator::~Simulator()
{
    stop();
}

void Simulator::stop()
{
    m_server->stopping = true;
    m_server->http.stop();
    if (m_server->thread.joinable())
        m_server->thread.join();
}

quint16 Simulator::port() const
{
    return m_server->port;
}

quint64 Simulator::requestCount() const
{
    return m_server->requests;
}

Result<void> Simulator::setFaults(const QString &faults)
{
    return m_server->setFaults(faults);
}

void Simulator::setNow(const QDateTime &now)
{
    m_server->setNow(now);
}

QByteArray Simulator::configToml() const
{
    QString toml
        = u"[organisation]\nname = \"%1\"\ntime_zone = \"Europe/Berlin\"\n"_s.arg(m_server->estate()->organisation);
    for (const Vendor &vendor : m_server->configured) {
        toml += u"\n[[source]]\nid = \"%1\"\nconnector = \"%1\"\nbase_url = \"%2/%1\"\n"_s.arg(vendor.connector,
                                                                                               m_server->base);
        if (!vendor.header.isEmpty())
            toml += u"token_env = \"PLUMBLINE_SIMULATOR_TOKEN\"\n"_s;
        if (!vendor.parameters.isEmpty())
            toml += u"[source.params]\n"_s + vendor.parameters;
    }
    return toml.toUtf8();
}

} // namespace plumbline
