// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/RequestTemplate.h"

#include "sources/DefinitionFile.h"
#include "sources/ValueForm.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString percentEncoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// Replaces every {placeholder}; `missing` names the first that has no value.
QString filled(const QString &pattern, const RequestTemplate::Values &values, bool encode, QString *missing)
{
    QString text = pattern;
    for (const QString &name : placeholdersOf(pattern)) {
        const QString value = values(name).join(u',');
        if (value.isEmpty() && missing->isEmpty())
            *missing = name;
        text.replace(u'{' + name + u'}', encode ? percentEncoded(value) : value);
    }
    return text;
}

/// A whole-value placeholder such as "{projects}", or empty.
QString singlePlaceholder(const QString &pattern)
{
    const QStringList names = placeholdersOf(pattern);
    return names.size() == 1 && pattern == u'{' + names.first() + u'}' ? names.first() : QString();
}

QJsonValue filledJson(const QJsonValue &value, const RequestTemplate::Values &values)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue item : value.toArray())
            list.append(filledJson(item, values));
        return list;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            *member = filledJson(*member, values);
        return object;
    }
    if (!value.isString())
        return value;
    const QString single = singlePlaceholder(value.toString());
    if (const QStringList several = single.isEmpty() ? QStringList() : values(single); several.size() > 1)
        return QJsonArray::fromStringList(several);
    QString missing;
    return filled(value.toString(), values, false, &missing);
}

void placeholdersInside(const QJsonValue &value, QStringList &names)
{
    for (const QJsonValue item : value.toArray())
        placeholdersInside(item, names);
    const QJsonObject object = value.toObject();
    for (const QJsonValue member : object)
        placeholdersInside(member, names);
    names += placeholdersOf(value.toString());
}

/// The first pattern all of whose placeholders have values, else the last one.
QString chosen(const QStringList &patterns, const RequestTemplate::Values &values)
{
    for (const QString &pattern : patterns) {
        QString missing;
        filled(pattern, values, false, &missing);
        if (missing.isEmpty())
            return pattern;
    }
    return patterns.value(patterns.size() - 1);
}

} // namespace

RequestTemplate RequestTemplate::read(const DefinitionNode &node)
{
    node.allowOnly({u"path"_s, u"query"_s, u"body"_s});
    RequestTemplate request{node.requiredText(u"path"_s), {}};
    request.body = node.child(u"body"_s).value();
    if (node.has(u"body"_s) && !request.body.isObject())
        node.child(u"body"_s).fail(u"must be an object"_s);
    if (!request.path.startsWith(u'/') || request.path.startsWith(u"//"_s))
        node.child(u"path"_s).fail(u"must begin with one \"/\""_s);
    const DefinitionNode query = node.child(u"query"_s);
    for (const QString &key : query.keys())
        request.query.append({key, query.child(key).texts()});
    // Added to every such request anyway; a file that asks for the secrets themselves is a mistake to be told.
    if (request.path.contains(u"/secret-scanning/"_s)
        && !request.query.contains(std::pair(u"hide_secret"_s, QStringList(u"true"_s))))
        query.fail(u"GitHub would send the secrets that it found; the query needs \"hide_secret\": true"_s);
    return request;
}

QStringList RequestTemplate::placeholders() const
{
    QStringList names = placeholdersOf(path);
    for (const auto &[key, patterns] : query) {
        for (const QString &pattern : patterns)
            names += placeholdersOf(pattern);
    }
    placeholdersInside(body, names);
    return names;
}

QByteArray RequestTemplate::filledBody(const Values &values) const
{
    if (!body.isObject())
        return {};
    return QJsonDocument(filledJson(body, values).toObject()).toJson(QJsonDocument::Compact);
}

Result<QUrl> RequestTemplate::url(const QUrl &base, const Values &values) const
{
    QString missing;
    const QString below = filled(path, values, true, &missing);
    if (!missing.isEmpty())
        return fail(Error::Kind::Configuration, u"build request"_s,
                    u"there is no value for {%1} in %2"_s.arg(missing, path));
    for (const QString &step : below.split(u'/')) {
        if (step == u"."_s || step == u".."_s)
            return fail(Error::Kind::Refused, u"build request"_s, u"a value would leave its place in %1"_s.arg(path));
    }
    QString address
        = base.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash | QUrl::FullyEncoded)
        + below;
    QStringList items;
    for (const auto &[key, patterns] : query) {
        const QString pattern = chosen(patterns, values);
        if (const QString single = singlePlaceholder(pattern); !single.isEmpty()) {
            for (const QString &value : values(single)) {
                if (!value.isEmpty())
                    items.append(percentEncoded(key) + u'=' + percentEncoded(value));
            }
            continue;
        }
        QString none;
        const QString value = filled(pattern, values, false, &none);
        items.append(percentEncoded(key) + u'=' + percentEncoded(value));
    }
    if (!items.isEmpty())
        address += u'?' + items.join(u'&');
    return QUrl(address, QUrl::StrictMode);
}

} // namespace plumbline
