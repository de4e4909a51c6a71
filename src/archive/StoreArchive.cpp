// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/StoreArchive.h"

#include "archive/AnswerKeyFile.h"
#include "archive/TableCatalog.h"
#include "store/SchemaMigrator.h"
#include "store/SqlDialect.h"
#include "store/SqlQuery.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;
using Access = plumbline::StoreConnection::Access;

namespace plumbline {

namespace {

BackupReport reportOf(const StoreSums &sums, const QString &file)
{
    BackupReport report{file, QFileInfo(file).size(), sums.size(), 0};
    for (const TableSum &sum : sums)
        report.rows += sum.rows();
    return report;
}

Result<void> writeManifest(StoreConnection &store, const StoreSums &sums)
{
    SqlQuery query(store);
    if (auto made = query.run(
            u"write digests"_s,
            u"CREATE TABLE %1 (name TEXT NOT NULL PRIMARY KEY, rows BIGINT NOT NULL, digest TEXT NOT NULL)"_s.arg(
                TableCatalog::manifest));
        !made)
        return made;
    for (auto sum = sums.begin(); sum != sums.end(); ++sum) {
        if (auto written
            = query.run(u"write digests"_s, u"INSERT INTO %1 VALUES (?, ?, ?)"_s.arg(TableCatalog::manifest),
                        {sum.key(), sum->rows(), sum->digest()});
            !written)
            return written;
    }
    return {};
}

/// Empty: the archive holds what its list of digests says.
Result<QString> differenceToManifest(StoreConnection &archive, const StoreSums &sums)
{
    SqlQuery query(archive);
    if (auto read = query.run(u"read digests"_s, u"SELECT name, rows, digest FROM "_s + TableCatalog::manifest); !read)
        return fail(Error::Kind::Format, u"read archive"_s,
                    u"it has no list of digests, so it is no archive; if it is a store, name it with --store and use "
                    "`plumbline store move`"_s,
                    archive.location().toString());
    QStringList listed;
    while (query.next()) {
        const QString name = query.text(0);
        listed.append(name);
        if (!sums.contains(name))
            return u"table %1 is missing"_s.arg(name);
        if (sums[name].rows() != query.number(1))
            return u"table %1 has %2 rows, and had %3"_s.arg(name).arg(sums[name].rows()).arg(query.number(1));
        if (sums[name].digest() != query.text(2))
            return u"rows of table %1 are not those that were written"_s.arg(name);
    }
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    for (const QString &name : sums.keys()) {
        if (!listed.contains(name))
            return u"table %1 is new"_s.arg(name);
    }
    return QString();
}

/// A target that holds a store keeps it.
Result<void> refuseStore(StoreConnection &target)
{
    const auto version = SchemaMigrator(target).version();
    if (!version)
        return fail(version.error());
    if (*version > 0)
        return fail(Error::Kind::Store, u"make store"_s,
                    u"there is a store in this database already; it was left as it is. Name an empty database"_s,
                    target.location().toString());
    return {};
}

} // namespace

Result<BackupReport> StoreArchive::fill(StoreConnection &source, const StoreLocation &target,
                                        WholeFile::Existing existing, const StoreCopy::Last &last,
                                        const WholeFile *keys)
{
    const bool sqlite = target.engine == StoreLocation::Engine::Sqlite;
    std::optional<WholeFile> whole;
    StoreLocation place = target;
    if (sqlite) {
        auto begun = WholeFile::begin(target.path, existing);
        if (!begun)
            return fail(begun.error());
        whole.emplace(std::move(*begun));
        place.path = whole->part();
    }
    StoreSums sums;
    {
        auto store = StoreConnection::open(place, Access::Bare);
        if (!store)
            return fail(store.error());
        if (auto empty = refuseStore(**store); !empty)
            return fail(empty.error());
        if (sqlite) { // worth nothing until it has its name
            for (const QString &setting : {u"PRAGMA journal_mode = OFF"_s, u"PRAGMA synchronous = OFF"_s}) {
                if (auto done = SqlQuery(**store).run(u"make store"_s, setting); !done)
                    return fail(done.error());
            }
        }
        const auto copied = StoreCopy(source, m_watch).into(**store, last);
        if (!copied)
            return fail(copied.error());
        sums = *copied;
        if (keys) {
            const auto handle = SqlDialect::handle((*store)->database());
            const auto split = handle ? AnswerKeyFile::split(*handle, *keys) : fail(handle.error());
            if (!split)
                return fail(split.error());
        }
        if (sqlite) {
            if (auto done = SqlQuery(**store).run(u"make store"_s, u"PRAGMA journal_mode = WAL"_s); !done)
                return fail(done.error());
        }
    }
    if (whole) {
        if (auto finished = whole->finish(); !finished)
            return fail(finished.error());
    }
    return reportOf(sums, sqlite ? QFileInfo(target.path).absoluteFilePath() : QString());
}

Result<BackupReport> StoreArchive::write(StoreConnection &source, const QString &file, WholeFile::Existing existing,
                                         const QString &keysFile)
{
    const StoreLocation place{StoreLocation::Engine::Sqlite, file};
    if (keysFile.isEmpty())
        return fill(source, place, existing, writeManifest);
    auto keys = AnswerKeyFile::begin(keysFile, existing);
    if (!keys)
        return fail(keys.error());
    const auto withoutKeys = [](StoreConnection &archive, StoreSums sums) {
        sums.insert(u"answer_key"_s, TableSum());
        return writeManifest(archive, sums);
    };
    const auto written = fill(source, place, existing, withoutKeys, &*keys);
    if (!written)
        return written;
    const auto finished = keys->finish();
    return finished ? written : fail(finished.error());
}

Result<BackupReport> StoreArchive::move(StoreConnection &source, const StoreLocation &target)
{
    return fill(source, target, WholeFile::Existing::Refuse,
                [](StoreConnection &, const StoreSums &) { return Result<void>(); });
}

Result<BackupReport> StoreArchive::read(const QString &file, const StoreLocation &target)
{
    const auto archive = StoreConnection::open({StoreLocation::Engine::Sqlite, file}, Access::ReadOnly);
    if (!archive)
        return fail(archive.error());
    return fill(**archive, target, WholeFile::Existing::Refuse,
                [&](StoreConnection &, const StoreSums &sums) -> Result<void> {
                    const auto difference = differenceToManifest(**archive, sums);
                    if (!difference)
                        return fail(difference.error());
                    if (!difference->isEmpty())
                        return fail(Error::Kind::Format, u"read archive"_s,
                                    u"it was changed since it was written: "_s + *difference, file);
                    return {};
                });
}

} // namespace plumbline
