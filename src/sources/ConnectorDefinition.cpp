// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/ConnectorDefinition.h"

#include "base/SafeText.h"
#include "sources/DefinitionFile.h"
#include "sources/DefinitionNames.h"
#include "sources/HttpRoute.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using Type = ParameterDefinition::Type;

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
    });
}

/// In words, why these are no values of that type; empty when they are.
QString wrongValue(Type type, const QStringList &values)
{
    bool isNumber = type != Type::Integer;
    if (type != Type::List && values.size() != 1)
        return u"takes one value, not a list"_s;
    if (!isNumber)
        values.first().toLongLong(&isNumber);
    if (!isNumber)
        return u"must be a whole number"_s;
    if (type == Type::Boolean && values.first() != u"true"_s && values.first() != u"false"_s)
        return u"must be true or false"_s;
    return {};
}

ParameterDefinition readParameter(const QString &name, const DefinitionNode &node)
{
    node.allowOnly({u"type"_s, u"default"_s, u"required"_s, u"help"_s});
    const QString type = node.requiredText(u"type"_s);
    ParameterDefinition parameter{name, Type::Text, node.child(u"default"_s).texts(),
                                  node.child(u"required"_s).flag(false), node.requiredText(u"help"_s)};
    if (type == u"list"_s)
        parameter.type = Type::List;
    else if (type == u"integer"_s)
        parameter.type = Type::Integer;
    else if (type == u"boolean"_s)
        parameter.type = Type::Boolean;
    else if (type != u"text"_s)
        node.child(u"type"_s).fail(
            u"there is no parameter type \"%1\"; known: text, list, integer, boolean"_s.arg(type));
    if (const QString wrong = wrongValue(parameter.type, parameter.defaults);
        node.has(u"default"_s) && !wrong.isEmpty())
        node.child(u"default"_s).fail(wrong);
    return parameter;
}

} // namespace

const StreamDefinition *ConnectorDefinition::findStream(const QString &stream) const
{
    const auto found
        = std::find_if(streams.begin(), streams.end(), [&](const StreamDefinition &one) { return one.name == stream; });
    return found == streams.end() ? nullptr : &*found;
}

const ParameterDefinition *ConnectorDefinition::findParameter(const QString &parameter) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const ParameterDefinition &one) { return one.name == parameter; });
    return found == parameters.end() ? nullptr : &*found;
}

QHash<QString, QStringList> ConnectorDefinition::withDefaults(const QHash<QString, QStringList> &set) const
{
    QHash<QString, QStringList> all = set;
    for (const ParameterDefinition &parameter : parameters) {
        if (!all.contains(parameter.name))
            all.insert(parameter.name, parameter.defaults);
    }
    return all;
}

Result<void> ConnectorDefinition::check(const SourceSettings &source) const
{
    const auto wrong = [&](const QString &key, const QString &detail) {
        return fail(Error::Kind::Configuration, u"read [source.params]"_s, detail,
                    source.places.value(key, u"source "_s + source.id));
    };
    if (isForFiles)
        return wrong({}, u"\"%1\" reads files: use `plumbline import %1 FILE`"_s.arg(name));
    for (const QString &stream : source.keeps.keys()) {
        QStringList known;
        for (const StreamDefinition &one : streams)
            known.append(one.name);
        if (!stream.isEmpty() && !known.contains(stream))
            return fail(
                Error::Kind::Configuration, u"read keeps"_s,
                u"the connector \"%1\" has no stream \"%2\"; it has %3"_s.arg(name, stream, known.join(u", "_s)),
                u"source "_s + source.id);
    }
    for (const QString &key : source.parameters.keys()) {
        if (key == u"allow_plain_http"_s || key == u"allow_private_network"_s
            || HttpRoute::parameterNames().contains(key))
            continue;
        const ParameterDefinition *parameter = findParameter(key);
        if (!parameter) {
            QStringList known;
            for (const ParameterDefinition &one : parameters)
                known.append(one.name);
            return wrong(
                key, u"the connector \"%1\" has no parameter \"%2\"; it has %3"_s.arg(name, key, known.join(u", "_s)));
        }
        const QStringList values = source.parameters.value(key);
        if (const QString why = wrongValue(parameter->type, values); !why.isEmpty())
            return wrong(key, u"\"%1\" %2"_s.arg(key, why));
    }
    for (const ParameterDefinition &parameter : parameters) {
        if (parameter.isRequired && source.parameters.value(parameter.name).isEmpty())
            return wrong(
                {}, u"source \"%1\" needs the parameter \"%2\": %3"_s.arg(source.id, parameter.name, parameter.help));
    }
    return {};
}

Result<ConnectorDefinition> ConnectorDefinition::read(const QString &name, const QString &folder, QList<Error> *all)
{
    std::optional<Error> first;
    const auto note = [&](const Error &error) {
        if (!first)
            first = error;
        if (all)
            all->append(error);
    };
    auto file = DefinitionFile::open(folder + u"/connector.json"_s);
    if (!file) {
        note(file.error());
        return fail(*first);
    }
    const DefinitionNode root = file->root();
    root.allowOnly({u"title"_s, u"kind"_s, u"vendor"_s, u"api_path"_s, u"auth"_s, u"headers"_s, u"parameters"_s,
                    u"page_size"_s, u"permissions"_s, u"retention"_s, u"streams"_s});
    ConnectorDefinition connector;
    connector.name = name;
    connector.title = root.requiredText(u"title"_s);
    connector.frame.vendor = root.requiredText(u"vendor"_s);
    connector.frame.apiPath = root.child(u"api_path"_s).text();
    const QString kind = root.child(u"kind"_s).text();
    if (!kind.isEmpty() && kind != u"files"_s)
        root.child(u"kind"_s).fail(u"there is no kind \"%1\"; known: files"_s.arg(kind));
    connector.isForFiles = kind == u"files"_s;
    if (!connector.isForFiles)
        connector.frame.auth = AuthDefinition::read(root.child(u"auth"_s));
    else if (root.has(u"auth"_s) || root.has(u"headers"_s) || root.has(u"api_path"_s))
        root.fail(u"files are not asked for: no \"auth\", \"headers\" or \"api_path\""_s);
    connector.permissions = root.child(u"permissions"_s).texts();
    connector.retention = root.child(u"retention"_s).text();
    const DefinitionNode headers = root.child(u"headers"_s);
    for (const QString &header : headers.keys()) {
        const QByteArray value = headers.child(header).text().toUtf8();
        if (!isHeaderSafe(value) || !isHeaderSafe(header.toUtf8()))
            headers.child(header).fail(u"only printable ASCII may stand in a header"_s);
        connector.frame.headers.append({header.toLatin1(), value});
    }
    const DefinitionNode parameters = root.child(u"parameters"_s);
    for (const QString &parameter : parameters.keys())
        connector.parameters.append(readParameter(parameter, parameters.child(parameter)));
    for (const AuthDefinition &way : std::as_const(connector.frame.auth)) {
        for (const QString &parameter : way.parameters()) {
            if (!connector.findParameter(parameter))
                root.child(u"auth"_s).fail(u"there is no parameter \"%1\" under \"parameters\""_s.arg(parameter));
        }
    }
    connector.frame.defaults = connector.withDefaults({});
    const int pageSize = int(root.child(u"page_size"_s).integer(0));
    const QStringList streams = root.child(u"streams"_s).texts();
    if (streams.isEmpty())
        root.fail(u"needs the names of its stream files under \"streams\""_s);
    // They name files: a path in one of them would read outside of the folder.
    for (const DefinitionNode &stream : root.child(u"streams"_s).items()) {
        if (!isPlainName(stream.scalar()))
            stream.fail(u"a stream's name is made of small letters, digits, _ and -"_s);
    }
    for (const Error &error : file->errors())
        note(error);
    DefinitionNames names;
    for (const ParameterDefinition &parameter : std::as_const(connector.parameters))
        names.parameters.append(parameter.name);
    for (const QString &stream : streams) {
        if (!isPlainName(stream))
            continue;
        QList<Error> errors;
        auto definition = StreamDefinition::read(stream, folder + u'/' + stream + u".json"_s, pageSize, names, errors);
        for (const Error &error : std::as_const(errors))
            note(error);
        names.streams.append(stream);
        if (!definition)
            continue;
        names.known.append(*definition);
        if (!connector.isForFiles && definition->request.path.isEmpty()) {
            note(
                {Error::Kind::Configuration, u"read definition"_s, u"needs \"request\""_s, definition->file + u":1"_s});
            continue;
        }
        definition->frame = connector.frame;
        connector.streams.append(std::move(*definition));
    }
    return first ? Result<ConnectorDefinition>(fail(*first)) : connector;
}

} // namespace plumbline
