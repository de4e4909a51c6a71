// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/PanelExpression.h"

#include <QHash>
#include <QJsonObject>

namespace plumbline {

/// How rows of one type bear on cases. All entries are SQL expressions over the columns of the type.
struct PanelRowType {
    QString type;
    QStringList links; ///< Rows that share one of these texts belong together: their cases are found together.
    QStringList asks; ///< Cases of the row depend on rows that tell one of these texts,
    QStringList tells; ///< which are given here.
    QStringList events; ///< Instants before which the row, or what it says, does not exist.
    QString where; ///< Other rows of the type bear on nothing; empty: all do.
    QString shows; ///< Which rows may show what all cases need; empty: none do.
    QStringList alike; ///< Of rows that are equal in these columns one says of what is watched what all of them say.

    QStringList keys() const;
};

/// What a definition says of all cases outside the period: one per group, with sums.
struct PanelRest {
    QString reason; ///< Of being excluded.
    QStringList by;
    QList<std::pair<QString, QString>> sums; ///< Column and the column that is added up for it.
    QString greatest; ///< A column of which the greatest value is given.
};

/// What a definition says of every case as long as nothing anywhere shows that it was looked for at all.
struct PanelNeed {
    QString reason; ///< Of being excluded.
};

/// What a definition says of each group for the period that is asked about: how long it was watched in it, and how long
/// of that one of its other cases lasted. All entries but `edges` are columns of cases.
struct PanelWindowRules {
    QString edges; ///< Row type whose events begin and end what is watched.
    QString pieces; ///< Flag of the cases that depend on the period.
    QString by; ///< The group.
    QString watched, watchedAtEnd; ///< Time, and whether still at the end of the period.
    QString cases; ///< Flag of the cases that last,
    QString from, to; ///< since and until then. The period counts by `from`.
    QString within, withinAtEnd; ///< Time in which both are so, and whether both are at the end.

    QStringList columns() const;
};

/// How the cases of a metric can be kept and brought up to date piece by piece: resources/metrics/<id>/v<N>.panel.json.
/// It says nothing about what the number means; answers with and without it are the same.
struct PanelDefinition {
    QList<PanelRowType> rows;
    bool isOfAnyInstant = false; ///< Cases are kept as they stood at every instant, not only as they stand at last.
    QStringList freeParameters; ///< May have any value: only `at` reads them.
    QList<std::pair<QString, PanelExpression>> at; ///< Columns that depend on the instant. What is NULL stays so.
    QStringList order; ///< Columns by which the definition sorts its cases.
    std::optional<PanelRest> rest;
    std::optional<PanelNeed> need;
    std::optional<PanelWindowRules> window;
    QString sha256;

    /// Empty when the version has none.
    static Result<std::optional<PanelDefinition>> read(const QString &path);
    const PanelRowType *find(const QString &type) const;
};

} // namespace plumbline
