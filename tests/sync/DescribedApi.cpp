// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DescribedApi.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int deepest = 12; // descriptions name themselves again and again

bool matches(const QString &pattern, const QString &path)
{
    const QStringList described = pattern.split(u'/');
    const QStringList asked = path.split(u'/');
    if (described.size() != asked.size())
        return false;
    for (qsizetype i = 0; i < described.size(); ++i) {
        if (described.at(i) != asked.at(i) && !described.at(i).startsWith(u'{'))
            return false;
    }
    return true;
}

} // namespace

DescribedApi::DescribedApi(const QByteArray &description, QString base, QJsonObject chosen)
    : m_description(QJsonDocument::fromJson(description).object()), m_base(std::move(base)), m_chosen(std::move(chosen))
{
}

QJsonValue DescribedApi::resolved(const QJsonValue &value) const
{
    const QString reference = value["$ref"_L1].toString();
    if (reference.isEmpty())
        return value;
    QJsonValue place = m_description;
    for (const QString &step : reference.mid(2).split(u'/'))
        place = place[step];
    return resolved(place);
}

QJsonObject DescribedApi::operationOf(const QString &path) const
{
    const QJsonObject paths = m_description.value("paths"_L1).toObject();
    for (auto one = paths.begin(); one != paths.end(); ++one) {
        if (matches(m_base + one.key(), path))
            return one->toObject().value("get"_L1).toObject();
    }
    return {};
}

QSet<QString> DescribedApi::queryNames(const QJsonObject &operation) const
{
    QSet<QString> names;
    for (const QJsonValue &parameter : operation.value("parameters"_L1).toArray())
        names.insert(resolved(parameter)["name"_L1].toString());
    return names;
}

ReplayAnswer DescribedApi::answer(const ReplayRequest &asked) const
{
    const QJsonObject operation = operationOf(asked.path);
    if (operation.isEmpty())
        return {.status = 404, .body = R"({"error": "this path is not described"})"};
    const QSet<QString> known = queryNames(operation);
    for (auto item = asked.query.begin(); item != asked.query.end(); ++item) {
        if (!known.contains(item.key()))
            return {.status = 422, .body = "{\"error\": \"not described: " + item.key().toUtf8() + "\"}"};
    }
    const QJsonObject content = resolved(operation["responses"_L1]["200"_L1])["content"_L1].toObject();
    const QJsonValue body = exampleOf(content.isEmpty() ? QJsonValue() : (*content.begin())["schema"_L1], {}, 0);
    const QJsonDocument document = body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject());
    return {.body = document.toJson(QJsonDocument::Compact)};
}

QJsonValue DescribedApi::exampleOf(const QJsonValue &described, const QString &name, int depth) const
{
    const QJsonValue schema = resolved(described);
    if (m_chosen.contains(name))
        return m_chosen.value(name);
    if (schema.toObject().contains(u"example"_s))
        return schema["example"_L1];
    if (depth > deepest)
        return {};
    for (const QString &choice : {u"oneOf"_s, u"anyOf"_s}) {
        if (schema[choice].isArray())
            return exampleOf(schema[choice][0], name, depth + 1);
    }
    if (schema["enum"_L1].isArray())
        return schema["enum"_L1][0];
    const QString type = schema["type"_L1].toString();
    QJsonObject object;
    for (const QJsonValue &part : schema["allOf"_L1].toArray()) {
        const QJsonObject inherited = exampleOf(part, {}, depth + 1).toObject();
        for (auto property = inherited.begin(); property != inherited.end(); ++property)
            object.insert(property.key(), *property);
    }
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property)
        object.insert(property.key(), exampleOf(*property, property.key(), depth + 1));
    if (!object.isEmpty() || type == u"object"_s)
        return object;
    if (type == u"array"_s)
        return QJsonArray{exampleOf(schema["items"_L1], {}, depth + 1)};
    if (type == u"boolean"_s)
        return true;
    if (type == u"integer"_s || type == u"number"_s)
        return 7;
    return schema["format"_L1].toString() == u"date-time"_s ? u"2026-11-20T10:00:00Z"_s : u"some-"_s + name;
}

} // namespace plumbline
