// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QUrl>
#include <functional>
#include <memory>

namespace plumbline {

/// A request as a replay server saw it.
struct ReplayRequest {
    QString path; ///< Of a request to a proxy the whole address.
    QHash<QString, QString> query; ///< Decoded.
    QHash<QString, QString> headers; ///< Names in lower case.
    QString method = {};
    QByteArray body = {};
};

/// What it answers.
struct ReplayAnswer {
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    qsizetype cutAfter = -1; ///< Break the connection after that many bytes of the promised body.
    int dripMs = 0; ///< Send one byte after each such pause.
    qint64 repeated = 0; ///< Send the body that many times, without holding all of it.
};

/// Files in PEM with which a replay server speaks TLS; with an authority it wants a certificate of its clients, too.
struct ReplayTls {
    QString certificate;
    QString key;
    QString clientAuthority = {};
};

/// A real HTTP server on loopback that answers with what a test or a recording says, and remembers what it was asked.
class ReplayServer
{
public:
    using Answering = std::function<ReplayAnswer(const ReplayRequest &request)>;

    /// `address` is one of the machine's loopback addresses. The function is called on the server's threads.
    explicit ReplayServer(Answering answering, const char *address = "127.0.0.1");
    ReplayServer(Answering answering, const ReplayTls &tls);
    ~ReplayServer();

    QUrl url(const QString &path = {}) const;
    QList<ReplayRequest> requests() const;

private:
    void start();

    struct Server;
    std::unique_ptr<Server> m_server;
};

/// Bytes of a file; empty when it cannot be read.
QByteArray bytesOf(const QString &path);

} // namespace plumbline
