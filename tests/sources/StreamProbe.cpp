// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamProbe.h"

#include <QFile>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

StreamProbe::StreamProbe()
{
    source.id = u"own"_s;
    source.token = Secret(canary);
    source.tokenOrigin = u"environment OWN_TOKEN"_s;
}

bool StreamProbe::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

Result<ConnectorDefinition> StreamProbe::connector() const
{
    const QByteArray head = R"({"title": "T", "vendor": "V", "headers": {"anthropic-version": "2023-06-01"}, "auth": )"
        + auth + R"(, "parameters": {"user": {"type": "text", "help": "h"}, "app": {"type": "text", "help": "h"},
        "installation": {"type": "text", "help": "h"}, "weeks": {"type": "integer", "default": 2, "help": "h"}, "most": {"type": "integer", "help": "h"}},
        "page_size": 2, "streams": ["things"]})";
    const QByteArray things = R"({"title": "Things", "request": )" + request + R"(, "records": ")" + records
        + R"(", "paging": )" + paging + more + R"(, "rows": )" + rows + '}';
    if (!write(u"connector.json"_s, head) || !write(u"things.json"_s, things))
        return fail(Error::Kind::Internal, u"write connector"_s);
    return ConnectorDefinition::read(u"own"_s, m_folder.path());
}

Result<void> StreamProbe::read(const ReplayServer &server)
{
    const auto definition = connector();
    if (!definition)
        return fail(definition.error());
    source.baseUrl = server.url(u"/"_s);
    if (auto checked = definition->check(source); !checked)
        return checked;
    ReadHooks hooks;
    hooks.since = since;
    hooks.resumeFrom = [&](const QString &) { return resume; };
    hooks.onPage = [&](const StreamPage &page) -> Result<void> {
        pages.append(page);
        return {};
    };
    hooks.onFailedAnswer = [&](const RawAnswer &answer) -> Result<void> {
        failed.append(answer);
        return {};
    };
    hooks.onPartition = [&](const PartitionReport &report) { reports.append(report); };
    hooks.onWait = [&](const QString &message) { waits.append(message); };
    HttpTransport transport(limits, HttpRoute::of(source));
    const std::atomic_bool stop{false};
    const auto sleep = [&](std::chrono::milliseconds duration, const std::atomic_bool &) {
        sleeps.append(duration);
        clock.set(clock.now() + duration);
        return true;
    };
    return StreamReader(source, definition->streams.first(), transport, clock, sleep, &session).read(hooks, stop);
}

QStringList StreamProbe::ids() const
{
    QStringList found;
    for (const StreamPage &page : pages) {
        for (const auto &[row, origin] : page.rows)
            found.append(row.id());
    }
    return found;
}

bool StreamProbe::openssl(const QString &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments.split(u' '));
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool StreamProbe::makeCertificates() const
{
    bool done = write(u"names"_s, "subjectAltName=IP:127.0.0.1\n")
        && openssl(u"req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=authority -days 2"_s);
    for (const QString &name : {u"server"_s, u"client"_s}) {
        done = done && openssl(u"req -newkey rsa:2048 -nodes -keyout %1.key -out %1.csr -subj /CN=%1"_s.arg(name))
            && openssl(u"x509 -req -in %1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out %1.pem -days 2 "
                       "-extfile names"_s.arg(name));
    }
    return done;
}

} // namespace plumbline
