// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/StoreBackup.h"

#include "archive/AnswerKeyFile.h"
#include "archive/TableCatalog.h"
#include "store/SqlDialect.h"
#include "store/SqlQuery.h"
#include "store/SqliteStatement.h"
#include "store/StoreSnapshot.h"
#include "store/StoreTrouble.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <filesystem>
#include <memory>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int pagesPerStep = 2'000; ///< A look at whether to stop every few megabytes.

struct CloseDatabase {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

tl::unexpected<Error> failed(const QString &detail, const QString &where = {})
{
    return fail(Error::Kind::Store, u"back up store"_s, detail, where);
}

tl::unexpected<Error> failedBy(sqlite3 *database)
{
    return failed(StoreTrouble::words(QString::fromUtf8(sqlite3_errmsg(database)),
                                      QString::fromUtf8(sqlite3_db_filename(database, "main"))));
}

Result<void> execute(sqlite3 *database, const char *sql)
{
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK ? Result<void>()
                                                                               : Result<void>(failedBy(database));
}

Result<QString> firstText(sqlite3 *database, const QString &sql)
{
    auto statement = SqliteStatement::prepare(database, sql.toUtf8());
    if (!statement)
        return fail(statement.error());
    const auto stepped = (*statement)->step(u"back up store"_s);
    if (!stepped)
        return fail(stepped.error());
    return *stepped ? (*statement)->text(0) : QString();
}

/// The page copy itself. The source must be within a transaction: it then goes on reading one and the same state,
/// where it would else begin anew with each write of another.
Result<void> copyPages(sqlite3 *source, sqlite3 *target, const WorkWatch &watch)
{
    sqlite3_backup *backup = sqlite3_backup_init(target, "main", source, "main");
    if (!backup)
        return failedBy(target);
    Result<void> asked;
    int code = SQLITE_OK;
    while (asked && (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)) {
        code = sqlite3_backup_step(backup, pagesPerStep);
        const qint64 total = sqlite3_backup_pagecount(backup);
        watch.tell(u"copying pages"_s, total - sqlite3_backup_remaining(backup), total);
        asked = watch.goOn(u"back up store"_s);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            QThread::msleep(20);
    }
    const int finished = sqlite3_backup_finish(backup);
    if (!asked)
        return asked;
    return finished == SQLITE_OK && code == SQLITE_DONE ? Result<void>() : Result<void>(failedBy(target));
}

/// By whatever name, link or path.
bool isSameFile(const QString &one, const QString &other)
{
    std::error_code ignored; // one that is not there is not the same
    return std::filesystem::equivalent(QFile::encodeName(one).toStdString(), QFile::encodeName(other).toStdString(),
                                       ignored);
}

} // namespace

Result<BackupReport> StoreBackup::copyAndCheck(const WholeFile &whole, const WholeFile *keys)
{
    const auto snapshot = StoreSnapshot::take(m_source);
    if (!snapshot)
        return fail(snapshot.error());
    const auto source = SqlDialect::handle(m_source.database());
    if (!source)
        return fail(source.error());
    sqlite3 *opened = nullptr;
    const int code
        = sqlite3_open_v2(QFile::encodeName(whole.part()).constData(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    const Database target(opened);
    if (code != SQLITE_OK)
        return failed(QString::fromUtf8(sqlite3_errstr(code)), whole.part());
    // Until it has its name the file is worth nothing, so nothing of it needs to be undone or to be safe before its
    // end.
    for (const char *setting :
         {"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA locking_mode = EXCLUSIVE"}) {
        if (auto done = execute(target.get(), setting); !done)
            return fail(done.error());
    }
    if (auto copied = copyPages(*source, target.get(), m_watch); !copied)
        return fail(copied.error());

    m_watch.tell(u"checking the copy"_s, 0, 0);
    const auto verdict = firstText(target.get(), u"PRAGMA integrity_check(1)"_s);
    if (!verdict)
        return fail(verdict.error());
    if (*verdict != u"ok"_s)
        return failed(u"the store is damaged, and so would its backup be: "_s + *verdict,
                      m_source.location().toString());
    const auto tables = TableCatalog(m_source).tables();
    if (!tables)
        return fail(tables.error());
    BackupReport report;
    for (const StoreTable &table : *tables) {
        const QString count = u"SELECT COUNT(*) FROM "_s + table.name;
        SqlQuery query(m_source);
        const auto counted = query.run(u"count rows"_s, count);
        const auto copied = firstText(target.get(), count);
        if (!counted || !copied)
            return fail(counted ? copied.error() : counted.error());
        if (!query.next() || query.text(0) != *copied)
            return failed(u"the copy does not hold the rows of the store"_s, table.name);
        report.rows += copied->toLongLong();
        ++report.tables;
        if (auto asked = m_watch.goOn(u"back up store"_s); !asked)
            return fail(asked.error());
    }
    if (keys)
        if (auto split = AnswerKeyFile::split(target.get(), *keys); !split)
            return fail(split.error());
    return report;
}

Result<BackupReport> StoreBackup::run(const QString &file, WholeFile::Existing existing, const QString &keysFile)
{
    for (const QString &target : {file, keysFile})
        if (isSameFile(target, m_source.location().path))
            return failed(u"this is the store itself; it was left as it is"_s, target);
    std::optional<WholeFile> keys;
    if (!keysFile.isEmpty()) {
        auto begun = AnswerKeyFile::begin(keysFile, existing);
        if (!begun)
            return fail(begun.error());
        keys.emplace(*std::move(begun));
    }
    auto whole = WholeFile::begin(file, existing);
    if (!whole)
        return fail(whole.error());
    auto report = copyAndCheck(*whole, keys ? &*keys : nullptr);
    if (!report)
        return report;
    if (keys) // first: a copy whose keys are nowhere is worth little
        if (auto finished = keys->finish(); !finished)
            return fail(finished.error());
    if (auto finished = whole->finish(); !finished)
        return fail(finished.error());
    report->file = QFileInfo(file).absoluteFilePath();
    report->bytes = QFileInfo(file).size();
    return report;
}

} // namespace plumbline
