// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/RawAnswer.h"
#include "domain/Row.h"
#include "sources/PagingDefinition.h"

#include <QHash>
#include <QSet>

namespace plumbline {

/// Stops the reading of a server that repeats its pages, leads in a circle or never ends.
class PageGuard
{
public:
    explicit PageGuard(const PagingDefinition &paging) : m_paging(paging) { }

    /// Before a page is asked for: fails for a state that was there before, and for one page too many.
    Result<void> enter(const QString &state);
    /// Once it came: fails for the same bytes as those of an earlier page with records.
    Result<void> admit(const RawAnswer &answer, qint64 records);
    /// In words, that a page of other bytes hands out the records of an earlier one, or that one with none has a
    /// `next`; empty when neither is so.
    QString doubt(const QList<std::pair<Row, RowOrigin>> &rows, qint64 records, const QString &next);

private:
    const PagingDefinition &m_paging;
    int m_pages = 0;
    QSet<size_t> m_states;
    QHash<QString, int> m_bodies; ///< Page number by the beginning of the digest.
    QHash<size_t, int> m_firstRows; ///< Page number by the key of its first row.
};

} // namespace plumbline
