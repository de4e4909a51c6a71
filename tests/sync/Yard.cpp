// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Yard.h"

#include "Patience.h"
#include "sources/ConnectorCatalog.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int perPage = 2;

/// What breaks a rule now, what happened, and per place what stands there.
const QList<std::pair<QString, QByteArray>> connectorFiles{
    {u"connector.json"_s, R"({"title": "Yard", "vendor": "test", "auth": {"kind": "none"}, "page_size": 2,
        "parameters": {"kind": {"type": "text", "help": "of violations"}},
        "permissions": [], "retention": "", "streams": ["violations", "events"]})"},
    {u"violations.json"_s, R"({"title": "Violations", "keeps": "present",
        "request": {"path": "/violations", "query": {"kind": "{kind}"}},
        "paging": {"kind": "page", "page_parameter": "page", "size_parameter": "size", "total": "/total", "more": "/more"},
        "records": "/items/*", "rows": [{"type": "violation", "state": "present", "required": ["rule"],
        "fields": {"id": "id", "rule": "rule", "resource": "id"}}]})"},
    {u"events.json"_s, R"({"title": "Events", "keeps": "P30D",
        "incremental": {"overlap": "PT1H", "full_every": "P7D", "time": "instant"},
        "request": {"path": "/events", "query": {"since": "{since}"}},
        "paging": {"kind": "page", "page_parameter": "page", "total": "/total", "more": "/more"},
        "records": "/items/*", "rows": [{"type": "incident", "fields": {"id": "id"}}]})"},
};

} // namespace

QStringList YardServer::sinces() const
{
    QStringList asked;
    for (const ReplayRequest &request : m_server.requests()) {
        if (request.path == u"/events"_s)
            asked.append(request.query.value(u"since"_s, u"all"_s));
    }
    return asked;
}

ReplayAnswer YardServer::answer(const ReplayRequest &asked)
{
    std::unique_lock lock(m_mutex);
    if (asked.path != u"/violations"_s)
        return {.body = "{\"items\": " + m_events
                    + (m_eventClaim ? ", \"total\": " + QByteArray::number(*m_eventClaim) : QByteArray()) + '}'};
    if (m_isBomb) // of another type, since the test's server would pack JSON once more
        return {.body = qCompress(QByteArray(64 << 20, ' ')).mid(4),
                .contentType = "application/octet-stream",
                .headers = {{"Content-Encoding", "deflate"}}};
    const int page = asked.query.value(u"page"_s, u"1"_s).toInt();
    if (page == m_last) {
        *m_stop = true;
        m_released.wait_for(lock, std::chrono::milliseconds(patience), [&] { return page != m_last; });
    }
    if (page == m_broken)
        return {.status = m_status, .body = R"({"message": "no"})"};
    QJsonArray items;
    for (const QString &id : m_violations.mid((page - 1) * perPage, perPage)) {
        const QString rule = id == m_shared ? u"r%1"_s.arg(page) : u"r1"_s;
        items.append(id == m_spoilt ? QJsonObject{{u"id"_s, id}} : QJsonObject{{u"id"_s, id}, {u"rule"_s, rule}});
    }
    const QByteArray body = QJsonDocument(QJsonObject{{u"items"_s, items},
                                                      {u"more"_s, page * perPage < m_violations.size()},
                                                      {u"total"_s, m_claim.value_or(int(m_violations.size()))}})
                                .toJson(QJsonDocument::Compact);
    const QByteArray version = m_version.isEmpty() ? '"' + QByteArray::number(qHash(body)) + '"' : m_version;
    if (asked.headers.value(u"if-none-match"_s).toLatin1() == version)
        return {.status = 304, .headers = {{"ETag", version}}};
    return {.body = body, .headers = {{"ETag", version}, {"Date", "Sun, 01 Mar 2026 10:00:07 GMT"}}};
}

Yard::Yard(std::optional<StoreLocation> location) : m_location(std::move(location))
{
    if (!QDir(m_folder.path()).mkpath(u"connectors/yard"_s))
        qFatal("no folder");
    for (const auto &[name, text] : connectorFiles) {
        QFile written(file(u"connectors/yard/"_s + name));
        if (!written.open(QIODevice::WriteOnly) || written.write(text) != text.size())
            qFatal("no connector");
    }
}

Configuration Yard::configuration() const
{
    const QString text
        = u"[[source]]\nid = \"yard\"\nconnector = \"yard\"\nbase_url = \"%1\"\n%2\n[source.params]\nkind = \"%3\"\n"_s
              .arg(server.url().toString(), keeps, kind);
    return *Configuration::parse(text.toUtf8(), u"test.toml"_s);
}

QString Yard::pullUpTo(int page, const char *when)
{
    server.stopAtPage(page, &stop);
    const QString ended = pull(when);
    server.stopAtPage(0, nullptr);
    stop = false;
    return ended;
}

QString Yard::pull(const char *when)
{
    const Configuration configured = configuration();
    const ConnectorCatalog catalog = ConnectorCatalog::load(m_folder.filePath(u"connectors"_s));
    const FixedClock clock(at(when));
    SyncJob job(configured, catalog, location(), clock);
    m_store.reset();
    const auto done = job.run({}, stop);
    if (!done)
        return toString(done.error());
    report = done->sources.first();
    return report.state == u"complete"_s ? QString()
                                         : report.state + (report.error ? toString(*report.error) : QString());
}

StoreConnection &Yard::store()
{
    if (!m_store)
        m_store = std::move(*StoreConnection::open(location(), StoreConnection::Access::ReadWrite));
    return *m_store;
}

QStringList Yard::violations()
{
    RowFilter filter;
    filter.type = u"violation"_s;
    QStringList texts;
    const auto rows = RowQueries(store()).page(filter, 0, 1000);
    for (const StoredRow &row : *rows)
        texts.append(u"%1 %2..%3"_s.arg(row.row.id(), fieldText(row.row.value(u"first_seen")).mid(5, 8),
                                        fieldText(row.row.value(u"resolved_at")).mid(5, 8)));
    texts.sort();
    return texts;
}

PartitionRead Yard::lastRead(const QString &stream) const
{
    for (const PartitionRead &read : report.partitions) {
        if (read.stream == stream)
            return read;
    }
    return {};
}

SourceState Yard::state(const char *when)
{
    const Configuration configured = configuration();
    const ConnectorCatalog catalog = ConnectorCatalog::load(m_folder.filePath(u"connectors"_s));
    const auto states = SourceStates(store(), configured, catalog).all(at(when));
    return states ? states->first() : SourceState();
}

void YardEngines::columns()
{
    QTest::addColumn<bool>("postgresql");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

std::unique_ptr<Yard> YardEngines::make()
{
    if (!*static_cast<bool *>(QTest::qGlobalData("postgresql", QMetaType::Bool)))
        return std::make_unique<Yard>();
    if (!m_postgres)
        m_postgres = PostgresServer::start(&why);
    return m_postgres ? std::make_unique<Yard>(*StoreLocation::parse(m_postgres->freshDatabase())) : nullptr;
}

TimePoint at(const char *text)
{
    return *parseInstant(QString::fromLatin1(text));
}

} // namespace plumbline
