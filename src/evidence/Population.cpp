// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/Population.h"

#include "base/Digest.h"
#include "evidence/EvidenceRule.h"
#include "metrics/MetricCatalog.h"
#include "metrics/MetricRunner.h"
#include "store/LogWriter.h"
#include "store/SqlQuery.h"
#include "verify/ShellCsv.h"

#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QStringList placeColumns{u"row_type"_s, u"row_id"_s, u"source"_s, u"version_id"_s, u"excluded"_s};
const QString none = u"(none)"_s;

/// What MetricRunner needs to tell how the sources of a list stand.
MetricDefinition coverageOf(const PopulationDefinition &population, const MetricCatalog &catalog)
{
    MetricDefinition definition;
    definition.id = population.id;
    definition.reads = population.reads(catalog);
    definition.primary = population.itemTypes();
    definition.historyType = population.type;
    definition.historyColumn = population.time.isEmpty() ? u"known_from_ns"_s : population.time;
    return definition;
}

/// Which configuration the log noted last: it says which sources were to be read.
Result<QString> configurationOf(StoreConnection &store)
{
    SqlQuery query(store);
    if (auto done = query.run(u"read the log"_s, u"SELECT config_sha256 FROM log_head"_s); !done)
        return fail(done.error());
    return query.next() ? query.text(0) : QString();
}

/// Columns that are nanoseconds since 1970: those that a metric declares so, else all that are no lengths of time.
QStringList instantsOf(const Population &population, const MetricCatalog &catalog)
{
    const MetricDefinition *metric
        = population.definition.metric.isEmpty() ? nullptr : catalog.find(population.definition.metric);
    QStringList names;
    for (const QString &name : population.cases.columns()) {
        const CaseColumn *column = metric ? metric->column(name) : nullptr;
        const bool isOne = metric ? column && column->kind == CaseColumnKind::Instant : !name.endsWith(u"_for_ns"_s);
        if (isOne && name.endsWith(u"_ns"_s))
            names.append(name);
    }
    return names;
}

} // namespace

QString idsDigest(const QList<qint64> &ascending)
{
    QByteArray text;
    for (const qint64 seq : ascending)
        text += QByteArray::number(seq) + '\n';
    return sha256Hex(text);
}

QStringList Population::columns() const
{
    QStringList names;
    for (const QString &name : cases.columns()) {
        if (!placeColumns.contains(name) && !name.startsWith(u"also"_s))
            names.append(name);
    }
    return names;
}

bool Population::isInstant(const QString &column) const
{
    return instants.contains(column);
}

QString Population::title(const QString &column) const
{
    if (!isInstant(column))
        return column;
    const QString name = column.chopped(3);
    return cases.column(name) < 0 ? name : name + u"_at"_s;
}

QStringList Population::headings() const
{
    QStringList names{u"seq"_s, u"type"_s, u"source"_s, u"id"_s, u"row_version"_s};
    for (const QString &column : columns())
        names.append(title(column));
    return names;
}

QString Population::value(const PopulationItem &item, const QString &column) const
{
    if (cases.column(column) < 0 || cases.isNull(item.place, column))
        return {};
    return isInstant(column) ? formatInstant(timeFromNs(cases.integer(item.place, column)))
                             : cases.text(item.place, column);
}

QByteArray Population::toCsv() const
{
    const QStringList names = columns();
    QByteArrayList head;
    for (const QString &name : headings())
        head.append(name.toUtf8());
    QByteArray csv = shellCsvLine(head);
    for (const PopulationItem &item : items) {
        QByteArrayList line{QByteArray::number(item.seq), item.row.type.toUtf8(), item.row.source.toUtf8(),
                            item.row.id.toUtf8(), QByteArray::number(item.row.versionId)};
        for (const QString &name : names)
            line.append(value(item, name).toUtf8());
        csv += shellCsvLine(line);
    }
    return csv;
}

QJsonObject Population::certificateJson() const
{
    QJsonObject reasons;
    for (const auto &[reason, count] : excluded)
        reasons.insert(reason, count);
    QJsonObject json = certificate.toJson();
    json.insert(u"population"_s, definition.id);
    json.insert(u"title"_s, definition.title);
    json.insert(u"item"_s, definition.item);
    json.insert(u"rules"_s, QJsonArray::fromStringList(definition.rules));
    json.insert(u"definition_sha256"_s, definition.sha256);
    json.insert(u"not_shown"_s, definition.notShown);
    json.insert(u"period"_s,
                QJsonObject{{u"from"_s, formatInstant(scope.from)}, {u"to"_s, formatInstant(scope.to)}});
    json.insert(u"as_of"_s, formatInstant(scope.asOf));
    json.insert(u"known_at"_s, formatInstant(knownAt));
    json.insert(u"configuration_sha256"_s, configurationSha256);
    json.insert(u"services"_s, QJsonArray::fromStringList(scope.services));
    json.insert(u"rows"_s, items.size());
    json.insert(u"out_of_scope"_s, outOfScope);
    json.insert(u"scope"_s, scopeJson(scopes, scope.from));
    json.insert(u"beyond_scope"_s, beyondScope);
    json.insert(u"excluded"_s, reasons);
    json.insert(u"ids_sha256"_s, idsSha256);
    return json;
}

Result<CaseTable> PopulationReader::casesOf(const PopulationDefinition &definition, const MetricScope &scope) const
{
    if (definition.metric.isEmpty())
        return EvidenceQuery(m_store, scope.knownAt).run(definition.cases, evidenceParameters(scope));
    const MetricDefinition *metric = m_catalog.find(definition.metric);
    MetricScope everywhere = scope;
    everywhere.services.clear(); // counted as out of scope below, as everywhere
    auto result = MetricRunner(m_store).run(*metric, everywhere);
    if (!result)
        return fail(result.error());
    return result->cases;
}

Result<void> PopulationReader::takeItems(Population &population, ThingTellings &tellings) const
{
    const CaseTable &cases = population.cases;
    const PopulationDefinition &definition = population.definition;
    const QSet<QString> services(population.scope.services.begin(), population.scope.services.end());
    const bool hasService = cases.column(u"service") >= 0;
    const bool hasEnvironment = cases.column(u"environment") >= 0;
    const ScopeVersion inForce = population.scopeInForce();
    if (!services.isEmpty() && !hasService)
        return fail(Error::Kind::Usage, u"ask for a population"_s,
                    u"items of %1 are of no service"_s.arg(definition.id));
    QMap<QString, qint64> excluded;
    QHash<QString, QList<qint64>> versions;
    for (int row = 0; row < cases.size(); ++row) {
        if (!definition.where.isEmpty() && !cases.flag(row, definition.where))
            continue;
        const QString service = hasService ? cases.text(row, u"service") : QString();
        const QString environment = hasEnvironment ? cases.text(row, u"environment") : QString();
        const CaseReference reference = cases.references(row).value(0);
        const bool isInScope = inForce.holds(service, environment, tellings.sourcesOf(reference));
        const bool isAskedFor = services.isEmpty() || services.contains(service);
        tellings.judge(reference, isInScope && isAskedFor);
        if (!isInScope || !isAskedFor) {
            ++(isInScope ? population.outOfScope : population.beyondScope);
            continue;
        }
        if (const QString reason = cases.excluded(row); !reason.isEmpty()) {
            ++excluded[reason];
            continue;
        }
        versions[reference.type].append(reference.versionId);
        population.items.append({0, reference, service, row});
    }
    for (auto it = excluded.begin(); it != excluded.end(); ++it)
        population.excluded.append({it.key(), it.value()});
    QHash<QString, QHash<qint64, qint64>> lines;
    for (auto it = versions.begin(); it != versions.end(); ++it) {
        auto known = logLines(m_store, it.key(), it.value());
        if (!known)
            return fail(known.error());
        lines.insert(it.key(), *std::move(known));
    }
    for (PopulationItem &item : population.items)
        item.seq = lines[item.row.type].value(item.row.versionId, -1);
    std::sort(population.items.begin(), population.items.end(),
              [](const PopulationItem &one, const PopulationItem &other) { return one.seq < other.seq; });
    QList<qint64> ids;
    for (const PopulationItem &item : std::as_const(population.items)) {
        if (item.seq < 0 || (!ids.isEmpty() && ids.last() == item.seq))
            return fail(Error::Kind::Configuration, u"ask for a population"_s,
                        item.seq < 0 ? u"%1 %2 has no line of the log"_s.arg(item.row.type, item.row.id)
                                     : u"its rule names %1 %2 twice"_s.arg(item.row.type, item.row.id),
                        definition.id);
        ids.append(item.seq);
    }
    population.idsSha256 = idsDigest(ids);
    return {};
}

Result<ThingTellings> PopulationReader::tellingsOf(const Population &population) const
{
    const bool isWanted
        = population.definition.isReconciled || !population.scopeInForce().declared.sources.isEmpty();
    return isWanted ? ThingTellings::read(m_store, population.definition, population.scope) : ThingTellings();
}

Result<QList<IdSequence>> PopulationReader::sequencesOf(const Population &population) const
{
    // Whatever the list leaves out, other periods and services, is no gap: all ids of the type are looked at.
    QList<IdSequence> sequences;
    for (const QString &type : population.definition.itemTypes()) {
        const EvidenceSql question{population.definition.id, {type}, {}, {},
                                   u"SELECT t.source, t.id FROM %1 AS t"_s.arg(type)};
        const auto found = EvidenceQuery(m_store, population.scope.knownAt).run(question, {{none, none}});
        if (!found)
            return fail(found.error());
        QMap<QString, QStringList> ids;
        for (int row = 0; row < found->size(); ++row)
            ids[found->text(row, u"source")].append(found->text(row, u"id"));
        for (auto it = ids.begin(); it != ids.end(); ++it)
            sequences += IdSequence::of(it.key(), it.value());
    }
    return sequences;
}

Result<PopulationCertificate> PopulationReader::certify(const PopulationDefinition &definition,
                                                        const MetricScope &scope) const
{
    const MetricDefinition needed = coverageOf(definition, m_catalog);
    auto coverage = MetricRunner(m_store).coverage(needed, scope);
    if (!coverage)
        return fail(coverage.error());
    coverage->judgeAt(std::min(scope.to, scope.asOf));
    return PopulationCertificate::of(
        m_store, {needed.reads, needed.primary, scope.from, scope.to, scope.asOf, scope.knownAt, *coverage}, m_keeps);
}

Result<Population> PopulationReader::read(const PopulationDefinition &definition, const MetricScope &scope) const
{
    constexpr int steps = 4;
    const auto goOn = [this](int done) { return onStep ? onStep(done, steps) : Result<void>(); };
    const auto newest = LogWriter(m_store).newest();
    if (!newest)
        return fail(newest.error());
    auto go = goOn(0);
    auto cases = go ? casesOf(definition, scope) : fail(go.error());
    go = cases ? goOn(1) : fail(cases.error());
    auto certificate = go ? certify(definition, scope) : fail(go.error());
    const auto configuration = configurationOf(m_store);
    auto scopes = scopeVersions(m_store, scope.knownAt);
    if (!cases || !certificate || !configuration || !scopes)
        return fail(!cases             ? cases.error()
                        : !certificate ? certificate.error()
                        : !scopes      ? scopes.error()
                                       : configuration.error());
    const TimePoint knownAt = scope.knownAt.value_or(newest->value_or(TimePoint()));
    Population population{definition, scope, knownAt, scope.knownAt ? QString() : *configuration, *std::move(cases),
                          {},         {},    {},      0,         *std::move(scopes), 0, {}, *std::move(certificate)};
    population.instants = instantsOf(population, m_catalog);
    QStringList headings = population.headings();
    if (headings.removeDuplicates() > 0)
        return fail(Error::Kind::Configuration, u"ask for a population"_s,
                    u"two of its columns have one name: %1"_s.arg(population.headings().join(u", "_s)), definition.id);
    if (go = goOn(2); !go)
        return fail(go.error());
    auto tellings = tellingsOf(population);
    if (!tellings)
        return fail(tellings.error());
    if (auto taken = takeItems(population, *tellings); !taken)
        return fail(taken.error());
    if (go = goOn(3); !go)
        return fail(go.error());
    const auto sequences = sequencesOf(population);
    if (!sequences)
        return fail(sequences.error());
    population.certificate.addSequences(*sequences);
    if (definition.isReconciled)
        population.certificate.addTellings(tellings->counts(population.scopeInForce()));
    population.certificate.conclude();
    return population;
}

} // namespace plumbline
