// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/VectorShape.h"

#include <QJsonArray>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonValue valueAt(const QJsonValue &root, const QString &path)
{
    QJsonValue value = root;
    for (const QString &step : path.split(u'/', Qt::SkipEmptyParts))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    return value;
}

/// The items of one list before they are changed.
QJsonArray itemsOf(const QJsonValue &place, const QString &keyedBy)
{
    if (place.isArray())
        return place.toArray();
    if (!place.isObject())
        return {};
    if (keyedBy.isEmpty())
        return {place};
    QJsonArray items;
    const QJsonObject members = place.toObject();
    for (auto member = members.begin(); member != members.end(); ++member) {
        QJsonObject item = member.value().toObject();
        item.insert(keyedBy, member.key());
        items.append(item);
    }
    return items;
}

QJsonObject changed(const QJsonObject &item, const QJsonObject &vector, const QJsonObject &list)
{
    QJsonObject result = item;
    const QJsonArray flat = list.value(u"flat"_s).toArray();
    for (const auto &name : flat) {
        const QJsonObject inner = result.take(name.toString()).toObject();
        for (auto member = inner.begin(); member != inner.end(); ++member)
            result.insert(name.toString() + u'/' + member.key(), member.value());
    }
    const QJsonArray leave = list.value(u"leave"_s).toArray();
    for (const auto &name : leave)
        result.remove(name.toString());
    const QJsonObject constants = list.value(u"set"_s).toObject();
    for (auto constant = constants.begin(); constant != constants.end(); ++constant)
        result.insert(constant.key(), constant.value());
    const QJsonObject others = list.value(u"with"_s).toObject();
    for (auto other = others.begin(); other != others.end(); ++other) {
        const QString path = other.value().toString();
        const QJsonValue value = path.startsWith(u'/') ? valueAt(vector, path) : valueAt(item, path);
        if (!value.isUndefined() && !value.isNull())
            result.insert(other.key(), value);
    }
    return result;
}

} // namespace

QJsonObject shaped(const QJsonObject &vector, const QJsonObject &shape)
{
    QJsonObject input = vector.value(u"input"_s).toObject();
    if (shape.isEmpty())
        return input;
    const QJsonObject given = input;
    for (auto one = shape.begin(); one != shape.end(); ++one)
        input.remove(one.value()[u"from"_s].toString(one.key()).section(u'/', 0, 0));
    if (std::any_of(shape.begin(), shape.end(), [](const auto &one) { return one[u"from"_s] == QString(); }))
        input = {};
    for (auto one = shape.begin(); one != shape.end(); ++one) {
        const QJsonObject list = one.value().toObject();
        QJsonArray items;
        const QJsonArray found
            = itemsOf(valueAt(given, list.value(u"from"_s).toString(one.key())), list.value(u"keyed_by"_s).toString());
        for (const auto &item : found)
            items.append(changed(item.toObject(), vector, list));
        input.insert(one.key(), items);
    }
    return input;
}

} // namespace plumbline
