// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/KnownRelations.h"

#include "domain/RowType.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QStringList origin{u"version_id"_s, u"source"_s, u"known_from_ns"_s, u"raw_sha256"_s, u"raw_pointer"_s};

Result<const RowType *> relatedType(const QString &name)
{
    const RowType *type = findRowType(name);
    if (!type)
        return fail(Error::Kind::Configuration, u"supply rows"_s, u"there is no row type \"%1\""_s.arg(name));
    return type;
}

QSet<QString> wordsOf(const QString &sql)
{
    const auto isOfWord = [](QChar c) { return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber()); };
    QSet<QString> words;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= sql.size(); ++at) {
        if (at < sql.size() && isOfWord(sql[at]))
            continue;
        if (at > begin)
            words.insert(sql.sliced(begin, at - begin).toLower());
        begin = at + 1;
    }
    return words;
}

/// The columns of a relation, without those that the query does not name: databases write relations that are read
/// twice down in full, and most rows are wide. Instants may be moved.
QStringList columnsFor(const RowType &type, const QSet<QString> &words, bool isMoved = false)
{
    QStringList columns;
    const auto isWanted = [&](const QString &name) { return words.isEmpty() || words.contains(name); };
    for (const FieldType &field : type.fields) {
        if (const QString name = field.column(); isWanted(name))
            columns.append(isMoved && field.kind == FieldKind::Instant ? u"%1 + chosen.other AS %1"_s.arg(name) : name);
    }
    for (const QString &name : origin) {
        if (isWanted(name))
            columns.append(name);
    }
    return columns.isEmpty() ? QStringList{u"version_id"_s} : columns; // only counted
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
                               std::optional<TimePoint> rowsKnownBy, const QString &readBy)
{
    const QSet<QString> words = wordsOf(readBy);
    QStringList relations;
    for (const QString &name : types) {
        const auto type = relatedType(name);
        if (!type)
            return fail(type.error());
        relations.append(u"%1 AS (SELECT %2 FROM %1_version WHERE %3)"_s.arg(
            name, columnsFor(**type, words).join(u", "_s),
            knownCondition(knownAt) + (rowsKnownBy ? seenBy(name, *rowsKnownBy) : QString())));
    }
    return relations.join(u",\n"_s);
}

Result<QString> historyRelations(const QStringList &types, std::optional<TimePoint> knownAt, const QString &readBy)
{
    const QSet<QString> words = wordsOf(readBy);
    QStringList relations;
    for (const QString &name : types) {
        const auto type = relatedType(name);
        if (!type)
            return fail(type.error());
        const QString until
            = knownAt ? u"CASE WHEN known_to_ns <= %1 THEN known_to_ns END"_s.arg(toNs(*knownAt)) : u"known_to_ns"_s;
        relations.append(u"%1_history AS (SELECT %2, %3 AS known_to_ns FROM %1_version%4)"_s.arg(
            name, columnsFor(**type, words).join(u", "_s), until,
            knownAt ? u" WHERE known_from_ns <= %1"_s.arg(toNs(*knownAt)) : QString()));
    }
    return relations.join(u",\n"_s);
}

Result<QStringList> knownColumns(const QString &type, const QString &readBy)
{
    const auto found = relatedType(type);
    if (!found)
        return fail(found.error());
    return columnsFor(**found, wordsOf(readBy));
}

Result<BoundRelations> chosenRelations(const SqlDialect &dialect, const QStringList &types,
                                       const QHash<QString, ChosenRows> &chosen, std::optional<TimePoint> knownAt,
                                       const QString &readBy)
{
    const QSet<QString> words = wordsOf(readBy);
    BoundRelations relations;
    QStringList parts;
    for (const QString &name : types) {
        const auto type = relatedType(name);
        if (!type)
            return fail(type.error());
        const ChosenRows rows = chosen.value(name);
        const bool isMoved = !rows.shifts.isEmpty();
        parts.append(isMoved ? u"%1 AS (SELECT %2 FROM %3 AS chosen JOIN %1_version ON version_id = chosen.number "
                               "WHERE %4)"_s.arg(name, columnsFor(**type, words, true).join(u", "_s),
                                                 dialect.numberPairs(), knownCondition(knownAt))
                             : u"%1 AS (SELECT %2 FROM %1_version WHERE %4 AND %3)"_s.arg(
                                 name, columnsFor(**type, words).join(u", "_s), dialect.amongNumbers(u"version_id"_s),
                                 knownCondition(knownAt)));
        relations.binds.append(isMoved ? dialect.pairs(rows.versions, rows.shifts) : dialect.numbers(rows.versions));
    }
    relations.sql = parts.join(u",\n"_s);
    return relations;
}

} // namespace plumbline
