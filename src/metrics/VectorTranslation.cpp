// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/VectorTranslation.h"

#include <QFile>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

static void initMetricFiles()
{
    Q_INIT_RESOURCE(plumbline_metric_files);
}

namespace plumbline {

namespace {

Result<FieldValue> valueOf(const FieldType &field, const QJsonValue &value, const QTimeZone &zone)
{
    const auto wrong
        = [&] { return fail(Error::Kind::Format, u"read vector"_s, u"%1 is not of its kind"_s.arg(field.name)); };
    if (value.isNull() || value.isUndefined())
        return FieldValue();
    switch (field.kind) {
    case FieldKind::Text: return value.isString() ? Result<FieldValue>(value.toString()) : Result<FieldValue>(wrong());
    case FieldKind::Instant: {
        if (const QDate date = QDate::fromString(value.toString(), u"yyyy-MM-dd"_s); date.isValid())
            return FieldValue(endOfDay(date, zone)
                              - std::chrono::nanoseconds(1)); // in time until then, not at midnight
        const auto instant = parseInstant(value.toString());
        return instant ? Result<FieldValue>(*instant) : Result<FieldValue>(fail(instant.error()));
    }
    case FieldKind::Integer:
        if (value.isArray()) // a list where a number is wanted is counted, as in telemetry
            return FieldValue(qint64(value.toArray().size()));
        return value.isDouble() ? Result<FieldValue>(value.toInteger()) : Result<FieldValue>(wrong());
    case FieldKind::Boolean: return value.isBool() ? Result<FieldValue>(value.toBool()) : Result<FieldValue>(wrong());
    case FieldKind::Money: {
        const auto money
            = Money::parse(value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString());
        return money ? Result<FieldValue>(*money) : Result<FieldValue>(fail(money.error()));
    }
    case FieldKind::TextList: {
        QStringList list;
        const QJsonObject members = value.toObject(); // tags, labels
        for (auto member = members.begin(); member != members.end(); ++member)
            list.append(member.key() + u'=' + member.value().toString());
        const QJsonArray items = value.toArray();
        for (const auto &item : items)
            list.append(item.toString());
        return FieldValue(list);
    }
    }
    return wrong();
}

} // namespace

Result<std::optional<VectorTranslation>> VectorTranslation::find(const QString &metric)
{
    initMetricFiles();
    QFile file(u":/plumbline/known-answers/%1.json"_s.arg(metric));
    if (!file.open(QIODevice::ReadOnly))
        return std::optional<VectorTranslation>();
    auto parsed = parse(QJsonDocument::fromJson(file.readAll()).object(), file.fileName());
    if (!parsed)
        return fail(parsed.error());
    return std::optional(*parsed);
}

Result<VectorTranslation::List> VectorTranslation::listOf(const QJsonObject &entry, const QString &place)
{
    const auto wrong
        = [](const QString &detail) { return fail(Error::Kind::Configuration, u"read vector translation"_s, detail); };
    List list;
    list.type = findRowType(entry.value(u"type"_s).toString());
    if (!list.type)
        return wrong(u"%1: there is no row type \"%2\""_s.arg(place, entry.value(u"type"_s).toString()));
    const QJsonObject fields = entry.value(u"fields"_s).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (!field.value().isString() || list.type->fieldIndex(field.value().toString()) < 0)
            return wrong(u"%1/fields/%2: %3 has no such field"_s.arg(place, field.key(), list.type->name));
        list.fields.insert(field.key(), field.value().toString());
    }
    list.having = entry.value(u"having"_s).toString();
    const QJsonObject inner = entry.value(u"lists"_s).toObject();
    for (auto it = inner.begin(); it != inner.end(); ++it) {
        const QString here = u"%1/lists/%2"_s.arg(place, it.key());
        Result<List> one = listOf(it.value().toObject(), here);
        if (!one)
            return one;
        one->name = it.key();
        one->parent = it.value()[u"parent"_s].toString();
        if (one->type->fieldIndex(one->parent) < 0)
            return wrong(u"%1/parent: %2 has no such field"_s.arg(here, one->type->name));
        list.inner.push_back(*std::move(one));
    }
    return list;
}

Result<VectorTranslation> VectorTranslation::parse(const QJsonObject &object, const QString &file)
{
    VectorTranslation translation;
    const auto wrong = [&](const QString &detail) {
        return fail(Error::Kind::Configuration, u"read vector translation"_s, detail, file);
    };
    const QJsonObject lists = object.value(u"rows"_s).toObject();
    if (lists.isEmpty())
        return wrong(u"\"rows\" names no list"_s);
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        const QJsonArray entries = it.value().isArray() ? it.value().toArray() : QJsonArray{it.value()};
        for (const auto &entry : entries) {
            const Result<List> list = listOf(entry.toObject(), u"rows/"_s + it.key());
            if (!list)
                return wrong(list.error().detail);
            translation.m_lists[it.key()].push_back(*list);
        }
    }
    const QJsonObject parameters = object.value(u"params"_s).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        translation.m_parameters.insert(it.key(), it.value().toString());
    translation.m_answer = object.value(u"answer"_s).toString();
    translation.m_shape = object.value(u"shape"_s).toObject();
    return translation;
}

Result<QList<Row>> VectorTranslation::rows(const QJsonObject &input, const QTimeZone &zone) const
{
    QList<Row> rows;
    for (auto it = input.begin(); it != input.end(); ++it) {
        const auto list = m_lists.constFind(it.key());
        if (list == m_lists.constEnd())
            return fail(Error::Kind::Configuration, u"translate vector"_s,
                        u"the list \"%1\" has no translation"_s.arg(it.key()));
        if (auto appended = append(*list, it.key(), it.value().toArray(), {}, zone, rows); !appended)
            return fail(appended.error());
    }
    return rows;
}

Result<void> VectorTranslation::append(const Alternatives &lists, const QString &name, const QJsonArray &items,
                                       const QString &parent, const QTimeZone &zone, QList<Row> &rows)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject item = items.at(i).toObject();
        const auto fitting = std::find_if(lists.begin(), lists.end(), [&](const List &one) {
            return one.having.isEmpty() || item.contains(one.having);
        });
        if (fitting == lists.end())
            return fail(Error::Kind::Configuration, u"translate vector"_s,
                        u"%1/%2 fits no row type"_s.arg(name).arg(i));
        const List &list = *fitting;
        Row row = Row::of(*list.type);
        row.set(u"id", u"%1/%2"_s.arg(name).arg(i));
        if (!list.parent.isEmpty())
            row.set(list.parent, parent);
        QList<const List *> inner;
        for (auto member = item.begin(); member != item.end(); ++member) {
            const auto found = std::find_if(list.inner.begin(), list.inner.end(),
                                            [&](const List &one) { return one.name == member.key(); });
            if (found != list.inner.end()) {
                inner.append(&*found);
                continue;
            }
            const int index = list.type->fieldIndex(list.fields.value(member.key(), member.key()));
            if (index < 0)
                return fail(Error::Kind::Configuration, u"translate vector"_s,
                            u"%1/%2 has no place in %3"_s.arg(name, member.key(), list.type->name));
            const auto value = valueOf(list.type->fields[size_t(index)], member.value(), zone);
            if (!value)
                return fail(value.error());
            row.values[index] = *value;
        }
        rows.append(row);
        for (const List *one : std::as_const(inner)) {
            const QString place = u"%1/%2"_s.arg(row.id(), one->name);
            if (auto done = append({*one}, place, item.value(one->name).toArray(), row.id(), zone, rows); !done)
                return done;
        }
    }
    return {};
}

} // namespace plumbline
