// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Digest.h"
#include "domain/RowType.h"
#include "store/RawRecords.h"
#include "store/ReadLedger.h"
#include "store/RowWriter.h"
#include "store/StoreConnection.h"
#include "store/SyncLedger.h"

#include <QTemporaryDir>

/// A store in which every state that a source can be in is there once: written with the ledgers that a sync writes
/// with, around one Monday morning.
class StatesStore
{
public:
    StatesStore() : m_connection(opened(location()))
    {
        using namespace Qt::Literals::StringLiterals;
        complete(u"litellm"_s, 34 * 60 + 52, 61);
        for (int i = 0; i < 6; ++i)
            failed(u"litellm"_s, 34 * 60 - i * 400, u"read page: the server answered 401; check the token"_s, 401);
        complete(u"prometheus"_s, 26 * 60 + 40, 8);
        failed(u"prometheus"_s, 60, u"read answer: Host unreachable (http://prometheus.eu.halden.example/)"_s, 0);
        complete(u"gitlab"_s, 150, 141);
        failed(u"gitlab"_s, 30, u"read page: the server answered 403; the token lacks read_api"_s, 403);
        complete(u"github"_s, 52, 402);
        complete(u"langfuse"_s, 66, 505);
        complete(u"defectdojo"_s, 31 * 60, 74);
        complete(u"kubernetes"_s, 63, 22);
        complete(u"audit"_s, 26 * 24 * 60, 12);
        complete(u"argocd"_s, 3, 120);
        complete(u"backstage"_s, 11, 141);
        complete(u"servicenow"_s, 44, 29);
        failed(u"servicenow"_s, 9, u"read page: the server answered 503; the server is in trouble"_s, 503);
        complete(u"pagerduty"_s, 9, 19, 3);
        complete(u"jaeger"_s, 200, 9);
        stopped(u"jaeger"_s, 8, 41);
        check(plumbline::SyncLedger(*m_connection).pause(u"kubernetes"_s, ago(41)));
    }

    static plumbline::StoreLocation inFolder(const QTemporaryDir &folder)
    {
        return {plumbline::StoreLocation::Engine::Sqlite, folder.filePath(QStringLiteral("states.db"))};
    }
    plumbline::StoreLocation location() const { return inFolder(m_folder); }
    static plumbline::TimePoint now() { return *plumbline::parseInstant(QStringLiteral("2026-11-16T08:52:00Z")); }

private:
    template <typename Done>
    static void check(const Done &done)
    {
        if (!done)
            qFatal("%s", qPrintable(plumbline::toString(done.error())));
    }
    static std::unique_ptr<plumbline::StoreConnection> opened(const plumbline::StoreLocation &location)
    {
        auto store = plumbline::StoreConnection::open(location, plumbline::StoreConnection::Access::ReadWrite);
        check(store);
        return std::move(*store);
    }
    static plumbline::TimePoint ago(int minutes) { return now() - std::chrono::minutes(minutes); }

    plumbline::SyncRunRecord begin(const QString &source, int minutesAgo)
    {
        auto run = plumbline::SyncLedger(*m_connection).startOrResume(source, source, ago(minutesAgo));
        check(run);
        run->pages = 12;
        run->bytes = 834'221;
        return *run;
    }
    void end(plumbline::SyncRunRecord run, const QString &state, int minutesAgo)
    {
        run.state = state;
        check(plumbline::SyncLedger(*m_connection).finish(run, ago(minutesAgo) + std::chrono::seconds(40)));
    }
    void answer(const plumbline::SyncRunRecord &run, int status, int minutesAgo)
    {
        plumbline::RawAnswer answer;
        answer.source = run.source;
        answer.stream = QStringLiteral("stream");
        answer.url = QStringLiteral("https://%1.halden.example/api/items?page=%2").arg(run.source).arg(run.id);
        answer.status = status;
        answer.fetchedAt = ago(minutesAgo);
        answer.body = "{\"n\": " + QByteArray::number(++m_bodies) + "}";
        answer.sha256 = plumbline::sha256Hex(answer.body);
        check(m_connection->transaction([&] { return plumbline::RawRecords(*m_connection).keep(answer, run.id); }));
        m_last = answer.sha256;
    }
    void complete(const QString &source, int minutesAgo, int services, int rejected = 0)
    {
        using namespace plumbline;
        SyncRunRecord run = begin(source, minutesAgo);
        answer(run, 200, minutesAgo);
        QList<std::pair<Row, RowOrigin>> rows;
        for (int i = 0; i < services; ++i) {
            Row row = Row::of(*findRowType(QStringLiteral("service")));
            row.set(QStringLiteral("id"), QStringLiteral("%1-%2").arg(source).arg(i));
            row.set(QStringLiteral("name"), QStringLiteral("s%1").arg(i));
            rows.append({row, {source, QStringLiteral("stream"), m_last, {}, {}}});
        }
        const auto written
            = m_connection->transaction([&] { return RowWriter(*m_connection, run.id).write(rows, ago(minutesAgo)); });
        check(written);
        run.rows = *written;
        run.rows.rejected = rejected;
        for (int i = 0; i < rejected; ++i)
            check(m_connection->transaction([&] {
                return RowWriter(*m_connection, run.id)
                    .reject({{source, QStringLiteral("stream"), QStringLiteral("incident"), m_last,
                              QStringLiteral("/incidents/%1").arg(i), QStringLiteral("at"),
                              QStringLiteral("is not an instant")}},
                            ago(minutesAgo));
            }));
        if (source == QStringLiteral("audit"))
            readStream(run, QStringLiteral("rule_suites"), minutesAgo);
        end(run, QStringLiteral("complete"), minutesAgo);
    }
    void readStream(const plumbline::SyncRunRecord &run, const QString &stream, int minutesAgo)
    {
        plumbline::StreamRead read;
        read.runId = run.id;
        read.source = run.source;
        read.stream = stream;
        read.state = QStringLiteral("complete");
        read.startedAt = ago(minutesAgo);
        read.endedAt = ago(minutesAgo);
        check(plumbline::ReadLedger(*m_connection).save(read));
    }
    void failed(const QString &source, int minutesAgo, const QString &why, int status)
    {
        plumbline::SyncRunRecord run = begin(source, minutesAgo);
        run.error = why;
        run.pages = 0;
        if (status > 0)
            answer(run, status, minutesAgo);
        end(run, QStringLiteral("failed"), minutesAgo);
    }
    void stopped(const QString &source, int minutesAgo, int pages)
    {
        plumbline::SyncRunRecord run = begin(source, minutesAgo);
        run.pages = pages;
        end(run, QStringLiteral("cancelled"), minutesAgo);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<plumbline::StoreConnection> m_connection;
    QString m_last;
    int m_bodies = 0;
};
