// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/PageMapper.h"
#include "store/PresenceLedger.h"

#include <QSet>

namespace plumbline {

/// Since when we know what stands in report files, and what of it a later report of the same scope does not hold any
/// more.
class ReportPresence
{
public:
    /// `scope` is what the report covers, the same text for each report of it.
    ReportPresence(StoreConnection &store, const StreamDefinition &stream, const RawAnswer &answer,
                   const QString &scope)
        : m_store(store), m_types(stream.presentTypeNames()), m_answer(answer), m_scope(scope)
    {
    }

    /// Puts into the rows since when they are known, over all reports.
    Result<void> settle(MappedPage &page);
    /// Resolves what this report does not hold. Only for a report that shows everything in its scope.
    Result<WriteCounts> conclude(qint64 runId);

private:
    StoreConnection &m_store;
    QStringList m_types;
    const RawAnswer &m_answer;
    QString m_scope;
    QSet<QString> m_there; ///< Types and ids that the report holds.
};

} // namespace plumbline
