// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Browse.h"

#include "bench/GateEstate.h"
#include "bench/Timing.h"
#include "search/EvidenceSearch.h"
#include "search/IndexUpkeep.h"
#include "store/RowWriter.h"
#include "store/SqlQuery.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline::bench {

namespace {

constexpr int pageSize = 100;
constexpr int ofSql = 3; ///< SQL is asked so many of each kind, and one of many rows, because that takes minutes.
constexpr qint64 mostSorted = 300'000; ///< More rows SQL is not asked to sort: that takes minutes.

QList<qint64> versionsOf(const QList<StoredRow> &rows)
{
    QList<qint64> versions;
    for (const StoredRow &row : rows)
        versions.append(row.versionId);
    return versions;
}

/// What a person who browses asks for: a filter and, of what fits, a page somewhere.
RowFilter question(GateEstate &estate, const QString &kind)
{
    QRandomGenerator &random = estate.random();
    RowFilter filter;
    filter.type = u"gate_decision"_s;
    if (kind == u"filter"_s || kind == u"sort"_s) {
        for (int i = random.bounded(25); i >= 0; --i)
            filter.services.append(estate.service());
        if (random.bounded(2))
            filter.environments = {u"production"_s};
        if (random.bounded(2))
            filter.equals = {{u"decision"_s, random.bounded(2) ? u"pass"_s : u"block"_s}};
    }
    if (kind == u"many services"_s) {
        for (int i = 0; i < 500; ++i)
            filter.services.append(estate.service());
        filter.text = u"block"_s;
        filter.environments = {u"production"_s};
    }
    if (kind == u"text"_s || kind == u"facet"_s) {
        filter.text = estate.word();
        if (random.bounded(2))
            filter.text += u' ' + estate.word();
        if (random.bounded(3) == 0)
            filter.environments = {u"production"_s};
    }
    if (kind == u"digest"_s)
        filter.text = QString::number(random.generate64() | (quint64(1) << 63), 16).left(7 + random.bounded(6));
    if (kind == u"sort"_s)
        filter.sortField
            = QStringList{u"service"_s, u"rule"_s, u"actor"_s, u"decision"_s, u"evidence_at"_s}[random.bounded(5)];
    filter.descending = random.bounded(4) != 0;
    return filter;
}

/// Times of one kind of question, by the search and, for a few, by SQL, whose answer must be the same.
QJsonObject ask(StoreConnection &store, SearchMemory &memory, GateEstate &estate, const QString &kind, int questions,
                int compared)
{
    EvidenceSearch search(store, memory);
    const RowQueries sql(store);
    QList<double> ours, theirs;
    for (int i = 0; i < questions + 5; ++i) {
        const RowFilter filter = question(estate, kind);
        qint64 count = 0;
        qint64 offset = 0;
        QList<StoredRow> page;
        QList<std::pair<QString, qint64>> facet;
        const double took = milliseconds([&] {
            count = must(search.count(filter));
            offset = count > 0 ? estate.random().bounded(count) : 0;
            page = must(search.page(filter, offset, pageSize));
            if (kind == u"facet"_s)
                facet = must(search.facet(filter, u"service"_s));
            if (kind == u"jump to row"_s && !page.isEmpty()
                && must(search.position(filter, page.last().versionId)) != offset + page.size() - 1)
                give(u"a row is not where it was shown"_s);
        });
        if (!search.isIndexed())
            give(u"the index did not answer "_s + kind);
        if (i >= 5) // the first ones read the columns
            ours.append(took);
        if (i >= compared)
            continue;
        theirs.append(milliseconds([&] {
            if (must(sql.count(filter)) != count
                || (count <= mostSorted && versionsOf(must(sql.page(filter, offset, pageSize))) != versionsOf(page))
                || (kind == u"facet"_s && must(sql.facet(filter, u"service"_s)) != facet))
                give(u"SQL answers otherwise: %1, text %2"_s.arg(kind, filter.text));
        }));
    }
    return {{u"p50_ms"_s, quantile(ours, 0.5)},
            {u"p95_ms"_s, quantile(ours, 0.95)},
            {u"max_ms"_s, quantile(ours, 1)},
            {u"n"_s, ours.size()},
            {u"sql_ms"_s, quantile(theirs, 0.5)},
            {u"sql_n"_s, theirs.size()}};
}

/// Questions between which rows arrive in the ordinary way.
QJsonObject askWhileRowsArrive(StoreConnection &store, SearchMemory &memory, GateEstate &estate, int questions)
{
    QList<double> times;
    for (int i = 0; i < questions; ++i) {
        QList<std::pair<Row, RowOrigin>> rows;
        for (int row = 0; row < 100; ++row)
            rows.append({estate.next(), {u"bench"_s, u"decisions"_s, QString(64, u'0'), u"/0"_s, {}}});
        const RowFilter filter = question(estate, i % 2 ? u"text"_s : u"filter"_s);
        must(store.transaction(
            [&] { return RowWriter(store, 1).write(rows, timeFromNs(4'000'000'000'000'000'000 + i)); }));
        EvidenceSearch search(store, memory);
        times.append(milliseconds([&] {
            must(search.count(filter));
            must(search.page(filter, 0, pageSize));
        }));
    }
    return {{u"p50_ms"_s, quantile(times, 0.5)}, {u"p95_ms"_s, quantile(times, 0.95)}, {u"n"_s, times.size()}};
}

/// Seconds that FTS5 takes for the texts of the same rows.
double buildFts(StoreConnection &store, const QString &file)
{
    const QString columns = u"id, service, commit_sha, artifact, environment, rule, rule_version, mode, decision, "
                            "bypass_reason, actor"_s;
    SqlQuery query(store);
    must(query.run(u"fts"_s, u"ATTACH '%1' AS fts"_s.arg(file)));
    must(query.run(u"fts"_s, u"CREATE VIRTUAL TABLE fts.text USING fts5(%1, content='', detail=none)"_s.arg(columns)));
    return milliseconds([&] {
               must(query.run(u"fts"_s,
                              u"INSERT INTO fts.text(rowid, %1) SELECT version_id, %1 FROM "
                              "gate_decision_version"_s.arg(columns)));
           })
        / 1e3;
}

/// The rows of `fill` are those that the writer makes of the same decisions.
void compareWithWriter(const QString &place)
{
    const auto rowsOf = [](StoreConnection &store) {
        RowFilter filter;
        filter.type = u"gate_decision"_s;
        filter.sortField = u"id"_s;
        QStringList digests;
        for (const StoredRow &row : must(RowQueries(store).page(filter, 0, 10'000)))
            digests.append(row.digest + row.origin.source + row.origin.rawPointer);
        return digests;
    };
    for (const QString &ending : {u".fill"_s, u".write"_s})
        QFile::remove(place + ending);
    GateEstate filled(5), written(5);
    auto left = must(
        StoreConnection::open({StoreLocation::Engine::Sqlite, place + u".fill"_s}, StoreConnection::Access::ReadWrite));
    auto right = must(StoreConnection::open({StoreLocation::Engine::Sqlite, place + u".write"_s},
                                            StoreConnection::Access::ReadWrite));
    must(filled.fill(*left, 50));
    QList<std::pair<Row, RowOrigin>> rows;
    for (int i = 0; i < 50; ++i)
        rows.append({written.next(), {u"bench"_s, u"decisions"_s, QString(64, u'0'), u"/0"_s, {}}});
    must(right->transaction([&] { return RowWriter(*right, 1).write(rows, timeFromNs(1)); }));
    if (rowsOf(*left) != rowsOf(*right) || rowsOf(*left).size() != 50)
        give(u"bulk rows are not the writer's"_s);
}

} // namespace

int browse(const QString &place, qint64 rows, int questions)
{
    compareWithWriter(place);
    auto store
        = must(StoreConnection::open({StoreLocation::Engine::Sqlite, place}, StoreConnection::Access::ReadWrite));
    QJsonObject result;
    const qint64 there = must(RowQueries(*store).newestVersion(u"gate_decision"_s)); // of a run before
    GateEstate estate(20'261'121, there);
    if (there < rows)
        result[u"fill_s"_s] = milliseconds([&] { must(estate.fill(*store, rows - there)); }) / 1e3;
    QFile::remove(place + u".fts"_s);
    must(SqlQuery(*store).run(u"checkpoint"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    const auto build = [&] { return milliseconds([&] { must(IndexUpkeep(*store).rebuild()); }) / 1e3; };
    result[u"index_s"_s] = build();
    result[u"fts5_s"_s] = buildFts(*store, place + u".fts"_s);
    result[u"index_again_s"_s] = build(); // both had the rows in the page cache once
    const auto seconds = [](double wall) { return std::round(wall * 100) / 100; };
    for (const QString &name : {u"index_s"_s, u"fts5_s"_s, u"index_again_s"_s})
        result[name] = seconds(result[name].toDouble());
    result[u"store_mib"_s] = QFileInfo(place).size() >> 20;
    result[u"index_mib"_s] = (QFileInfo(place + u".index"_s).size() + QFileInfo(place + u".index-wal"_s).size()) >> 20;
    result[u"fts5_mib"_s] = QFileInfo(place + u".fts"_s).size() >> 20;
    SearchMemory memory;
    RowFilter first;
    first.type = u"gate_decision"_s;
    result[u"first_page_ms"_s] = milliseconds([&] {
        EvidenceSearch search(*store, memory);
        must(search.count(first));
        must(search.page(first, 0, pageSize));
    });
    for (const QString &kind :
         {u"page"_s, u"filter"_s, u"text"_s, u"many services"_s, u"sort"_s, u"jump to row"_s, u"facet"_s, u"digest"_s})
        result[kind] = ask(*store, memory, estate, kind, questions, rows > 2'000'000 ? 1 : ofSql);
    result[u"while rows arrive"_s] = askWhileRowsArrive(*store, memory, estate, questions);
    print(result);
    return 0;
}

} // namespace plumbline::bench
