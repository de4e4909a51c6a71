// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PopulationWords.h"

#include "cli/TextTable.h"
#include "cli/VerbOptions.h"
#include "evidence/AuditDesk.h"
#include "evidence/RowName.h"
#include "metrics/MetricCatalog.h"
#include "store/StoreSnapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype itemsShown = 20;
constexpr qsizetype columnsShown = 6;
constexpr auto usualPeriod = std::chrono::days(91);

QJsonObject itemJson(const Population &population, const PopulationItem &item)
{
    QJsonObject object{{u"seq"_s, item.seq},
                       {u"type"_s, item.row.type},
                       {u"source"_s, item.row.source},
                       {u"id"_s, item.row.id},
                       {u"row_version"_s, versionName(item.row.type, item.row.versionId)}};
    for (const QString &column : population.columns()) {
        const QString text = population.value(item, column);
        const QVariant value = population.cases.value(item.place, column);
        const bool isNumber = !population.isInstant(column) && value.typeId() == QMetaType::LongLong;
        object.insert(population.title(column),
                      population.cases.isNull(item.place, column) ? QJsonValue()
                          : isNumber                              ? QJsonValue(value.toLongLong())
                                                                  : QJsonValue(text));
    }
    return object;
}

QString placeText(const CertificateDoubt &doubt)
{
    QStringList place{doubt.source, doubt.stream};
    place.removeAll(QString());
    return place.isEmpty() ? QString() : place.join(u'/') + u": "_s;
}

} // namespace

void PopulationPart::declare(VerbOptions &verb)
{
    verb.text("--from", from, "INSTANT", "Beginning of the period; by default 91 days before its end");
    verb.text("--to", to, "INSTANT", "End of the period; by default --as-of, or now");
    verb.texts("--service", services, "NAME", "Only items of this service; may be repeated");
}

Result<MetricScope> populationScope(const Invocation &invocation, const Configuration &configuration,
                                    const PopulationPart &part)
{
    MetricScope scope;
    scope.asOf = invocation.asOf();
    scope.knownAt = invocation.knownAt();
    scope.zone = configuration.zone;
    scope.services = part.services;
    const auto end = part.to.isEmpty() ? Result<TimePoint>(scope.asOf) : readInstant(part.to, scope.zone, u"--to"_s);
    if (!end)
        return fail(end.error());
    const auto begin = part.from.isEmpty() ? Result<TimePoint>(*end - usualPeriod)
                                           : readInstant(part.from, scope.zone, u"--from"_s);
    if (!begin)
        return fail(begin.error());
    if (*begin >= *end)
        return fail(Error::Kind::Usage, u"ask for a population"_s, u"the period ends before it begins"_s);
    scope.from = *begin;
    scope.to = *end;
    return scope;
}

Result<Population> askedPopulation(const Invocation &invocation, const QString &name, const PopulationPart &part,
                                   Output &output)
{
    const auto catalog = MetricCatalog::load();
    const auto configuration = invocation.configuration();
    if (!catalog || !configuration)
        return fail(!catalog ? catalog.error() : configuration.error());
    const auto scope = populationScope(invocation, *configuration, part);
    if (!scope)
        return fail(scope.error());
    const auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    return moment ? AuditDesk(**store, *catalog, *configuration).population(name, *scope) : fail(moment.error());
}

QJsonObject populationJson(const Population &population)
{
    QJsonObject json = population.certificateJson();
    QJsonArray items;
    for (const PopulationItem &item : population.items)
        items.append(itemJson(population, item));
    json.insert(u"items"_s, items);
    return json;
}

void writeCertificate(const Population &population, Output &output)
{
    const PopulationCertificate &certificate = population.certificate;
    output.line(u"%1: %2 items from %3 to %4, as known at %5"_s.arg(
        population.definition.title, QString::number(population.items.size()), formatInstant(population.scope.from),
        formatInstant(population.scope.to), formatInstant(population.knownAt)));
    output.line(u"Ids       %1"_s.arg(population.idsSha256));
    for (const auto &[reason, count] : population.excluded)
        output.line(u"Excluded  %1: %2"_s.arg(count).arg(reason));
    if (population.outOfScope > 0)
        output.line(u"Excluded  %1: of services that were not asked for"_s.arg(population.outOfScope));
    const ScopeVersion inForce = population.scopeInForce();
    output.line(u"Scope     %1"_s.arg(inForce.words()));
    for (const QString &change : scopeChangesSince(population.scopes, population.scope.from))
        output.line(u"Scope     %1"_s.arg(change));
    if (population.beyondScope > 0)
        output.line(u"Excluded  %1: not in that scope"_s.arg(population.beyondScope));
    for (const SourceTelling &one : certificate.tellings())
        output.line(u"Told      %1 by %2"_s.arg(one.count).arg(one.source));
    for (const StreamProof &stream : certificate.streams()) {
        if (stream.readings.isEmpty())
            continue; // said below
        qint64 pages = 0;
        qint64 records = 0;
        qint64 claimed = 0;
        bool isClaimed = !stream.parts.isEmpty();
        for (const PartitionRead &part : stream.parts) {
            pages += part.pages;
            records += part.recordsSeen;
            claimed += part.recordsClaimed.value_or(0);
            isClaimed = isClaimed && part.recordsClaimed;
        }
        output.line(u"Read      %1/%2: %3 readings, the newest at %4 with %5 records on %6 pages, %7"_s.arg(
            stream.newest.source, stream.newest.stream, QString::number(stream.readings.size()),
            formatInstant(stream.newest.startedAt), QString::number(records), QString::number(pages),
            isClaimed ? u"of %1 claimed"_s.arg(claimed) : u"no total claimed"_s));
    }
    if (!population.definition.notShown.isEmpty())
        output.line(u"Not shown %1"_s.arg(population.definition.notShown));
    if (certificate.isProved()) {
        output.line(u"Proved: nothing was found that speaks against this list holding everything."_s);
        return;
    }
    for (const CertificateDoubt &one : certificate.doubts())
        output.line(u"Not proved: %1%2 [%3]"_s.arg(placeText(one), one.says, one.code));
}

void writePopulation(const Population &population, Output &output)
{
    writeCertificate(population, output);
    const QStringList columns = population.columns().mid(0, columnsShown);
    QStringList head{u"seq"_s, u"source"_s, u"id"_s};
    for (const QString &column : columns)
        head.append(population.title(column));
    TextTable table(head, 30);
    for (const PopulationItem &item : population.items.mid(0, itemsShown)) {
        QStringList cells{QString::number(item.seq), item.row.source, item.row.id};
        for (const QString &column : columns)
            cells.append(population.value(item, column));
        table.add(cells);
    }
    output.lines(table.lines());
    if (population.items.size() > itemsShown)
        output.line(u"and %1 more; --csv or --json give all"_s.arg(population.items.size() - itemsShown));
}

} // namespace plumbline
