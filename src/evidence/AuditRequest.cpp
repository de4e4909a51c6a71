// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/AuditRequest.h"

#include "domain/RowValues.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The fields of a row under their names, nothing for what it does not say.
QJsonObject objectOf(const Row &row)
{
    QJsonObject object;
    for (qsizetype i = 0; i < row.values.size(); ++i) {
        const FieldValue &value = row.values[i];
        const QString name = row.type->fields[size_t(i)].name;
        if (const auto *number = std::get_if<qint64>(&value))
            object.insert(name, *number);
        else if (const auto *list = std::get_if<QStringList>(&value))
            object.insert(name, QJsonArray::fromStringList(*list));
        else
            object.insert(name, std::holds_alternative<std::monostate>(value) ? QJsonValue() : QJsonValue(fieldText(value)));
    }
    return object;
}

} // namespace

Row AuditRequest::toRow() const
{
    Row row = Row::of(*findRowType(u"audit_request"));
    row.set(u"id", id());
    row.set(u"changed_at", changedAt);
    row.set(u"period_from", from);
    row.set(u"period_to", to);
    row.set(u"as_of", asOf);
    if (!services.isEmpty())
        row.set(u"services", services);
    if (frozenAt) {
        row.set(u"frozen_at", *frozenAt);
        row.set(u"items", items);
    }
    if (sampleSize > 0)
        row.set(u"sample_size", sampleSize);
    setTexts(row, {{u"audit"_s, audit},
                   {u"request"_s, request},
                   {u"status"_s, status},
                   {u"population"_s, population},
                   {u"ids_sha256"_s, idsSha256},
                   {u"verdict"_s, verdict},
                   {u"sha256"_s, sha256},
                   {u"seed"_s, seed},
                   {u"stratum"_s, stratum},
                   {u"citation"_s, citation},
                   {u"note"_s, note},
                   {u"actor"_s, actor}});
    return row;
}

AuditRequest AuditRequest::of(const Row &row)
{
    AuditRequest one;
    one.audit = fieldText(row.value(u"audit"));
    one.request = fieldText(row.value(u"request"));
    one.status = fieldText(row.value(u"status"));
    one.from = instantIn(row, u"period_from").value_or(TimePoint());
    one.to = instantIn(row, u"period_to").value_or(TimePoint());
    one.asOf = instantIn(row, u"as_of").value_or(TimePoint());
    one.services = listIn(row, u"services");
    one.population = fieldText(row.value(u"population"));
    one.items = numberIn(row, u"items").value_or(0);
    one.idsSha256 = fieldText(row.value(u"ids_sha256"));
    one.verdict = fieldText(row.value(u"verdict"));
    one.frozenAt = instantIn(row, u"frozen_at");
    one.sha256 = fieldText(row.value(u"sha256"));
    one.seed = fieldText(row.value(u"seed"));
    one.sampleSize = numberIn(row, u"sample_size").value_or(0);
    one.stratum = fieldText(row.value(u"stratum"));
    one.citation = fieldText(row.value(u"citation"));
    one.note = fieldText(row.value(u"note"));
    one.actor = fieldText(row.value(u"actor"));
    one.changedAt = instantIn(row, u"changed_at").value_or(TimePoint());
    return one;
}

QJsonObject AuditRequest::toJson() const
{
    return objectOf(toRow());
}

Row SampleItem::toRow() const
{
    Row row = Row::of(*findRowType(u"sample_item"));
    row.set(u"id", id());
    row.set(u"changed_at", changedAt);
    row.set(u"seq", seq);
    row.set(u"place", place);
    if (!ticks.isEmpty())
        row.set(u"ticks", ticks);
    if (replaces)
        row.set(u"replaces", *replaces);
    if (replacedBy)
        row.set(u"replaced_by", *replacedBy);
    setTexts(row, {{u"audit"_s, audit},
                   {u"request"_s, request},
                   {u"row_name"_s, rowName},
                   {u"stratum"_s, stratum},
                   {u"note"_s, note},
                   {u"actor"_s, actor}});
    return row;
}

SampleItem SampleItem::of(const Row &row)
{
    SampleItem one;
    one.audit = fieldText(row.value(u"audit"));
    one.request = fieldText(row.value(u"request"));
    one.seq = numberIn(row, u"seq").value_or(0);
    one.rowName = fieldText(row.value(u"row_name"));
    one.stratum = fieldText(row.value(u"stratum"));
    one.place = numberIn(row, u"place").value_or(0);
    one.ticks = listIn(row, u"ticks");
    one.replaces = numberIn(row, u"replaces");
    one.replacedBy = numberIn(row, u"replaced_by");
    one.note = fieldText(row.value(u"note"));
    one.actor = fieldText(row.value(u"actor"));
    one.changedAt = instantIn(row, u"changed_at").value_or(TimePoint());
    return one;
}

QJsonObject SampleItem::toJson() const
{
    return objectOf(toRow());
}

} // namespace plumbline
