// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedPull.h"

#include "base/Clock.h"
#include "sources/ConnectorCatalog.h"
#include "store/RawRecords.h"

#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString RecordedPull::run(const QString &connector, const Answering &vendor, const QString &parameters,
                          const QString &ownConnectors)
{
    const ReplayServer server(vendor);
    qputenv("PLUMBLINE_RECORDED_TOKEN", "recorded-token");
    const QString toml
        = u"[organisation]\ntime_zone = \"UTC\"\n[[source]]\nid = \"%1\"\nconnector = \"%1\"\nbase_url = \"%2\"\ntoken_env = \"PLUMBLINE_RECORDED_TOKEN\"\n[source.params]\n%3\n"_s
              .arg(connector, server.url().toString(), parameters);
    const auto configuration = Configuration::parse(toml.toUtf8(), u"test.toml"_s);
    if (!configuration)
        return toString(configuration.error());
    const StoreLocation location = *StoreLocation::parse(m_folder.filePath(connector + u".db"_s));
    const ConnectorCatalog catalog = ConnectorCatalog::load(ownConnectors);
    const FixedClock clock(timeFromNs(1'795'220'000LL * 1'000'000'000)); // a little after the recorded week
    const std::atomic_bool stop{false};
    const auto report = SyncJob(*configuration, catalog, location, clock).run({}, stop);
    m_requests = server.requests();
    if (!report)
        return toString(report.error());
    m_report = report->sources.first();
    auto store = StoreConnection::open(location, StoreConnection::Access::ReadOnly);
    if (!store)
        return toString(store.error());
    m_store = std::move(*store);
    if (m_report.state != u"complete"_s)
        return m_report.error ? toString(*m_report.error) : m_report.state;
    return {};
}

QHash<QString, StoredRow> RecordedPull::rows(const QString &type) const
{
    RowFilter filter;
    filter.type = type;
    QHash<QString, StoredRow> byId;
    const auto found = RowQueries(*m_store).page(filter, 0, 100'000);
    for (const StoredRow &row : *found) {
        byId.insert(row.row.id(), row);
        const auto raw = RawRecords(*m_store).find(row.origin.rawSha256);
        if (!raw || !raw->digestMatches)
            qFatal("the raw answer of %s %s is not whole", qPrintable(type), qPrintable(row.row.id()));
    }
    if (byId.size() != found->size())
        qFatal("an id of %s stands twice", qPrintable(type));
    return byId;
}

QString RecordedPull::fixtures()
{
    return QLatin1StringView(PLUMBLINE_SHARED_DIR) + u"/fixtures"_s;
}

QByteArray RecordedPull::bytes(const QString &file)
{
    return bytesOf(fixtures() + u'/' + file);
}

QJsonArray RecordedPull::yaml(const QStringList &files)
{
    QProcess reader;
    const QString program = uR"(import json, sys, yaml
documents = [d for f in sys.argv[1:] for d in yaml.safe_load_all(open(f)) if d]
print(json.dumps(documents, default=str)))"_s;
    QStringList arguments{u"-c"_s, program};
    for (const QString &file : files)
        arguments.append(fixtures() + u'/' + file);
    reader.start(u"python3"_s, arguments);
    return reader.waitForFinished() && reader.exitCode() == 0
        ? QJsonDocument::fromJson(reader.readAllStandardOutput()).array()
        : QJsonArray();
}

QString field(const StoredRow &row, QStringView name)
{
    return fieldText(row.row.value(name));
}

QString instant(const QJsonValue &text)
{
    return text.isString() ? formatInstant(*parseInstant(text.toString())) : QString();
}

ReplayAnswer jsonAnswer(const QJsonObject &object)
{
    return {.body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

ReplayAnswer jsonAnswer(const QJsonArray &list)
{
    return {.body = QJsonDocument(list).toJson(QJsonDocument::Compact)};
}

} // namespace plumbline
