// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Digest.h"
#include "domain/Row.h"
#include "store/RawRecords.h"
#include "store/RowWriter.h"
#include "store/StoreConnection.h"
#include "store/SyncLedger.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace plumbline {

/// A store in a temporary file that a test fills row by row, each row with its raw answer.
class FilledStore
{
public:
    using Values = QList<std::pair<QString, FieldValue>>;

    FilledStore() { open(); }

    /// Goes on from what another store holds now, with the key of its log.
    explicit FilledStore(const FilledStore &past)
    {
        const QDir from(past.m_directory.path());
        for (const QString &name : from.entryList(QDir::Files)) {
            if (!QFile::copy(from.filePath(name), m_directory.filePath(name)))
                qFatal("%s could not be copied", qPrintable(name));
        }
        open();
    }

    StoreLocation location() const
    {
        return {StoreLocation::Engine::Sqlite, m_directory.filePath(QStringLiteral("store.db"))};
    }

private:
    void open()
    {
        auto opened = StoreConnection::open(location(), StoreConnection::Access::ReadWrite);
        if (!opened)
            qFatal("%s", qPrintable(plumbline::toString(opened.error())));
        m_connection = std::move(*opened);
        const auto run = SyncLedger(*m_connection).startOrResume(source, QStringLiteral("test"), knownAt);
        m_run = *run;
    }

public:
    /// Keeps `body` and writes one row that was read from it.
    bool add(const QString &type, const Values &values, QByteArray body = {}, const QString &pointer = {})
    {
        return addAll({{type, values}}, std::move(body), pointer);
    }

    bool addAll(const QList<std::pair<QString, Values>> &wanted, QByteArray body = {}, const QString &pointer = {})
    {
        if (body.isEmpty())
            body = "{\"n\": " + QByteArray::number(++m_bodies) + "}";
        RawAnswer answer;
        answer.source = source;
        answer.stream = QStringLiteral("stream");
        answer.url = QStringLiteral("https://api.example.test/items");
        answer.status = 200;
        answer.fetchedAt = knownAt;
        answer.body = body;
        answer.sha256 = sha256Hex(body);
        QList<std::pair<Row, RowOrigin>> rows;
        for (const auto &[type, values] : wanted) {
            Row row = Row::of(*findRowType(type));
            for (const auto &[field, value] : values)
                row.set(field, value);
            rows.append({row, {source, answer.stream, answer.sha256, pointer, {}}});
        }
        const auto written = m_connection->transaction([&]() -> Result<WriteCounts> {
            if (auto kept = RawRecords(*m_connection).keep(answer, m_run.id); !kept)
                return fail(kept.error());
            return RowWriter(*m_connection, m_run.id).write(rows, knownAt);
        });
        if (!written)
            qWarning("%s", qPrintable(plumbline::toString(written.error())));
        return bool(written);
    }

    /// Ends the run as complete, as a sync does.
    bool finish(TimePoint at)
    {
        m_run.state = QStringLiteral("complete");
        return bool(SyncLedger(*m_connection).finish(m_run, at));
    }

    StoreConnection &connection() { return *m_connection; }

    const QString source = QStringLiteral("github");
    const TimePoint knownAt = *parseInstant(QStringLiteral("2026-11-16T08:00:00Z"));

private:
    QTemporaryDir m_directory;
    std::unique_ptr<StoreConnection> m_connection;
    SyncRunRecord m_run;
    int m_bodies = 0;
};

} // namespace plumbline
