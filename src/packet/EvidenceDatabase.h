// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArrayList>
#include <QString>
#include <functional>
#include <memory>

struct sqlite3;

namespace plumbline {

class SqliteStatement;

/// evidence.db while it is made: lines in their order, then what belongs to them. The same calls give the same bytes,
/// whichever SQLite made them.
class EvidenceDatabase
{
public:
    /// In an empty file.
    static Result<EvidenceDatabase> create(const QString &path);
    EvidenceDatabase(EvidenceDatabase &&other) noexcept;
    EvidenceDatabase &operator=(EvidenceDatabase &&) = delete;
    ~EvidenceDatabase();

    Result<void> addLine(quint64 seq, const QByteArray &leafHex, const QByteArray &line, const QString &absent);
    /// A line of before the packet, with the hashes that prove it.
    Result<void> addEarlier(quint64 seq, const QByteArray &leafHex, const QByteArray &line, const QByteArray &proof);
    /// As the line's `_sd` names it; its decoded form is written beside it.
    Result<void> addDisclosure(quint64 seq, const QByteArray &disclosure);
    Result<void> addParameter(const QString &name, const QString &value);
    /// After the last line: indexes, and figures become quick.
    Result<void> index();

    using Print = std::function<Result<void>(const QByteArray &line)>;
    /// What the sqlite3 shell prints for a text that ends in one SELECT with -csv -header, line by line.
    Result<void> print(const QByteArray &sql, const Print &print) const;

    /// The same as rows of texts, names first; nothing where the shell prints nothing. NULL is a null text.
    Result<QList<QByteArrayList>> table(const QByteArray &sql) const;

    /// Closes the file in its final form.
    Result<void> finish();

private:
    EvidenceDatabase(QString path, sqlite3 *database);
    using Step = std::function<Result<void>(const QByteArrayList &names, const QByteArrayList &values)>;
    Result<void> select(const QByteArray &sql, const Step &step) const;
    Result<void> execute(const QString &sql);
    Result<void> prepare();
    tl::unexpected<Error> failed() const;

    QString m_path;
    sqlite3 *m_database;
    std::unique_ptr<SqliteStatement> m_line;
    std::unique_ptr<SqliteStatement> m_earlier;
    std::unique_ptr<SqliteStatement> m_disclosure;
    std::unique_ptr<SqliteStatement> m_opening;
};

} // namespace plumbline
