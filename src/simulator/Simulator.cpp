// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Simulator.h"

#include "base/Digest.h"
#include "simulator/Estate.h"
#include "simulator/Faults.h"

#include <QJsonObject>
#include <QLocale>
#include <QUrlQuery>
#include <atomic>
#include <httplib.h>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Which vendor answers below which prefix, and how it wants to be asked.
struct Vendor {
    QString prefix;
    QString authorization; ///< Expected header value; empty = open.
    VendorAnswer (*answer)(const Estate &, const VendorRequest &);
};

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

VendorRequest requestOf(const httplib::Request &request, const QString &base, const QString &prefix)
{
    VendorRequest asked;
    asked.path = text(request.path).mid(prefix.size());
    asked.base = base + prefix;
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

} // namespace

struct Simulator::Server {
    Estate estate;
    Faults faults;
    QString token;
    bool keepHistory = true;
    int weeks = 26;
    int pageDelayMs = 0;
    quint16 port = 0;
    QString base;
    std::vector<Vendor> vendors;
    httplib::Server http;
    std::thread thread;
    std::atomic<quint64> requests = 0;
    std::atomic_bool stopping = false;

    void answer(const httplib::Request &request, httplib::Response &response);
    bool spoil(const DrawnFault &fault, VendorAnswer &answer, httplib::Response &response);
};

bool Simulator::Server::spoil(const DrawnFault &drawn, VendorAnswer &answer, httplib::Response &response)
{
    const QString &fault = drawn.kind;
    if (fault == u"500"_s)
        answer = VendorAnswer::json(QJsonObject{{u"message"_s, u"Server Error"_s}}, 500);
    else if (fault == u"429"_s) {
        answer = VendorAnswer::json(QJsonObject{{u"message"_s, u"API rate limit exceeded"_s}}, 429);
        answer.add("Retry-After", "1");
    } else if (fault == u"html"_s) {
        answer.body = "<!doctype html><html><body><h1>Please sign in</h1></body></html>\n";
        answer.contentType = "text/html";
    } else if (fault == u"noid"_s) {
        answer.body = withoutFirstId(answer.body);
    } else if (fault == u"redirect"_s) {
        response.set_redirect(drawn.target.toStdString(), 302);
        return true;
    } else if (fault == u"hang"_s) {
        for (int i = 0; i < 600 && !stopping; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
    } else if (fault == u"cut"_s) {
        const std::string half = answer.body.left(answer.body.size() / 2).toStdString();
        const size_t whole = size_t(answer.body.size());
        response.set_content_provider(whole, "application/json",
                                      [half](size_t offset, size_t, httplib::DataSink &sink) {
                                          if (offset < half.size())
                                              return sink.write(half.data() + offset, half.size() - offset);
                                          return false; // the connection breaks off with half of the promised bytes
                                      });
        return true;
    }
    return false;
}

void Simulator::Server::answer(const httplib::Request &request, httplib::Response &response)
{
    ++requests;
    const QString path = text(request.path);
    for (const Vendor &vendor : vendors) {
        if (!path.startsWith(vendor.prefix + u'/'))
            continue;
        const VendorRequest asked = requestOf(request, base, vendor.prefix);
        VendorAnswer answer;
        if (!vendor.authorization.isEmpty() && asked.headers.value(u"authorization"_s) != vendor.authorization)
            answer = unauthorized(vendor.prefix, asked);
        else
            answer = vendor.answer ? vendor.answer(estate, asked) : gitHubAnswer(estate, asked, keepHistory);
        if (pageDelayMs > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(pageDelayMs));
        if (spoil(faults.draw(path), answer, response))
            return;
        if (answer.status == 200 && (vendor.prefix == u"/github"_s || vendor.prefix == u"/backstage"_s)) {
            const QByteArray tag = "W/\"" + sha256Hex(answer.body).left(32).toLatin1() + '"';
            answer.add("ETag", tag);
            if (asked.headers.value(u"if-none-match"_s).toLatin1() == tag) {
                answer.status = 304;
                answer.body.clear();
            }
        }
        if (vendor.prefix == u"/github"_s) {
            answer.add("X-RateLimit-Limit", "15000");
            const qint64 used = qint64(requests.load() % 15'000);
            answer.add("X-RateLimit-Remaining", QByteArray::number(15'000 - used));
            answer.add("X-RateLimit-Used", QByteArray::number(used));
            answer.add("X-RateLimit-Resource", "core");
            answer.add("X-RateLimit-Reset",
                       QByteArray::number(QDateTime::currentSecsSinceEpoch() / 3600 * 3600 + 3600));
            answer.add("X-GitHub-Request-Id", sha256Hex(path.toUtf8()).left(16).toUpper().toLatin1());
        }
        response.status = answer.status;
        for (const auto &[name, value] : answer.headers)
            response.set_header(name, value);
        response.set_header(
            "Date",
            QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toStdString());
        if (answer.status != 304)
            response.set_content(answer.body.toStdString(), answer.contentType.toStdString());
        return;
    }
    response.status = 404;
}

Simulator::Simulator(std::unique_ptr<Server> server) : m_server(std::move(server)) { }

Result<std::unique_ptr<Simulator>> Simulator::start(const SimulatorOptions &options)
{
    if (options.services < 1 || options.services > 500 || options.weeks < 1 || options.weeks > 520)
        return fail(Error::Kind::Usage, u"start simulator"_s,
                    u"1 to 500 services and 1 to 520 weeks can be invented"_s);
    Result<Faults> faults = Faults::parse(options.faults);
    if (!faults)
        return fail(faults.error());
    auto server = std::make_unique<Server>();
    server->estate = Estate::invent(options.seed, options.services, options.weeks, options.now);
    server->faults = std::move(*faults);
    server->token = options.token.isEmpty() ? u"simulator-token"_s : options.token;
    server->keepHistory = options.keepHistory;
    server->weeks = options.weeks;
    server->pageDelayMs = options.pageDelayMs;
    const QString bearer = u"Bearer "_s + server->token;
    server->vendors = {{u"/github"_s, bearer, nullptr},
                       {u"/backstage"_s, bearer, backstageAnswer},
                       {u"/defectdojo"_s, u"Token "_s + server->token, defectDojoAnswer},
                       {u"/argocd"_s, bearer, argoCdAnswer},
                       {u"/prometheus"_s, {}, prometheusAnswer}};
    Server *raw = server.get();
    const auto handler
        = [raw](const httplib::Request &request, httplib::Response &response) { raw->answer(request, response); };
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

QByteArray Simulator::configToml() const
{
    QString toml
        = u"[organisation]\nname = \"%1\"\ntime_zone = \"Europe/Berlin\"\n"_s.arg(m_server->estate.organisation);
    const auto add = [&](const QString &connector, const QString &parameters, bool token) {
        toml += u"\n[[source]]\nid = \"%1\"\nconnector = \"%1\"\nbase_url = \"%2/%1\"\n"_s.arg(connector,
                                                                                               m_server->base);
        if (token)
            toml += u"token_env = \"PLUMBLINE_SIMULATOR_TOKEN\"\n"_s;
        if (!parameters.isEmpty())
            toml += u"[source.params]\n"_s + parameters;
    };
    add(u"backstage"_s,
        u"tier_annotation = \"haldenpay.example/tier\"\ncost_center_annotation = \"haldenpay.example/cost-center\"\n"
        "data_class_annotation = \"haldenpay.example/data-classification\"\n"_s,
        true);
    add(u"github"_s, u"organisation = \"%1\"\n"_s.arg(m_server->estate.slug), true);
    add(u"defectdojo"_s, {}, true);
    add(u"argocd"_s, {}, true);
    // The history begins on a Monday, up to a week before `weeks` ago.
    add(u"prometheus"_s, u"weeks = %1\n"_s.arg(m_server->weeks + 1), false);
    return toml.toUtf8();
}

} // namespace plumbline
