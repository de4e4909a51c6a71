// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EvidenceColumns.h"

#include "models/FieldNames.h"
#include "store/RowQueries.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString firstOf(const RowType &type, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names)
        if (type.fieldIndex(QString(name)) >= 0)
            return name;
    return {};
}

QString sentence(QString name)
{
    name.replace(u'_', u' ');
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

} // namespace

QList<EvidenceColumn> EvidenceColumns::of(const RowType &type, const QString &zone)
{
    using enum EvidenceColumn::Kind;
    QList<EvidenceColumn> columns;
    const auto add = [&](EvidenceColumn::Kind kind, const QString &field, int width) {
        if (!field.isEmpty())
            columns.append({kind, field, fieldName(field), width});
    };
    if (const QString time = RowQueries::timeField(type); !time.isEmpty())
        columns.append({Time, time, tr("%1, %2", "a time and its zone").arg(fieldName(time), zone), 148});
    add(Text, firstOf(type, {"service"_L1, "asset"_L1, "subject"_L1, "name"_L1, "provider"_L1}), 124);
    add(Text, firstOf(type, {"rule"_L1, "kind"_L1, "model"_L1, "commit_sha"_L1, "team"_L1, "owner"_L1, "version"_L1}),
        124);
    if (const QString outcome = outcomeField(type); !outcome.isEmpty())
        add(Outcome, outcome, 104);
    add(Money, firstOf(type, {"cost_usd"_L1}), 96);
    columns.append({Digest, {}, tr("Row SHA-256"), 108});
    add(Text, firstOf(type, {"environment"_L1, "severity"_L1, "tier"_L1}), 110);
    columns.append({Source, {}, tr("Source"), 100});
    return columns;
}

QString EvidenceColumns::outcomeField(const RowType &type)
{
    return firstOf(type, {"decision"_L1, "status"_L1, "state"_L1, "result"_L1, "lifecycle"_L1, "action"_L1});
}

QString EvidenceColumns::outcomeMark(const QString &outcome)
{
    static const QHash<QString, QString> marks{
        {u"block"_s, u"warn"_s},  {u"bypassed"_s, u"crit"_s}, {u"error"_s, u"crit"_s},    {u"failure"_s, u"crit"_s},
        {u"failed"_s, u"crit"_s}, {u"expired"_s, u"crit"_s},  {u"rejected"_s, u"crit"_s}, {u"warn"_s, u"warn"_s},
        {u"pass"_s, u"ok"_s},     {u"success"_s, u"ok"_s},    {u"resolved"_s, u"ok"_s}};
    return marks.value(outcome);
}

bool EvidenceColumns::isCode(const QString &field)
{
    return field == u"id" || field == u"sha256" || field == u"artifact" || field == u"uri" || field.endsWith(u"_sha"_s)
        || field.endsWith(u"_id"_s);
}

QList<ColumnInfo> EvidenceColumns::drawn(const QList<EvidenceColumn> &columns)
{
    QList<ColumnInfo> drawn;
    for (const EvidenceColumn &column : columns) {
        const QString fieldless = column.kind == EvidenceColumn::Kind::Digest ? u"digest"_s : u"source"_s;
        drawn.append({.key = column.field.isEmpty() ? fieldless : column.field,
                      .title = column.title,
                      .width = column.width,
                      .numeric = column.kind == EvidenceColumn::Kind::Money,
                      .mono = column.kind == EvidenceColumn::Kind::Digest || isCode(column.field),
                      .badge = column.kind == EvidenceColumn::Kind::Outcome,
                      .sortable = !column.field.isEmpty()});
    }
    return drawn;
}

QString EvidenceColumns::typeName(const QString &type)
{
    return FieldNames::type(type).value_or(sentence(type));
}

QString EvidenceColumns::fieldName(const QString &field)
{
    return FieldNames::field(field).value_or(sentence(field));
}

QString EvidenceColumns::valueName(const QString &value)
{
    const QHash<QString, QString> names{{u"pass"_s, tr("Passed")},      {u"warn"_s, tr("Warned")},
                                        {u"block"_s, tr("Blocked")},    {u"bypassed"_s, tr("Bypassed")},
                                        {u"observe"_s, tr("Observed")}, {u"pass_with_exception"_s, tr("Waived")},
                                        {u"error"_s, tr("Error")},      {u"skipped"_s, tr("Skipped")}};
    return names.value(value, value);
}

} // namespace plumbline
