// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RowCondition.h"

#include "store/SqlQuery.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString likePattern(const QString &word)
{
    QString escaped = word;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + escaped + u'%';
}

Result<void> addEquality(RowCondition &condition, const RowType &type, const QString &name, const QString &text)
{
    if (name == u"source"_s || name == u"stream"_s) {
        condition.add(name + u" = ?"_s, {boundText(text)});
        return {};
    }
    const int index = type.fieldIndex(name);
    if (index < 0)
        return fail(Error::Kind::Usage, u"filter rows"_s, u"%1 has no field \"%2\""_s.arg(type.name, name));
    const FieldType &field = type.fields[size_t(index)];
    if (text.isEmpty()) { // as a facet shows "nothing said"
        const bool isText = field.kind == FieldKind::Text;
        condition.add(isText ? u"(%1 IS NULL OR %1 = '')"_s.arg(field.column()) : field.column() + u" IS NULL"_s);
        return {};
    }
    const auto value = columnValue(type, field, text);
    if (!value)
        return fail(value.error());
    condition.add(field.column() + u" = ?"_s, {*value});
    return {};
}

/// The versions that are known now, at an instant, or as the store was with a newest version.
void addKnown(RowCondition &condition, const RowType &type, const RowFilter &filter)
{
    QStringList stillKnown{u"known_to_ns IS NULL"_s};
    QVariantList binds;
    if (filter.knownAt) {
        condition.add(u"known_from_ns <= ?"_s, {toNs(*filter.knownAt)});
        stillKnown.append(u"known_to_ns > ?"_s);
        binds.append(toNs(*filter.knownAt));
    }
    if (filter.upToVersion) { // what came later has ended nothing yet
        condition.add(u"version_id <= ?"_s, {*filter.upToVersion});
        stillKnown.append(u"NOT EXISTS (SELECT 1 FROM %1_version later WHERE later.source = %1_version.source "
                          "AND later.id = %1_version.id AND later.version_id > %1_version.version_id "
                          "AND later.version_id <= ?)"_s.arg(type.name));
        binds.append(*filter.upToVersion);
    }
    condition.add(u'(' + stillKnown.join(u" OR "_s) + u')', binds);
}

} // namespace

Result<QVariant> columnValue(const RowType &type, const FieldType &field, const QString &text)
{
    bool fits = true;
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::TextList: return QVariant(text);
    case FieldKind::Instant:
        if (const auto instant = parseInstant(text); instant)
            return QVariant(toNs(*instant));
        break;
    case FieldKind::Money:
        if (const auto money = Money::parse(text); money)
            return QVariant(money->pico);
        break;
    case FieldKind::Integer:
        if (const qint64 number = text.toLongLong(&fits); fits)
            return QVariant(number);
        break;
    case FieldKind::Boolean:
        if (text == u"true"_s || text == u"1"_s)
            return QVariant(qint64(1));
        if (text == u"false"_s || text == u"0"_s)
            return QVariant(qint64(0));
        break;
    }
    return fail(Error::Kind::Usage, u"filter rows"_s,
                u"\"%1\" cannot be a %2 of %3"_s.arg(text.left(60), field.name, type.name));
}

bool isTextKind(FieldKind kind)
{
    return kind == FieldKind::Text || kind == FieldKind::TextList;
}

void RowCondition::add(const QString &part, const QVariantList &values)
{
    parts.append(part);
    binds += values;
}

void RowCondition::addIn(const QString &column, const QStringList &values)
{
    if (values.isEmpty())
        return;
    const QString among = u"%1 IN (%2)"_s.arg(column, placeholders(values.size()));
    parts.append(values.contains(QString()) ? u"(%1 OR %2 IS NULL)"_s.arg(among, column)
                                            : among); // "" is also "nothing said"
    for (const QString &value : values)
        binds.append(boundText(value));
}

QString RowCondition::sql() const
{
    return u" WHERE "_s + parts.join(u" AND "_s);
}

Result<RowCondition> RowCondition::of(const SqlDialect &dialect, const RowType &type, const RowFilter &filter)
{
    RowCondition condition;
    if (!filter.versionIds.isEmpty()) {
        condition.add(dialect.amongNumbers(u"version_id"_s), {dialect.numbers(filter.versionIds)});
    } else {
        addKnown(condition, type, filter);
    }
    const auto addDimension = [&](QStringView field, const QStringList &values) {
        if (values.isEmpty())
            return;
        if (type.fieldIndex(field) >= 0)
            condition.addIn(field.toString(), values);
        else
            condition.add(u"1 = 0"_s); // a type without that dimension has no rows under the filter
    };
    addDimension(u"service", filter.services);
    addDimension(u"environment", filter.environments);
    condition.addIn(u"source"_s, filter.sources);
    condition.addIn(u"id"_s, filter.ids);
    const QString time = RowQueries::timeField(type);
    if (!time.isEmpty() && filter.from)
        condition.add(time + u"_ns >= ?"_s, {toNs(*filter.from)});
    if (!time.isEmpty() && filter.to)
        condition.add(time + u"_ns < ?"_s, {toNs(*filter.to)});
    for (auto it = filter.equals.begin(); it != filter.equals.end(); ++it) {
        if (auto added = addEquality(condition, type, it.key(), it.value()); !added)
            return fail(added.error());
    }
    for (const QString &word : filter.text.split(u' ', Qt::SkipEmptyParts)) {
        QStringList anyField;
        QVariantList binds;
        for (const FieldType &field : type.fields) {
            if (isTextKind(field.kind)) {
                anyField.append(
                    u"%1 LIKE %2 ESCAPE '\\'"_s.arg(dialect.folded(field.column()), dialect.folded(u"?"_s)));
                binds.append(likePattern(word));
            }
        }
        condition.add(u'(' + anyField.join(u" OR "_s) + u')', binds);
    }
    return condition;
}

} // namespace plumbline
