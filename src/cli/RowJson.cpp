// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/RowJson.h"

#include "evidence/RowName.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

struct ToJson {
    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(TimePoint instant) const { return formatInstant(instant); }
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(bool flag) const { return flag; }
    QJsonValue operator()(Money money) const { return money.toDecimal(); }
    QJsonValue operator()(const QStringList &list) const { return QJsonArray::fromStringList(list); }
};

} // namespace

QJsonValue fieldJson(const FieldValue &value)
{
    return std::visit(ToJson{}, value);
}

QJsonObject rowJson(const StoredRow &row)
{
    QJsonObject json;
    for (qsizetype i = 0; i < row.row.values.size(); ++i)
        json.insert(row.row.type->fields[size_t(i)].name, fieldJson(row.row.values.at(i)));
    json.insert(u"source"_s, row.origin.source);
    json.insert(u"source_id"_s, row.row.id());
    json.insert(u"observed_at"_s, formatInstant(row.knownFrom));
    json.insert(u"raw_sha256"_s, row.origin.rawSha256);
    json.insert(u"raw_pointer"_s, row.origin.rawPointer);
    json.insert(u"row_version"_s, versionName(row));
    return json;
}

QJsonArray referencesJson(const QList<CaseReference> &rows)
{
    QJsonArray json;
    for (const CaseReference &row : rows)
        json.append(QJsonObject{{u"type"_s, row.type},
                                {u"source"_s, row.source},
                                {u"id"_s, row.id},
                                {u"row_version"_s, versionName(row.type, row.versionId)}});
    return json;
}

QJsonObject rejectedJson(const RejectedRecordRow &row)
{
    return {
        {u"source"_s, row.record.source},
        {u"stream"_s, row.record.stream},
        {u"type"_s, row.record.type},
        {u"field"_s, row.record.field.isEmpty() ? QJsonValue() : QJsonValue(row.record.field)},
        {u"reason"_s, row.record.reason},
        {u"observed_at"_s, formatInstant(row.knownAt)},
        {u"raw_sha256"_s, row.record.rawSha256},
        {u"raw_pointer"_s, row.record.rawPointer},
    };
}

} // namespace plumbline
