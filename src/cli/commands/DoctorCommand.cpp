// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/DoctorCommand.h"

#include "metrics/MetricCatalog.h"
#include "sources/ConnectorCatalog.h"
#include "store/StoreInfo.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSslSocket>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void DoctorCommand::declare(VerbOptions &program)
{
    m_verb
        = program.verb("doctor", "What is wrong with this installation, and what to do; exit code 1 when something is");
}

QList<DoctorCommand::Finding> DoctorCommand::installation()
{
    QList<Finding> findings;
    const QStringList drivers = QSqlDatabase::drivers();
    for (const auto &[driver, package] :
         {std::pair{u"QSQLITE"_s, u"libqt6sql6-sqlite"_s}, std::pair{u"QPSQL"_s, u"libqt6sql6-psql"_s}}) {
        const bool present = drivers.contains(driver);
        findings.append({u"database driver "_s + driver, present, present ? u"installed"_s : u"missing"_s,
                         u"apt install "_s + package});
    }
    const bool zones = QTimeZone("Europe/Berlin").isValid()
        && startOfDay(QDate(2026, 7, 1), QTimeZone("Europe/Berlin")) == timeFromNs(1'782'856'800'000'000'000);
    findings.append(
        {u"time zone data"_s, zones, zones ? u"complete"_s : u"missing or wrong"_s, u"apt install tzdata"_s});
    const bool tls = QSslSocket::supportsSsl();
    findings.append({u"TLS"_s, tls, tls ? QSslSocket::sslLibraryVersionString() : u"missing"_s,
                     u"apt install libqt6network6 openssl ca-certificates"_s});
    const auto metrics = MetricCatalog::load();
    findings.append({u"metric definitions"_s, metrics.has_value(),
                     metrics ? u"%1 metrics"_s.arg(metrics->newest().size()) : toString(metrics.error()),
                     u"reinstall the program"_s});
    const QList<Error> problems = ConnectorCatalog::load(Configuration::connectorFolder()).problems();
    for (const Error &problem : problems)
        findings.append({u"connector file"_s, false, toString(problem), u"mend or remove that file"_s});
    if (problems.isEmpty())
        findings.append({u"connector files"_s, true, u"all can be read"_s, {}});
    return findings;
}

QList<DoctorCommand::Finding> DoctorCommand::configuration(const Invocation &invocation)
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return {{u"configuration"_s, false, toString(configuration.error()), u"mend that place"_s}};
    if (configuration->file.isEmpty())
        return {{u"configuration"_s, true, u"none yet at %1"_s.arg(Configuration::defaultFile()), {}}};
    QList<Finding> findings{{u"configuration"_s,
                             true,
                             u"%1: %2 sources, zone %3"_s.arg(configuration->file)
                                 .arg(configuration->sources.size())
                                 .arg(QString::fromUtf8(configuration->zone.id())),
                             {}}};
    const ConnectorCatalog catalog = ConnectorCatalog::load(Configuration::connectorFolder());
    for (const SourceSettings &source : configuration->sources) {
        const QString name = u"source "_s + source.id;
        const auto connector = catalog.find(source.connector);
        Result<void> checked = connector ? (*connector)->check(source) : Result<void>(fail(connector.error()));
        if (!checked)
            findings.append({name, false, toString(checked.error()), u"see `plumbline source list`"_s});
        else if (!source.tokenOrigin.isEmpty() && source.token.isEmpty())
            findings.append({name, false, u"no token in the %1"_s.arg(source.tokenOrigin), u"put the token there"_s});
        else
            findings.append(
                {name,
                 true,
                 source.tokenOrigin.isEmpty() ? u"needs no token"_s : u"token present in the "_s + source.tokenOrigin,
                 {}});
    }
    return findings;
}

QList<DoctorCommand::Finding> DoctorCommand::store(const Invocation &invocation)
{
    const auto location = invocation.storeLocation();
    if (!location)
        return {{u"store"_s, false, toString(location.error()), u"name it with --store"_s}};
    if (location->engine == StoreLocation::Engine::Sqlite && !QFileInfo::exists(location->path))
        return {{u"store"_s, true, u"none yet at %1; the first sync makes it"_s.arg(location->path), {}}};
    const auto store = StoreConnection::open(*location, StoreConnection::Access::ReadOnly);
    if (!store)
        return {{u"store"_s, false, toString(store.error()), adviceFor(store.error())}};
    const auto info = StoreInfo::read(**store);
    if (!info)
        return {{u"store"_s, false, toString(info.error()), u"run `plumbline store check`"_s}};
    return {{u"store"_s,
             true,
             u"%1, schema %2, %3 rows"_s.arg(info->location).arg(info->schemaVersion).arg(info->rows),
             {}}};
}

Result<ExitCode> DoctorCommand::run(const Invocation &invocation, Output &output)
{
    const QList<Finding> findings = installation() + configuration(invocation) + store(invocation);
    bool healthy = true;
    QJsonArray json;
    for (const Finding &finding : findings) {
        healthy = healthy && finding.ok;
        json.append(QJsonObject{{u"name"_s, finding.name},
                                {u"ok"_s, finding.ok},
                                {u"state"_s, finding.state},
                                {u"advice"_s, finding.ok ? QJsonValue() : QJsonValue(finding.advice)}});
        if (invocation.json())
            continue;
        output.line(u"%1 %2: %3"_s.arg(finding.ok ? u"ok     "_s : u"problem"_s, finding.name, finding.state));
        if (!finding.ok)
            output.line(u"        do: %1"_s.arg(finding.advice));
    }
    if (invocation.json())
        output.document(QJsonObject{{u"healthy"_s, healthy}, {u"checks"_s, json}});
    return healthy ? ExitCode::Yes : ExitCode::No;
}

} // namespace plumbline
