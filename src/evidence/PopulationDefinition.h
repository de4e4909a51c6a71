// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/EvidenceQuery.h"

namespace plumbline {

class MetricCatalog;

/// A list that can be asked for: resources/populations/<id>.toml, with its rule as <id>.sql or as the cases of a metric.
struct PopulationDefinition {
    QString id;
    QString title;
    QString item; ///< What one item is.
    QString notShown; ///< What of the question no source tells; empty when nothing.
    QStringList rules; ///< In words.
    QStringList seeds;
    QString type; ///< Row type of the items.
    QStringList alsoTypes; ///< Further ones that an item can be a row of.
    QString time; ///< Column of that type by whose oldest value its history begins.
    QString metric; ///< Whose cases are the items; empty: SQL of its own.
    QString where; ///< Flag of these cases; empty: all that count.
    EvidenceSql cases; ///< One row per item: row_type, row_id, source, version_id, service, ..., excluded.
    /// Which row tells of which thing: thing, version_id, source, row_id, and row_type where it is another one than
    /// `type`. Without SQL where a thing is told of by one row only.
    EvidenceSql tellings;
    bool isReconciled = false; ///< The sources of the tellings are to tell of the same things.
    QString sha256; ///< Of the bytes of its files.

    QStringList itemTypes() const { return QStringList(type) + alsoTypes; }
    QStringList reads(const MetricCatalog &catalog) const; ///< Row types that its rule reads.

    /// All of them, by id.
    static Result<QList<PopulationDefinition>> all(const MetricCatalog &catalog);
    /// One of them. That there is none of that name is an error of usage.
    static Result<PopulationDefinition> find(const QString &id, const MetricCatalog &catalog);
};

} // namespace plumbline
