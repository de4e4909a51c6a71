// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PricePreview.h"

#include "metrics/MetricCatalog.h"
#include "sources/ConnectorCatalog.h"
#include "store/RowQueries.h"
#include "store/RowWriter.h"
#include "sync/Configuration.h"
#include "sync/FileImport.h"

#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using Prices = std::map<QString, Row>; ///< By source and id.

QString keyOf(const StoredRow &price)
{
    return price.origin.source + u'/' + price.row.id();
}

Result<QList<StoredRow>> allPrices(StoreConnection &store)
{
    constexpr qint64 most = 100'000;
    RowFilter filter;
    filter.type = u"price"_s;
    return RowQueries(store).page(filter, 0, most);
}

Result<Prices> pricesIn(StoreConnection &store)
{
    const auto stored = allPrices(store);
    if (!stored)
        return fail(stored.error());
    Prices prices;
    for (const StoredRow &one : *stored)
        prices.insert_or_assign(keyOf(one), one.row);
    return prices;
}

/// The prices that a table says, as an import makes them: of a store of its own that is thrown away.
Result<QList<StoredRow>> pricesOf(const QString &file, const Clock &clock, const QTimeZone &zone)
{
    const QTemporaryDir folder;
    auto store = StoreConnection::open({StoreLocation::Engine::Sqlite, folder.filePath(u"prices.db"_s)},
                                       StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const ConnectorCatalog catalog = ConnectorCatalog::load(Configuration::connectorFolder());
    ImportRequest request;
    request.target = u"price-table"_s;
    request.paths = {file};
    const auto report = FileImport(catalog, **store, clock, zone).run(request);
    if (!report)
        return fail(report.error());
    for (const ImportedFile &one : report->files) {
        if (one.error)
            return fail(*one.error);
    }
    return allPrices(**store);
}

Result<MetricResult> costOf(StoreConnection &store, const MetricDefinition &definition, const QTimeZone &zone,
                            TimePoint asOf)
{
    MetricScope scope;
    scope.from = timeFromNs(0);
    scope.to = scope.asOf = asOf;
    scope.zone = zone;
    return MetricRunner(store).run(definition, scope);
}

/// Fields that say when somebody looked are no prices.
bool isNumberOf(const QString &field)
{
    return field != u"id" && field != u"recorded_at" && field != u"observed_at";
}

QStringList fieldsOf(const Row *before, const Row &after)
{
    QStringList fields;
    for (size_t i = 0; i < after.type->fields.size(); ++i) {
        const QString name = after.type->fields[i].name;
        const QString now = fieldText(after.values[qsizetype(i)]);
        const QString then = before ? fieldText(before->values[qsizetype(i)]) : QString();
        if (!isNumberOf(name) || now == then)
            continue;
        fields.append(before ? u"%1 %2 -> %3"_s.arg(name, then.isEmpty() ? u"nothing"_s : then,
                                                    now.isEmpty() ? u"nothing"_s : now)
                             : u"%1 %2"_s.arg(name, now));
    }
    return fields;
}

QString modelOf(const Row &price)
{
    return fieldText(price.value(u"provider")) + u'/' + fieldText(price.value(u"model"));
}

void compare(const Prices &before, const Prices &after, PricePreview &preview)
{
    QSet<QString> priced;
    for (const auto &[key, price] : before)
        priced.insert(modelOf(price));
    for (const auto &[key, price] : after) {
        const auto known = before.find(key);
        const QStringList fields = fieldsOf(known == before.end() ? nullptr : &known->second, price);
        if (known == before.end())
            preview.differences.append(
                {priced.contains(modelOf(price)) ? PriceDifference::Kind::Change : PriceDifference::Kind::First,
                 price.id(), fields});
        else if (!fields.isEmpty())
            preview.differences.append({fields.size() == 1 && fields.first().startsWith(u"valid_to ")
                                            ? PriceDifference::Kind::End
                                            : PriceDifference::Kind::Correction,
                                        price.id(), fields});
    }
}

void compare(const MetricResult &before, const MetricResult &after, PricePreview &preview)
{
    preview.totalBefore = before.output(u"total_usd"_s).toString();
    preview.totalAfter = after.output(u"total_usd"_s).toString();
    preview.pricedBefore = before.output(u"priced_requests"_s).toInteger();
    preview.pricedAfter = after.output(u"priced_requests"_s).toInteger();
    const QJsonObject then = before.output(u"groups/model"_s).toObject();
    const QJsonObject now = after.output(u"groups/model"_s).toObject();
    for (auto group = now.begin(); group != now.end(); ++group) {
        const QString was = then[group.key()][u"usd"_s].toString();
        const QString is = group.value()[u"usd"_s].toString();
        if (was != is)
            preview.costs.append({group.key(), was, is});
    }
}

} // namespace

QString priceDifferenceName(PriceDifference::Kind kind)
{
    switch (kind) {
    case PriceDifference::Kind::First: return u"first_price"_s;
    case PriceDifference::Kind::Change: return u"change"_s;
    case PriceDifference::Kind::End: return u"end"_s;
    case PriceDifference::Kind::Correction: return u"correction"_s;
    }
    return {};
}

Result<PricePreview> PricePreview::of(const StoreLocation &location, const QString &file, const Clock &clock,
                                      const QTimeZone &zone, TimePoint asOf)
{
    const auto table = pricesOf(file, clock, zone);
    if (!table)
        return fail(table.error());
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    const MetricDefinition *definition = catalog->find(u"ai_cost");
    if (!definition)
        return fail(Error::Kind::Internal, u"preview prices"_s, u"there is no metric ai_cost"_s);
    auto store = StoreConnection::open(location, StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto before = pricesIn(**store);
    const auto costBefore = costOf(**store, *definition, zone, asOf);
    if (!before || !costBefore)
        return fail(!before ? before.error() : costBefore.error());
    std::optional<MetricResult> costAfter;
    // Undone in any case: what is asked for in between is all that is wanted.
    const auto undone = (*store)->transaction([&]() -> Result<void> {
        QList<std::pair<Row, RowOrigin>> rows;
        for (const StoredRow &price : *table)
            rows.append({price.row, price.origin});
        if (auto written = RowWriter(**store, 0).write(rows, clock.now()); !written)
            return fail(written.error());
        auto cost = costOf(**store, *definition, zone, asOf);
        if (!cost)
            return fail(cost.error());
        costAfter = *std::move(cost);
        return fail(Error::Kind::Cancelled, u"preview prices"_s, u"nothing of it is kept"_s);
    });
    if (!costAfter)
        return fail(undone.error());
    Prices after = *before;
    PricePreview preview;
    for (const StoredRow &price : *table) {
        const QString key = keyOf(price);
        const auto known = before->find(key);
        preview.unchanged += known != before->end() && fieldsOf(&known->second, price.row).isEmpty();
        after.insert_or_assign(key, price.row);
    }
    compare(*before, after, preview);
    compare(*costBefore, *costAfter, preview);
    QList<Row> all;
    for (const auto &[key, price] : after)
        all.append(price);
    preview.warnings = lintPrices(all);
    return preview;
}

} // namespace plumbline
