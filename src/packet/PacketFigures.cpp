// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketFigures.h"

#include "archive/WorkWatch.h"
#include "domain/CanonicalRow.h"
#include "evidence/PopulationCertificate.h"
#include "metrics/MetricCatalog.h"
#include "metrics/MetricRunner.h"
#include "packet/FigureAgreement.h"
#include "packet/MetricScript.h"
#include "packet/PacketAnswers.h"
#include "packet/SecretScan.h"
#include "store/KnownRelations.h"
#include "verify/ShellCsv.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Could what is withheld change the figure? It can when a field that names a person is among the columns read.
bool readsPersons(const MetricDefinition &definition)
{
    QString readBy = definition.populationSql;
    for (const MetricRelation &relation : definition.relations)
        readBy += u'\n' + relation.sql;
    for (const QString &type : definition.reads) {
        const auto columns = knownColumns(type, readBy);
        for (const QString &column : columns ? *columns : QStringList()) {
            const QByteArray name = column.toLatin1();
            if (isPersonal(QLatin1StringView(name)))
                return true;
        }
    }
    return false;
}

QString metricFile(const PacketFigure &figure, const QString &ending)
{
    return u"metrics/%1%2"_s.arg(figure.definition->id, ending);
}

QString populationFile(const PacketFigure &figure, const QString &ending)
{
    return u"populations/%1%2"_s.arg(figure.definition->id, ending);
}

QByteArray csvOf(const QList<QByteArrayList> &table)
{
    QByteArray csv;
    for (const QByteArrayList &row : table)
        csv += shellCsvLine(row);
    return csv;
}

} // namespace

Result<QList<const MetricDefinition *>> PacketFigures::wanted(const MetricCatalog &catalog) const
{
    QStringList ids = m_scope.metrics;
    if (ids.isEmpty()) {
        for (const MetricDefinition &definition : catalog.newest())
            ids.append(definition.id);
    }
    ids.sort();
    QList<const MetricDefinition *> definitions;
    for (const QString &id : std::as_const(ids)) {
        definitions.append(catalog.find(id));
        if (!definitions.constLast())
            return fail(Error::Kind::Configuration, u"read scope"_s,
                        u"there is no metric \"%1\"; `plumbline metric list` names them"_s.arg(id));
    }
    return definitions;
}

Result<QSet<QString>> PacketFigures::reads(const MetricCatalog &catalog) const
{
    const auto definitions = wanted(catalog);
    if (!definitions)
        return fail(definitions.error());
    QSet<QString> types;
    for (const MetricDefinition *definition : *definitions)
        types.unite(QSet<QString>(definition->reads.begin(), definition->reads.end()));
    return types;
}

Result<void> PacketFigures::answer(const MetricCatalog &catalog, EvidenceDatabase &database)
{
    MetricScope scope;
    scope.from = m_scope.from;
    scope.to = m_scope.to;
    scope.asOf = m_scope.asOf;
    scope.knownAt = m_knownAt;
    scope.zone = m_scope.zone;
    const auto definitions = wanted(catalog);
    if (!definitions)
        return fail(definitions.error());
    QMap<QString, QString> parameters; // in the order of their names
    for (const MetricDefinition *definition : *definitions) {
        const auto given = MetricRunner::parameters(*definition, scope);
        auto result = MetricRunner(m_store).run(*definition, scope);
        if (!given || !result)
            return fail(given ? result.error() : given.error());
        for (const auto &[name, value] : *given)
            parameters.insert(MetricScript::parameterName(*definition, name), value);
        PacketFigure figure;
        figure.definition = definition;
        figure.result = std::move(*result);
        figure.result.cases = {}; // they come from the lines of the packet
        figure.result.casesOfOutput = {};
        m_figures.append(std::move(figure));
    }
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        if (auto added = database.addParameter(it.key(), it.value()); !added)
            return added;
    }
    return {};
}

Result<void> PacketFigures::withhold(PacketFigure &figure, const QList<QByteArrayList> &table,
                                     EvidenceDatabase &database)
{
    QMap<QString, QByteArray> printed;
    for (const QByteArrayList &row : table.mid(1))
        printed.insert(QString::fromUtf8(row.at(0)), row.at(1));
    const QStringList different = FigureAgreement(*figure.definition, figure.result).differences(printed);
    if (different.isEmpty())
        return {};
    if (m_scope.isPersonalDisclosed || !readsPersons(*figure.definition))
        return fail(
            Error::Kind::Internal, u"create packet"_s,
            u"the plain SQL of %1 gives another %2 than the program; no packet was written. Please report this"_s.arg(
                figure.definition->id, different.first()));
    for (const QString &name : different) {
        const QString output = name.section(u'/', 0, 0); // what follows may be a person's name
        if (!figure.withheld.contains(output))
            figure.withheld.append(output);
        if (!printed.contains(name))
            continue;
        if (auto told = database.addParameter(MetricScript::withheldName(*figure.definition, name), u"personal"_s);
            !told)
            return told;
    }
    return {};
}

Result<void> PacketFigures::writeOne(PacketFigure &figure, EvidenceDatabase &database, PacketStage &stage)
{
    const auto script = MetricScript::of(*figure.definition);
    if (!script)
        return fail(script.error());
    auto table = database.table(script->figure);
    if (!table)
        return fail(table.error());
    if (auto fine = withhold(figure, *table, database); !fine)
        return fine;
    if (!figure.withheld.isEmpty())
        table = database.table(script->figure);
    if (!table)
        return fail(table.error());
    const auto cases = stage.add(populationFile(figure, u".csv"_s), [&](const PacketStage::Sink &sink) {
        figure.cases = -1; // the line of names
        return database.print(script->population, [&](const QByteArray &line) {
            ++figure.cases;
            return sink(line);
        });
    });
    const auto sql = stage.add(metricFile(figure, u".sql"_s), script->figure);
    const auto expected = stage.add(metricFile(figure, u".expected.csv"_s), csvOf(*table));
    const auto populationSql = stage.add(populationFile(figure, u".sql"_s), script->population);
    if (!cases || !sql || !expected || !populationSql)
        return fail(!cases ? cases.error() : !sql ? sql.error() : !expected ? expected.error() : populationSql.error());
    figure.cases = std::max<qint64>(0, figure.cases);
    figure.population = *cases;
    figure.sql = *sql;
    figure.expected = *expected;
    figure.populationSql = *populationSql;
    return {};
}

Result<void> PacketFigures::write(EvidenceDatabase &database, PacketStage &stage, const WorkWatch &watch)
{
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        watch.tell(u"figures"_s, i, m_figures.size());
        if (auto asked = watch.goOn(u"create packet"_s); !asked)
            return asked;
        if (auto done = writeOne(m_figures[i], database, stage); !done)
            return done;
    }
    return {};
}

Result<void> PacketFigures::explain(const PacketAnswers &answers, PacketStage &stage) const
{
    // What a person states otherwise in the configuration is left aside: the same store gives the same packet.
    const UpstreamRetention keeps(ConnectorCatalog::load());
    for (const PacketFigure &figure : m_figures) {
        const MetricDefinition &definition = *figure.definition;
        auto certificate = PopulationCertificate::of(
            m_store,
            {definition.reads, definition.primary, m_scope.from, m_scope.to, m_scope.asOf, m_knownAt,
             figure.result.coverage},
            keeps);
        if (!certificate)
            return fail(certificate.error());
        certificate->conclude();
        QJsonObject parameters;
        for (auto it = figure.result.params.begin(); it != figure.result.params.end(); ++it)
            parameters.insert(it.key(), it.value());
        QJsonObject excluded;
        for (const auto &[reason, count] : figure.result.excluded)
            excluded.insert(reason, count);
        QJsonObject ipe = certificate->toJson();
        for (const auto &[key, value] : std::initializer_list<std::pair<QString, QJsonValue>>{
                 {u"metric"_s, definition.id},
                 {u"version"_s, definition.version},
                 {u"question"_s, definition.question},
                 {u"rules"_s, QJsonArray::fromStringList(definition.rules)},
                 {u"definition_sha256"_s, definition.sha256},
                 {u"query"_s, populationFile(figure, u".sql"_s)},
                 {u"query_sha256"_s, QString::fromLatin1(figure.populationSql.sha256)},
                 {u"rows_sha256"_s, QString::fromLatin1(figure.population.sha256)},
                 {u"rows"_s, figure.cases},
                 {u"excluded"_s, excluded},
                 {u"parameters"_s, parameters},
                 {u"period"_s,
                  QJsonObject{{u"from"_s, formatInstant(m_scope.from)}, {u"to"_s, formatInstant(m_scope.to)}}},
                 {u"as_of"_s, formatInstant(m_scope.asOf)},
                 {u"state"_s, metricStateName(figure.result.state())},
                 {u"withheld"_s, QJsonArray::fromStringList(figure.withheld)},
                 {u"requests"_s, answers.requests(figure.result.coverage.sources)},
             })
            ipe.insert(key, value);
        const QByteArray text = QJsonDocument(ipe).toJson(QJsonDocument::Compact);
        if (auto clean = expectNoSecret(text, populationFile(figure, u".ipe.json"_s)); !clean)
            return clean;
        if (const auto added = stage.add(populationFile(figure, u".ipe.json"_s), text); !added)
            return fail(added.error());
    }
    return {};
}

} // namespace plumbline
