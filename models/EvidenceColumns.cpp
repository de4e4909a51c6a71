// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EvidenceColumns.h"

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
    const QHash<QString, QString> names{{u"service"_s, tr("Service")},
                                        {u"gate_decision"_s, tr("Gate decision")},
                                        {u"deployment"_s, tr("Deployment")},
                                        {u"exception"_s, tr("Exception")},
                                        {u"policy_version"_s, tr("Policy version")},
                                        {u"finding"_s, tr("Finding")},
                                        {u"violation"_s, tr("Violation")},
                                        {u"incident"_s, tr("Incident")},
                                        {u"drift"_s, tr("Drift episode")},
                                        {u"approval"_s, tr("Approval")},
                                        {u"evidence"_s, tr("Evidence")},
                                        {u"ai_call"_s, tr("AI call")},
                                        {u"ai_usage"_s, tr("AI usage")},
                                        {u"release"_s, tr("Release")},
                                        {u"environment"_s, tr("Environment")}};
    return names.value(type, sentence(type));
}

QString EvidenceColumns::fieldName(const QString &field)
{
    const QHash<QString, QString> names{{u"id"_s, tr("Id")},
                                        {u"decided_at"_s, tr("Decided")},
                                        {u"at"_s, tr("Time")},
                                        {u"finished_at"_s, tr("Finished")},
                                        {u"created_at"_s, tr("Created")},
                                        {u"expires_at"_s, tr("Expires")},
                                        {u"closed_at"_s, tr("Closed")},
                                        {u"from_at"_s, tr("Hour")},
                                        {u"first_seen"_s, tr("First seen")},
                                        {u"last_seen"_s, tr("Last seen")},
                                        {u"started_at"_s, tr("Started")},
                                        {u"resolved_at"_s, tr("Resolved")},
                                        {u"evidence_at"_s, tr("Evidence")},
                                        {u"enforced_at"_s, tr("Enforced")},
                                        {u"service"_s, tr("Service")},
                                        {u"environment"_s, tr("Environment")},
                                        {u"commit_sha"_s, tr("Commit")},
                                        {u"rule"_s, tr("Rule")},
                                        {u"decision"_s, tr("Outcome")},
                                        {u"bypassed"_s, tr("Bypassed")},
                                        {u"bypass_reason"_s, tr("How")},
                                        {u"actor"_s, tr("Actor")},
                                        {u"exception_id"_s, tr("Exception")},
                                        {u"status"_s, tr("State")},
                                        {u"state"_s, tr("State")},
                                        {u"via"_s, tr("Channel")},
                                        {u"cost_usd"_s, tr("Cost, US$")},
                                        {u"bucket_s"_s, tr("Length, s")}};
    return names.value(field, sentence(field));
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
