// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/AnswerComparison.h"
#include "metrics/MetricCatalog.h"
#include "metrics/MetricScope.h"
#include "store/StoreConnection.h"

namespace plumbline {

/// How one known answer came out.
struct KnownAnswerResult {
    QString id;
    QString metric;
    QString path; ///< "rows": imported and answered by the definition; "statistic": by the named statistic.
    AnswerMismatch mismatch; ///< Empty: pass.
    QString problem; ///< Why it could not be answered at all.

    bool passed() const { return mismatch.isEmpty() && problem.isEmpty(); }
};

/// Holds a file of known answers against the definitions that the dashboard runs: rows are imported into an empty store
/// in the ordinary way and answered by the same runner. No step knows a vector's id.
class KnownAnswers
{
public:
    explicit KnownAnswers(const MetricCatalog &catalog) : m_catalog(catalog) { }

    Result<QList<KnownAnswerResult>> check(const QByteArray &file, const QString &name) const;
    /// What a vector asks about: its parameters as the scope of a run.
    static Result<MetricScope> scopeOf(const QJsonObject &vector);
    /// The same in a given store, which must be empty; for other engines.
    KnownAnswerResult checkVector(const QJsonObject &vector, StoreConnection &store) const;

private:
    Result<QJsonObject> answer(const QJsonObject &vector, StoreConnection &store) const;

    const MetricCatalog &m_catalog;
};

} // namespace plumbline
