// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "sources/ConnectorDefinition.h"
#include "sources/HttpSession.h"
#include "sources/HttpTransport.h"
#include "sources/StreamReader.h"
#include "support/ReplayServer.h"

#include <QTemporaryDir>

namespace plumbline {

/// Reads a stream of services by a connector that a test writes, over real HTTP, and keeps what came of it.
class StreamProbe
{
public:
    static constexpr const char *canary = "s3cret-canary-0123456789";

    StreamProbe();

    /// JSON of the keys "auth" and "paging" and of what else the stream file holds (", \"for_each\": ...").
    QByteArray auth = R"({"kind": "none"})";
    QByteArray paging = R"({"kind": "none"})";
    QByteArray records = "";
    QByteArray request = R"({"path": "/things"})";
    QByteArray rows = R"([{"type": "service", "fields": {"id": "id", "name": "name"}}])";
    QByteArray more = "";
    SourceSettings source;
    FixedClock clock{*parseInstant(QStringLiteral("2026-11-21T09:20:00Z"))};
    HttpLimits limits;
    HttpSession session;
    QString resume;
    std::function<std::optional<TimePoint>(const QString &partition)> since; ///< As in ReadHooks.

    QList<StreamPage> pages;
    QList<PartitionReport> reports;
    QList<RawAnswer> failed;
    QStringList waits;
    QList<std::chrono::milliseconds> sleeps;

    Result<ConnectorDefinition> connector() const;
    Result<void> read(const ReplayServer &server);
    QStringList ids() const;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    bool write(const QString &name, const QByteArray &bytes) const;
    /// Runs the openssl program in the probe's folder.
    bool openssl(const QString &arguments) const;
    /// ca.pem, and server and client with .pem and .key signed by it.
    bool makeCertificates() const;

private:
    QTemporaryDir m_folder;
};

} // namespace plumbline
