// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Row.h"
#include "store/Presence.h"
#include "store/RowWriter.h"

#include <QSet>

namespace plumbline {

/// Keeps since when rows of present-state streams are there, and when they went. A row that stays costs nothing: only
/// its coming and its going are written. Call inside a transaction of the connection.
class PresenceLedger
{
public:
    explicit PresenceLedger(StoreConnection &connection) : m_connection(connection) { }

    /// Opens episodes for rows that were not there, and puts into all what their episode says of their beginning; a row
    /// of a later episode gets an id of its own where its type wants that.
    Result<void> settle(QList<std::pair<Row, RowOrigin>> &rows, const QStringList &types, const PresenceLook &look);
    /// Those that are there, of a stream by one question.
    Result<QList<Presence>> open(const QString &source, const QString &stream, const QString &question) const;
    /// The row went in (lastPresent, gone]; its row gets a version that says so, with the answer that did not hold it.
    Result<WriteCounts> close(const Presence &presence, TimePoint lastPresent, TimePoint gone,
                              const QString &answerWithout, qint64 runId);

    /// All episodes of a row of ours or, by the source's id, of what it tells of; the oldest first.
    Result<QList<Presence>> episodes(const QString &source, const QString &type, const QString &id) const;
    /// Our ids of rows of a stream that are there no more.
    Result<QSet<QString>> gone(const QString &source, const QString &stream) const;

private:
    Result<QHash<QString, Presence>> newest(const QString &source, const QString &type, const QStringList &ids) const;
    Result<void> add(const Presence &presence);
    Result<void> update(const Presence &presence);

    StoreConnection &m_connection;
};

} // namespace plumbline
