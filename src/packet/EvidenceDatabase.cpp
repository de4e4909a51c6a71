// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/EvidenceDatabase.h"

#include "log/Disclosure.h"
#include "packet/PacketSchema.h"
#include "store/SqliteStatement.h"
#include "store/StoreTrouble.h"
#include "verify/ShellCsv.h"
#include "verify/SqlScript.h"

#include <QFile>
#include <array>
#include <sqlite3.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString writing = u"write evidence.db"_s;

/// Of the header: what counts changes, and who wrote last. Bytes, offset and value, big-endian.
constexpr std::array<std::pair<qint64, quint32>, 4> headerFields{{{24, 1}, {40, 1}, {92, 1}, {96, 3'040'000}}};

} // namespace

tl::unexpected<Error> EvidenceDatabase::failed() const
{
    return fail(
        Error::Kind::Store, writing,
        StoreTrouble::words(QString::fromUtf8(m_database ? sqlite3_errmsg(m_database) : "out of memory"), m_path),
        m_path);
}

Result<void> EvidenceDatabase::execute(const QString &sql)
{
    return sqlite3_exec(m_database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK
        ? Result<void>()
        : Result<void>(failed());
}

Result<EvidenceDatabase> EvidenceDatabase::create(const QString &path)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    EvidenceDatabase database(path, opened);
    if (code != SQLITE_OK)
        return database.failed();
    // Until it is whole it is worth nothing: nothing needs to be undone, and nothing to be safe.
    for (const QString &setting :
         {u"page_size = 4096"_s, u"encoding = 'UTF-8'"_s, u"auto_vacuum = NONE"_s, u"journal_mode = OFF"_s,
          u"synchronous = OFF"_s, u"locking_mode = EXCLUSIVE"_s, u"secure_delete = ON"_s}) {
        if (auto done = database.execute(u"PRAGMA "_s + setting); !done)
            return fail(done.error());
    }
    for (const QString &statement : packetSchema()) {
        if (statement.startsWith(u"CREATE INDEX"_s))
            continue; // quicker once the lines are there
        if (auto done = database.execute(statement); !done)
            return fail(done.error());
    }
    if (auto done = database.execute(u"BEGIN"_s); !done)
        return fail(done.error());
    if (auto done = database.prepare(); !done)
        return fail(done.error());
    return database;
}

EvidenceDatabase::EvidenceDatabase(QString path, sqlite3 *database) : m_path(std::move(path)), m_database(database) { }

EvidenceDatabase::EvidenceDatabase(EvidenceDatabase &&other) noexcept
    : m_path(std::move(other.m_path)), m_database(std::exchange(other.m_database, nullptr)),
      m_line(std::move(other.m_line)), m_earlier(std::move(other.m_earlier)), m_disclosure(std::move(other.m_disclosure)),
      m_opening(std::move(other.m_opening))
{
}

EvidenceDatabase::~EvidenceDatabase()
{
    m_line.reset();
    m_earlier.reset();
    m_disclosure.reset();
    m_opening.reset();
    sqlite3_close(m_database);
}

Result<void> EvidenceDatabase::prepare()
{
    for (const auto &[target, sql] :
         {std::pair{&m_line, "INSERT INTO log_entry (seq, leaf, line, absent) VALUES (?, ?, ?, ?)"},
          std::pair{&m_earlier, "INSERT INTO earlier_entry (seq, leaf, line, proof) VALUES (?, ?, ?, ?)"},
          std::pair{&m_disclosure, "INSERT INTO disclosure (seq, disclosure) VALUES (?, ?)"},
          std::pair{&m_opening, "INSERT INTO opening (seq, name, json) VALUES (?, ?, ?)"}}) {
        auto statement = SqliteStatement::prepare(m_database, sql);
        if (!statement)
            return fail(statement.error());
        *target = std::move(*statement);
    }
    return {};
}

Result<void> EvidenceDatabase::addLine(quint64 seq, const QByteArray &leafHex, const QByteArray &line,
                                       const QString &absent)
{
    m_line->bind(qint64(seq));
    m_line->bind(QString::fromLatin1(leafHex));
    if (line.isNull())
        m_line->bindNull();
    else
        m_line->bind(QString::fromUtf8(line));
    if (absent.isEmpty())
        m_line->bindNull();
    else
        m_line->bind(absent);
    return m_line->run(writing);
}

Result<void> EvidenceDatabase::addEarlier(quint64 seq, const QByteArray &leafHex, const QByteArray &line,
                                          const QByteArray &proof)
{
    m_earlier->bind(qint64(seq));
    m_earlier->bind(QString::fromLatin1(leafHex));
    m_earlier->bind(QString::fromUtf8(line));
    m_earlier->bind(QString::fromLatin1(proof));
    return m_earlier->run(writing);
}

Result<void> EvidenceDatabase::addDisclosure(quint64 seq, const QByteArray &disclosure)
{
    const auto parsed = Disclosure::parse(disclosure);
    const auto json = QByteArray::fromBase64Encoding(disclosure, QByteArray::Base64UrlEncoding);
    if (!parsed || !json)
        return fail(Error::Kind::Store, writing, u"a disclosure of line %1 cannot be read"_s.arg(seq));
    m_disclosure->bind(qint64(seq));
    m_disclosure->bind(QString::fromLatin1(disclosure));
    if (auto done = m_disclosure->run(writing); !done)
        return done;
    m_opening->bind(qint64(seq));
    m_opening->bind(parsed->name);
    m_opening->bind(QString::fromUtf8(*json));
    return m_opening->run(writing);
}

Result<void> EvidenceDatabase::addParameter(const QString &name, const QString &value)
{
    auto statement = SqliteStatement::prepare(m_database, "INSERT INTO param (name, value) VALUES (?, ?)");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(name);
    (*statement)->bind(value);
    return (*statement)->run(writing);
}

Result<void> EvidenceDatabase::index()
{
    for (const QString &statement : packetSchema()) {
        if (!statement.startsWith(u"CREATE INDEX"_s))
            continue;
        if (auto done = execute(statement); !done)
            return done;
    }
    return {};
}

Result<void> EvidenceDatabase::select(const QByteArray &sql, const Step &step) const
{
    return runSqlScript(m_database, sql, [&](SqliteStatement &statement) -> Result<void> {
        QByteArrayList names;
        for (const QString &name : statement.columns())
            names.append(name.toUtf8());
        for (;;) {
            const auto row = statement.step(writing);
            if (!row)
                return fail(row.error());
            if (!*row)
                return {};
            QByteArrayList values;
            for (int i = 0; i < int(names.size()); ++i)
                values.append(statement.isNull(i) ? QByteArray() : statement.bytes(i).toByteArray());
            if (auto done = step(names, values); !done)
                return done;
        }
    });
}

Result<void> EvidenceDatabase::print(const QByteArray &sql, const Print &print) const
{
    // The shell prints the names with the first row: without a row it prints nothing.
    bool isFirst = true;
    return select(sql, [&](const QByteArrayList &names, const QByteArrayList &values) {
        const auto printed = std::exchange(isFirst, false) ? print(shellCsvLine(names)) : Result<void>();
        return printed ? print(shellCsvLine(values)) : printed;
    });
}

Result<QList<QByteArrayList>> EvidenceDatabase::table(const QByteArray &sql) const
{
    QList<QByteArrayList> rows;
    const auto done = select(sql, [&rows](const QByteArrayList &names, const QByteArrayList &values) -> Result<void> {
        if (rows.isEmpty())
            rows.append(names);
        rows.append(values);
        return {};
    });
    if (!done)
        return fail(done.error());
    return rows;
}

Result<void> EvidenceDatabase::finish()
{
    m_line.reset();
    m_earlier.reset();
    m_disclosure.reset();
    m_opening.reset();
    for (const QString &last : {u"COMMIT"_s, u"VACUUM"_s}) {
        if (auto done = execute(last); !done)
            return done;
    }
    if (sqlite3_close(std::exchange(m_database, nullptr)) != SQLITE_OK)
        return fail(Error::Kind::Internal, writing, u"a statement is still open"_s, m_path);
    QFile file(m_path);
    bool isWritten = file.open(QIODevice::ReadWrite);
    for (const auto &[offset, value] : headerFields) {
        std::array<char, 4> bytes{char(value >> 24), char(value >> 16), char(value >> 8), char(value)};
        isWritten = isWritten && file.seek(offset) && file.write(bytes.data(), 4) == 4;
    }
    if (!isWritten || !file.flush())
        return fail(Error::Kind::Store, writing, file.errorString(), m_path);
    return {};
}

} // namespace plumbline
