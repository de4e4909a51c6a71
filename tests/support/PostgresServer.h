// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <memory>

namespace plumbline {

/// A real PostgreSQL on loopback for the life of the object: own data folder, free port, no password.
class PostgresServer
{
public:
    /// Empty when no PostgreSQL is installed; `why` then says what was looked for.
    static std::unique_ptr<PostgresServer> start(QString *why);
    ~PostgresServer();

    /// A connection URL of a database made for the caller; no other run ever had the same, so that no key and no
    /// checkpoint that a machine remembers of an earlier server is taken for this one.
    QString freshDatabase();

private:
    PostgresServer() = default;

    QTemporaryDir m_folder;
    QString m_bin;
    int m_port = 0;
};

} // namespace plumbline
