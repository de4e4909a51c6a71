// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/IndexParts.h"

namespace plumbline {

/// The search index of a PostgreSQL store in a table beside it.
class ServerIndexParts final : public IndexParts
{
public:
    static Result<std::unique_ptr<IndexParts>> open(StoreConnection &store, Access access, Shelf shelf);

    Result<qint64> chunkCount(const QString &type) override;
    Result<void> throwAway() override;
    Result<void> keepOnly(const QString &type, const QList<qint64> &chunks) override;
    QString place() const override;

private:
    ServerIndexParts(StoreConnection &store, QString table) : m_store(store), m_table(std::move(table)) { }
    Result<std::optional<Stored>> stored(const QString &type, qint64 chunk, const QString &name) override;
    Result<void> store(const QString &type, qint64 chunk, const QList<IndexPart> &parts,
                       const QList<qint64> &crcs) override;

    StoreConnection &m_store;
    QString m_table;
};

} // namespace plumbline
