// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReplayServer.h"

#include <QFile>
#include <QMutex>
#include <httplib.h>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

struct ReplayServer::Server {
    std::unique_ptr<httplib::Server> http;
    const char *scheme = "http";
    std::thread thread;
    Answering answering;
    QString address;
    int port = 0;
    mutable QMutex mutex;
    QList<ReplayRequest> requests;

    void answer(const httplib::Request &request, httplib::Response &response)
    {
        ReplayRequest asked;
        asked.method = QString::fromStdString(request.method);
        asked.body = QByteArray::fromStdString(request.body);
        asked.path = QString::fromStdString(request.path);
        for (const auto &[key, value] : request.params)
            asked.query.insert(QString::fromStdString(key), QString::fromStdString(value));
        for (const auto &[name, value] : request.headers)
            asked.headers.insert(QString::fromStdString(name).toLower(), QString::fromStdString(value));
        {
            const QMutexLocker lock(&mutex);
            requests.append(asked);
        }
        const ReplayAnswer said = answering(asked);
        response.status = said.status;
        for (const auto &[name, value] : said.headers)
            response.set_header(name.toStdString(), value.toStdString());
        if (said.dripMs > 0) {
            const std::string whole = said.body.toStdString();
            response.set_content_provider(whole.size(), said.contentType.toStdString(),
                                          [whole, pause = said.dripMs](size_t offset, size_t, httplib::DataSink &sink) {
                                              std::this_thread::sleep_for(std::chrono::milliseconds(pause));
                                              return sink.write(whole.data() + offset, 1);
                                          });
            return;
        }
        if (said.repeated > 0) {
            const std::string part = said.body.toStdString();
            const size_t whole = part.size() * size_t(said.repeated);
            response.set_chunked_content_provider(said.contentType.toStdString(),
                                                  [part, whole](size_t offset, httplib::DataSink &sink) {
                                                      if (offset < whole)
                                                          return sink.write(part.data(), part.size());
                                                      sink.done();
                                                      return true;
                                                  });
            return;
        }
        if (said.cutAfter < 0) {
            response.set_content(said.body.toStdString(), said.contentType.toStdString());
            return;
        }
        const std::string part = said.body.left(said.cutAfter).toStdString();
        response.set_content_provider(size_t(said.body.size()), said.contentType.toStdString(),
                                      [part](size_t offset, size_t, httplib::DataSink &sink) {
                                          return offset < part.size()
                                              && sink.write(part.data() + offset, part.size() - offset);
                                      });
    }
};

ReplayServer::ReplayServer(Answering answering, const char *address) : m_server(std::make_unique<Server>())
{
    m_server->answering = std::move(answering);
    m_server->address = QString::fromLatin1(address);
    m_server->http = std::make_unique<httplib::Server>();
    start();
}

ReplayServer::ReplayServer(Answering answering, const ReplayTls &tls) : m_server(std::make_unique<Server>())
{
    m_server->answering = std::move(answering);
    m_server->address = u"127.0.0.1"_s;
    m_server->scheme = "https";
    const std::string authority = tls.clientAuthority.toStdString();
    m_server->http
        = std::make_unique<httplib::SSLServer>(tls.certificate.toStdString().c_str(), tls.key.toStdString().c_str(),
                                               authority.empty() ? nullptr : authority.c_str());
    start();
}

void ReplayServer::start()
{
    Server *server = m_server.get();
    const auto answer
        = [server](const httplib::Request &request, httplib::Response &response) { server->answer(request, response); };
    server->http->Get(".*", answer);
    server->http->Post(".*", answer);
    server->port = server->http->bind_to_any_port(server->address.toStdString());
    server->thread = std::thread([server] { server->http->listen_after_bind(); });
    while (!server->http->is_running())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

ReplayServer::~ReplayServer()
{
    m_server->http->stop();
    m_server->thread.join();
}

QUrl ReplayServer::url(const QString &path) const
{
    return QUrl(
        u"%1://%2:%3%4"_s.arg(QLatin1StringView(m_server->scheme), m_server->address).arg(m_server->port).arg(path));
}

QList<ReplayRequest> ReplayServer::requests() const
{
    const QMutexLocker lock(&m_server->mutex);
    return m_server->requests;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace plumbline
