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
    httplib::Server http;
    std::thread thread;
    Answering answering;
    QString address;
    int port = 0;
    mutable QMutex mutex;
    QList<ReplayRequest> requests;

    void answer(const httplib::Request &request, httplib::Response &response)
    {
        ReplayRequest asked;
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
    Server *server = m_server.get();
    server->answering = std::move(answering);
    server->address = QString::fromLatin1(address);
    server->http.Get(".*", [server](const httplib::Request &request, httplib::Response &response) {
        server->answer(request, response);
    });
    server->port = server->http.bind_to_any_port(address);
    server->thread = std::thread([server] { server->http.listen_after_bind(); });
    while (!server->http.is_running())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

ReplayServer::~ReplayServer()
{
    m_server->http.stop();
    m_server->thread.join();
}

QUrl ReplayServer::url(const QString &path) const
{
    return QUrl(u"http://%1:%2%3"_s.arg(m_server->address).arg(m_server->port).arg(path));
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
