// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/EvidenceQuery.h"

namespace plumbline {

class MetricCatalog;
struct MetricScope;

/// A rule by which two records contradict each other: resources/evidence/contradictions/<id>.toml and .sql.
struct EvidenceRule {
    QString id;
    QString title;
    QString severity; ///< high · medium · low
    QString claim; ///< What one side says.
    QString against; ///< What the other side shows.
    QString says; ///< One sentence per case; {column} stands for a value of the case.
    QStringList rules; ///< The rule in words.
    QStringList seeds; ///< Rows of the capability list that it serves.
    QStringList needs; ///< Row types without which nothing can be said.
    QString metric; ///< The metric whose cases it takes; empty: it has SQL of its own.
    QString where; ///< The flag of these cases.
    EvidenceSql cases; ///< One row per contradiction, with row_type, also_type ... as populations have them.

    /// All of them by id; metrics and flags must be those of the catalogue.
    static Result<QList<EvidenceRule>> contradictions(const MetricCatalog &catalog);
};

/// What SQL of the evidence rules finds in `param`.
QList<std::pair<QString, QString>> evidenceParameters(const MetricScope &scope);

/// A sentence of a rule about one case. Values of columns `..._for_ns` are lengths of time, of other `..._ns` instants.
QString caseSentence(const QString &says, const CaseTable &cases, int row, const QStringList &durations = {});

} // namespace plumbline
