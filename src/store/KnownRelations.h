// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "store/SqlDialect.h"

#include <QHash>
#include <QStringList>
#include <QVariant>
#include <optional>

namespace plumbline {

/// Some rows of a type by their versions; each may be moved in time, together with all its instants.
struct ChosenRows {
    QList<qint64> versions;
    QList<qint64> shifts; ///< Nanoseconds, one per version; empty: nothing is moved.
};

/// Relations with the binds that they need, in their order.
struct BoundRelations {
    QString sql;
    QVariantList binds;
};

/// The condition under which a line of a version table was known at an instant (empty: now).
QString knownCondition(std::optional<TimePoint> knownAt);

/// Common table expressions, one per row type and named like it, that hold the rows as known at an instant (empty:
/// now): all columns of the type plus version_id, source, raw_sha256 and raw_pointer. Joined by commas, without WITH.
/// With `rowsKnownBy` only rows that had a version by then: what came later is left out, corrections are not.
/// Columns that `readBy`, the SQL that reads the relations, does not name are left out; without it all are there.
/// Unknown type names are an error of the definition that names them.
Result<QString> knownRelations(const QStringList &types, std::optional<TimePoint> knownAt,
                               std::optional<TimePoint> rowsKnownBy = {}, const QString &readBy = {});

/// Relations <type>_history with every version of the rows that was known by an instant (empty: now): the columns of
/// knownRelations and known_to_ns, which is empty for the version known then.
Result<QString> historyRelations(const QStringList &types, std::optional<TimePoint> knownAt, const QString &readBy);

/// The columns of a type's relation that a query names: what knownRelations gives it.
Result<QStringList> knownColumns(const QString &type, const QString &readBy);

/// knownRelations of rows that were known then (empty: now), of each type only those that are named; of a type without
/// any, none.
Result<BoundRelations> chosenRelations(const SqlDialect &dialect, const QStringList &types,
                                       const QHash<QString, ChosenRows> &chosen, std::optional<TimePoint> knownAt,
                                       const QString &readBy);

} // namespace plumbline
