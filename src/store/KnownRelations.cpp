// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/KnownRelations.h"

#include "store/RowColumns.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr auto origin = "version_id, source, known_from_ns, raw_sha256, raw_pointer";

Result<const RowType *> typeOf(const QString &name)
{
    const RowType *type = findRowType(name);
    if (!type)
        return fail(Error::Kind::Configuration, u"supply rows"_s, u"there is no row type \"%1\""_s.arg(name));
    return type;
}

/// The columns of a type with its instants moved.
QString movedColumns(const RowType &type)
{
    QStringList columns;
    for (const FieldType &field : type.fields) {
        const QString name = field.column();
        columns.append(field.kind == FieldKind::Instant ? u"%1 + chosen.other AS %1"_s.arg(name) : name);
    }
    return columns.join(u", "_s);
}

/// Of rows that had a version by then, whatever it said.
QString seenBy(const QString &type, TimePoint instant)
{
    return u" AND EXISTS (SELECT 1 FROM %1_version AS earlier WHERE earlier.source = %1_version.source AND earlier.id "
           u"= "
           "%1_version.id AND earlier.known_from_ns <= %2)"_s.arg(type)
               .arg(toNs(instant));
}

} // namespace

QString knownCondition(std::optional<TimePoint> knownAt)
{
    return knownAt ? u"known_from_ns <= %1 AND (known_to_ns IS NULL OR known_to_ns > %1)"_s.arg(toNs(*knownAt))
                   : u"known_to_ns IS NULL"_s;
}

Result<QString> knownRelations(const QStringList &types, std::optional<TimePoint> knownAt,
                               std::optional<TimePoint> rowsKnownBy)
{
    QStringList relations;
    for (const QString &name : types) {
        const auto type = typeOf(name);
        if (!type)
            return fail(type.error());
        relations.append(u"%1 AS (SELECT %2, %3 FROM %1_version WHERE %4)"_s.arg(
            name, columnList(**type), QLatin1StringView(origin),
            knownCondition(knownAt) + (rowsKnownBy ? seenBy(name, *rowsKnownBy) : QString())));
    }
    return relations.join(u",\n"_s);
}

Result<BoundRelations> chosenRelations(const SqlDialect &dialect, const QStringList &types,
                                       const QHash<QString, ChosenRows> &chosen)
{
    BoundRelations relations;
    QStringList parts;
    for (const QString &name : types) {
        const auto type = typeOf(name);
        if (!type)
            return fail(type.error());
        const ChosenRows rows = chosen.value(name);
        const bool isMoved = !rows.shifts.isEmpty();
        parts.append(
            isMoved ? u"%1 AS (SELECT %2, %3 FROM %4 AS chosen JOIN %1_version ON version_id = chosen.number "
                      "WHERE known_to_ns IS NULL)"_s.arg(name, movedColumns(**type), QLatin1StringView(origin),
                                                         dialect.numberPairs())
                    : u"%1 AS (SELECT %2, %3 FROM %1_version WHERE known_to_ns IS NULL AND %4)"_s.arg(
                        name, columnList(**type), QLatin1StringView(origin), dialect.amongNumbers(u"version_id"_s)));
        relations.binds.append(isMoved ? dialect.pairs(rows.versions, rows.shifts) : dialect.numbers(rows.versions));
    }
    relations.sql = parts.join(u",\n"_s);
    return relations;
}

} // namespace plumbline
