// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/Population.h"

namespace plumbline {

/// What auditors ask for again and again: an entry of resources/requests/requests.toml.
struct AuditQuestion {
    QString id; ///< "R1"
    QString words; ///< As an auditor says it.
    QString contains; ///< What the answer holds.
    QString argument; ///< Why the answer holds everything, as far as it does.
    QString population; ///< That answers it; empty: a view does.
    QStringList counts; ///< Columns by whose values the items are counted.
    QString size; ///< Of SampleSize; empty where nothing is drawn.
    QStringList attributes; ///< What is looked at for each drawn item.
    QStringList view; ///< Arguments of the command that answers it; {subject} stands for what is asked about.
    QString subject; ///< What a view is asked about, in words; empty: nothing.
};

/// How many items are drawn, and where that number comes from.
struct SampleSize {
    QString id;
    qint64 size = 0;
    QString citation;
};

/// Counts of items by the values of a column.
struct ItemCounts {
    QString column;
    QList<std::pair<QString, qint64>> values; ///< Most first; those without a value under "(none)".
};

/// The requests, and the sizes of samples.
class RequestCatalog
{
public:
    /// Sizes are those of `ownSizes` where there is such a file.
    static Result<RequestCatalog> load(const MetricCatalog &catalog, const QString &ownSizes = {});

    const QList<AuditQuestion> &requests() const { return m_requests; }
    /// That there is none of that id is an error of usage.
    Result<AuditQuestion> find(const QString &id) const;
    /// That of a request; size 0 where nothing is drawn for it.
    SampleSize sizeFor(const AuditQuestion &request) const;

    /// That the population has no column of that heading is an error.
    static Result<QList<ItemCounts>> counts(const AuditQuestion &request, const Population &population);

private:
    Result<void> readSizes(const QString &path);

    QList<AuditQuestion> m_requests;
    QList<SampleSize> m_sizes;
};

} // namespace plumbline
