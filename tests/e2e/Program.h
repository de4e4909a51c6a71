// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace plumbline {

/// How a program ended and what it said.
struct Ended {
    int exitCode = -1; ///< -1: killed, or never started.
    QByteArray out;
    QByteArray err;

    QJsonObject json() const;
    QList<QJsonObject> records() const; ///< Of NDJSON.
};

/// The command line program with an environment of its own: nothing of this machine's configuration reaches it.
class Program
{
public:
    explicit Program(const QString &folder);

    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void unsetEnvironment(const QString &name) { m_environment.remove(name); }

    Ended run(const QStringList &arguments, int timeoutMs = 120'000) const;
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;

    static QString path();
    /// When the test began: the end of every estate that it starts, so that two of them are the same in spite of the
    /// hour.
    const QString &begun() const { return m_begun; }

private:
    QProcessEnvironment m_environment;
    QString m_begun = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
};

/// A running `plumbline simulate`.
class RunningSimulator
{
public:
    /// Fails the test (isValid() is false) when it does not come up.
    RunningSimulator(const Program &program, const QString &folder, const QStringList &options);
    ~RunningSimulator();

    bool isValid() const { return m_port > 0; }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    QString config() const { return m_config; }
    int port() const { return m_port; }
    /// Ends it politely; its exit code.
    int stop();

private:
    std::unique_ptr<QProcess> m_process;
    QString m_config;
    int m_port = 0;
};

} // namespace plumbline
