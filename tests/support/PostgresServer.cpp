// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PostgresServer.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QUuid>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

int freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

/// The server refuses to run as root, so root hands over to the account that the package made.
bool run(const QString &program, QStringList arguments, QString *output)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (geteuid() == 0) {
        arguments = QStringList{u"-u"_s, u"postgres"_s, u"--"_s, program} + arguments;
        process.start(u"runuser"_s, arguments);
    } else {
        process.start(program, arguments);
    }
    const bool done = process.waitForStarted() && process.waitForFinished(60'000) && process.exitCode() == 0;
    *output = QString::fromLocal8Bit(process.readAll());
    return done;
}

} // namespace

std::unique_ptr<PostgresServer> PostgresServer::start(QString *why)
{
    QString bin;
    const QStringList versions
        = QDir(u"/usr/lib/postgresql"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &version : versions) {
        if (QFile::exists(u"/usr/lib/postgresql/%1/bin/initdb"_s.arg(version)))
            bin = u"/usr/lib/postgresql/%1/bin/"_s.arg(version);
    }
    if (bin.isEmpty()) {
        *why = u"no /usr/lib/postgresql/*/bin/initdb: install the package postgresql"_s;
        return nullptr;
    }
    std::unique_ptr<PostgresServer> server(new PostgresServer);
    server->m_bin = bin;
    const QString folder = server->m_folder.path();
    if (geteuid() == 0)
        QProcess::execute(u"chown"_s, {u"postgres"_s, folder});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QString output;
    if (!run(bin + u"initdb"_s,
             {u"-D"_s, folder + u"/data"_s, u"-A"_s, u"trust"_s, u"-U"_s, u"postgres"_s, u"--no-sync"_s, u"-E"_s,
              u"UTF8"_s, u"--locale=C.UTF-8"_s},
             &output)) {
        *why = u"initdb: "_s + output;
        return nullptr;
    }
    server->m_port = freePort();
    const QString options = u"-p %1 -h 127.0.0.1 -k %2 -c fsync=off"_s.arg(server->m_port).arg(folder);
    if (!run(bin + u"pg_ctl"_s,
             {u"-D"_s, folder + u"/data"_s, u"-w"_s, u"-l"_s, folder + u"/log"_s, u"-o"_s, options, u"start"_s},
             &output)) {
        *why = u"pg_ctl start: "_s + output;
        server->m_port = 0;
        return nullptr;
    }
    return server;
}

PostgresServer::~PostgresServer()
{
    QString output;
    if (m_port)
        run(m_bin + u"pg_ctl"_s, {u"-D"_s, m_folder.path() + u"/data"_s, u"-m"_s, u"immediate"_s, u"stop"_s}, &output);
}

QString PostgresServer::freshDatabase()
{
    QString output;
    const QString name = u"plumbline_"_s + QUuid::createUuid().toString(QUuid::Id128);
    run(m_bin + u"createdb"_s,
        {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-U"_s, u"postgres"_s, name}, &output);
    return u"postgresql://postgres@127.0.0.1:%1/%2"_s.arg(m_port).arg(name);
}

} // namespace plumbline
