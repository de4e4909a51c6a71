// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/StoreCopy.h"

#include "store/StoreSnapshot.h"
#include "archive/TableCatalog.h"
#include "archive/TableReader.h"
#include "archive/TableWriter.h"
#include "store/UsedNumbers.h"
#include "store/SchemaMigrator.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 rowsPerReport = 10'000;

Result<qint64> rowsIn(StoreConnection &store, const QList<StoreTable> &tables)
{
    qint64 rows = 0;
    for (const StoreTable &table : tables) {
        SqlQuery query(store);
        if (auto counted = query.run(u"count rows"_s, u"SELECT COUNT(*) FROM "_s + table.name); !counted)
            return fail(counted.error());
        if (query.next())
            rows += query.number(0);
    }
    return rows;
}

Result<TableSum> readWhole(StoreConnection &store, const StoreTable &table,
                           const std::function<Result<void>(const QVariantList &)> &each)
{
    TableReader reader(store, table);
    if (auto opened = reader.open(); !opened)
        return fail(opened.error());
    TableSum sum;
    QVariantList row;
    for (;;) {
        const auto isRow = reader.next(row);
        if (!isRow)
            return fail(isRow.error());
        if (!*isRow)
            return sum;
        sum.add(table.columns, row);
        if (auto done = each(row); !done)
            return fail(done.error());
    }
}

/// Every table that the schema makes is in the source as it is in the new store. What the source has besides was
/// derived from these, such as an index for searching, and is derived anew.
Result<void> compareTables(StoreConnection &source, const QList<StoreTable> &wanted)
{
    for (const StoreTable &table : wanted) {
        const auto there = TableCatalog(source).describe(table.name);
        if (!there)
            return fail(there.error());
        if (there->columns != table.columns)
            return fail(Error::Kind::Store, u"copy store"_s,
                        u"the table is not the same in both stores; nothing was copied"_s, table.name);
    }
    return {};
}

} // namespace

Result<TableSum> StoreCopy::copy(StoreConnection &target, const StoreTable &table, qint64 &done, qint64 total)
{
    TableWriter writer(target, table);
    if (auto begun = writer.begin(); !begun)
        return fail(begun.error());
    const auto sum = readWhole(m_source, table, [&](const QVariantList &row) -> Result<void> {
        if (++done % rowsPerReport == 0) {
            m_watch.tell(u"copying %1"_s.arg(table.name), done, total);
            if (auto asked = m_watch.goOn(u"copy store"_s); !asked)
                return asked;
        }
        return writer.add(row);
    });
    if (!sum)
        return sum;
    if (auto ended = writer.end(); !ended)
        return fail(ended.error());
    return sum;
}

Result<StoreSums> StoreCopy::copyTables(StoreConnection &target)
{
    if (auto made = SchemaMigrator(target).migrate(); !made)
        return fail(made.error());
    const auto tables = TableCatalog(target).tables();
    if (!tables)
        return fail(tables.error());
    if (auto same = compareTables(m_source, *tables); !same)
        return fail(same.error());
    const auto total = rowsIn(m_source, *tables);
    if (!total)
        return fail(total.error());
    StoreSums sums;
    qint64 done = 0;
    for (const StoreTable &table : *tables) {
        const auto sum = copy(target, table, done, *total);
        if (!sum)
            return fail(sum.error());
        sums.insert(table.name, *sum);
        if (auto asked = m_watch.goOn(u"copy store"_s); !asked)
            return fail(asked.error());
    }
    if (auto counted = UsedNumbers(target).goOn(); !counted)
        return fail(counted.error());
    return sums;
}

Result<void> StoreCopy::prove(StoreConnection &target, const StoreSums &sums) const
{
    const auto arrived = sumsOf(target, u"comparing"_s, m_watch);
    if (!arrived)
        return fail(arrived.error());
    const QString difference = differenceOf(sums, *arrived);
    return difference.isEmpty() ? Result<void>()
                                : Result<void>(fail(Error::Kind::Store, u"copy store"_s,
                                                    u"what was written is not what was read: "_s + difference));
}

Result<StoreSums> StoreCopy::into(StoreConnection &target, const Last &last)
{
    const auto snapshot = StoreSnapshot::take(m_source);
    if (!snapshot)
        return fail(snapshot.error());
    target.beginBatch();
    const auto sums = copyTables(target);
    Result<void> done = sums ? prove(target, *sums) : Result<void>(fail(sums.error()));
    if (done)
        done = last(target, *sums);
    if (!done) {
        (void)SqlQuery(target).run(u"copy store"_s, u"ROLLBACK"_s);
        return fail(done.error());
    }
    if (auto written = target.endBatch(); !written)
        return fail(written.error());
    return sums;
}

Result<StoreSums> StoreCopy::sumsOf(StoreConnection &store, const QString &what, const WorkWatch &watch)
{
    const auto tables = TableCatalog(store).tables();
    if (!tables)
        return fail(tables.error());
    const auto total = rowsIn(store, *tables);
    if (!total)
        return fail(total.error());
    StoreSums sums;
    qint64 done = 0;
    for (const StoreTable &table : *tables) {
        const auto sum = readWhole(store, table, [&](const QVariantList &) -> Result<void> {
            if (++done % rowsPerReport != 0)
                return {};
            watch.tell(what + u' ' + table.name, done, *total);
            return watch.goOn(u"copy store"_s);
        });
        if (!sum)
            return fail(sum.error());
        sums.insert(table.name, *sum);
    }
    return sums;
}

QString differenceOf(const StoreSums &expected, const StoreSums &seen)
{
    QStringList names = expected.keys();
    for (const QString &name : seen.keys()) {
        if (!expected.contains(name))
            names.append(name);
    }
    for (const QString &name : std::as_const(names)) {
        if (!expected.contains(name) || !seen.contains(name))
            return u"table %1 is in one of them only"_s.arg(name);
        const TableSum wanted = expected[name];
        const TableSum found = seen[name];
        if (wanted.rows() != found.rows())
            return u"table %1 has %2 rows instead of %3"_s.arg(name).arg(found.rows()).arg(wanted.rows());
        if (!(wanted == found))
            return u"rows of table %1 are not the same"_s.arg(name);
    }
    return {};
}

} // namespace plumbline
