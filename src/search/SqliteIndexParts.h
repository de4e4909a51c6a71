// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/IndexParts.h"

struct sqlite3;

namespace plumbline {

/// The search index of an SQLite store in its own file. What a power cut leaves of it is noticed by its checksums.
class SqliteIndexParts final : public IndexParts
{
public:
    static Result<std::unique_ptr<IndexParts>> open(const QString &path, Access access);
    ~SqliteIndexParts() override;
    static void remove(const QString &path); ///< The file and what SQLite puts beside it.

    Result<qint64> chunkCount(const QString &type) override;
    Result<void> throwAway() override;
    Result<void> keepOnly(const QString &type, const QList<qint64> &chunks) override;
    QString place() const override { return m_path; }

private:
    explicit SqliteIndexParts(QString path) : m_path(std::move(path)) { }
    Result<void> connect(Access access);
    void disconnect();
    Result<void> run(const char *sql);
    tl::unexpected<Error> failure(const QString &detail) const;
    Result<std::optional<Stored>> stored(const QString &type, qint64 chunk, const QString &name) override;
    Result<void> store(const QString &type, qint64 chunk, const QList<IndexPart> &parts,
                       const QList<qint64> &crcs) override;

    QString m_path;
    sqlite3 *m_database = nullptr;
};

} // namespace plumbline
