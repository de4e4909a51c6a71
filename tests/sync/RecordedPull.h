// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/RowQueries.h"
#include "support/ReplayServer.h"
#include "sync/SyncJob.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace plumbline {

/// One pull of one connector from a server that answers with recordings, and what the store holds after it.
class RecordedPull
{
public:
    using Answering = ReplayServer::Answering;

    /// What went wrong; empty when the pull is complete.
    QString run(const QString &connector, const Answering &vendor, const QString &parameters = {},
                const QString &ownConnectors = {});

    QHash<QString, StoredRow> rows(const QString &type) const;
    StoreConnection &store() const { return *m_store; } ///< Read-only, of the last pull.
    const SourceReport &report() const { return m_report; }
    const QList<ReplayRequest> &requests() const { return m_requests; }

    static QString fixtures();
    static QByteArray bytes(const QString &file);
    static QJsonDocument recorded(const QString &file) { return QJsonDocument::fromJson(bytes(file)); }
    /// The documents of YAML files as one JSON list; empty without a YAML reader.
    static QJsonArray yaml(const QStringList &files);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<StoreConnection> m_store;
    SourceReport m_report;
    QList<ReplayRequest> m_requests;
};

/// The text of a field as the command line shows it.
QString field(const StoredRow &row, QStringView name);

/// The same instant as a field shows it; nothing for anything but a text.
QString instant(const QJsonValue &text);

/// A JSON answer with these contents.
ReplayAnswer jsonAnswer(const QJsonObject &object);
ReplayAnswer jsonAnswer(const QJsonArray &list);

} // namespace plumbline
