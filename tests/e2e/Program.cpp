// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QJsonObject Ended::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QList<QJsonObject> Ended::records() const
{
    QList<QJsonObject> list;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.isEmpty())
            list.append(QJsonDocument::fromJson(line).object());
    }
    return list;
}

QString Program::path()
{
    return QStringLiteral(PLUMBLINE_BINARY_DIR "/bin/plumbline");
}

Program::Program(const QString &folder)
{
    m_environment.insert(u"PATH"_s, QString::fromLocal8Bit(qgetenv("PATH")));
    m_environment.insert(u"HOME"_s, folder);
    m_environment.insert(u"XDG_CONFIG_HOME"_s, folder + u"/config"_s);
    m_environment.insert(u"XDG_DATA_HOME"_s, folder + u"/data"_s);
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, folder);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    // Another clock that the test itself runs under (libfaketime), so that both see the same time.
    for (const char *name : {"LD_PRELOAD", "FAKETIME", "FAKETIME_SHARED", "FAKETIME_DONT_FAKE_MONOTONIC"}) {
        if (qEnvironmentVariableIsSet(name))
            m_environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    m_environment.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
    m_environment.insert(u"PLUMBLINE_SIMULATOR_TOKEN"_s, u"simulator-token"_s);
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setProgram(path());
    process->setArguments(arguments);
    process->start();
    process->waitForStarted(10'000);
    return process;
}

Ended Program::run(const QStringList &arguments, int timeoutMs) const
{
    const auto process = start(arguments);
    if (!process->waitForFinished(timeoutMs)) {
        process->kill();
        process->waitForFinished(5'000);
    }
    const bool ended = process->exitStatus() == QProcess::NormalExit && process->error() == QProcess::UnknownError;
    return {ended ? process->exitCode() : -1, process->readAllStandardOutput(), process->readAllStandardError()};
}

RunningSimulator::RunningSimulator(const Program &program, const QString &folder, const QStringList &options)
    : m_config(folder + u"/plumbline.toml"_s)
{
    m_process = program.start(QStringList{u"simulate"_s, u"--as-of"_s, program.begun(), u"--write-config"_s, m_config}
                              + options);
    QByteArray said;
    while (m_process->state() == QProcess::Running && !said.contains('\n') && m_process->waitForReadyRead(30'000))
        said += m_process->readAllStandardOutput();
    static const QRegularExpression listening(u"^listening on http://127\\.0\\.0\\.1:(\\d+)\n"_s);
    const auto match = listening.match(QString::fromUtf8(said));
    m_port = match.hasMatch() ? match.captured(1).toInt() : 0;
}

int RunningSimulator::stop()
{
    if (m_process->state() == QProcess::NotRunning)
        return m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
    m_process->terminate();
    if (!m_process->waitForFinished(10'000)) {
        m_process->kill();
        m_process->waitForFinished(5'000);
        return -1;
    }
    return m_process->exitCode();
}

RunningSimulator::~RunningSimulator()
{
    stop();
}

} // namespace plumbline
