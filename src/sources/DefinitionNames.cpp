// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/DefinitionNames.h"

#include "sources/DefinitionFile.h"
#include "sources/RowMapping.h"
#include "sources/ValueForm.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Texts below these keys are no paths.
const QStringList wordKeys{u"template"_s,    u"const"_s,     u"map"_s,      u"equals"_s, u"in"_s,  u"default"_s,
                           u"starts_with"_s, u"ends_with"_s, u"contains"_s, u"as"_s,     u"type"_s};

void checkParameter(const DefinitionNode &node, const QStringList &parameters)
{
    const QStringList ofFiles{u"file_name"_s, u"file_sha256"_s};
    const QString name = node.value().toString();
    if (!name.isEmpty() && !parameters.contains(name) && !ofFiles.contains(name))
        node.fail(u"the connector has no parameter \"%1\"; it has %2"_s.arg(name, parameters.join(u", "_s)));
}

/// Every {"parameter": name}, and every step {name} of a path.
void checkParameters(const DefinitionNode &node, const QStringList &parameters, bool mayBePath)
{
    if (node.value().isArray()) {
        for (const DefinitionNode &item : node.items())
            checkParameters(item, parameters, mayBePath);
    } else if (node.value().isObject()) {
        for (const QString &key : node.keys()) {
            if (key == u"parameter"_s)
                checkParameter(node.child(key), parameters);
            else if (key != u"map"_s)
                checkParameters(node.child(key), parameters, mayBePath && !wordKeys.contains(key));
        }
    } else if (mayBePath && node.value().isString()) {
        for (const QString &step : node.value().toString().split(u'/')) {
            const QString name = step.mid(1, step.size() - 2);
            if (step.startsWith(u'{') && step.endsWith(u'}') && !parameters.contains(name))
                node.fail(u"the connector has no parameter \"%1\"; it has %2"_s.arg(name, parameters.join(u", "_s)));
        }
    }
}

void checkPlaceholders(const DefinitionNode &node, const QStringList &known)
{
    for (const DefinitionNode &item : node.items()) {
        for (const QString &key : item.keys())
            checkPlaceholders(item.child(key), known);
        for (const QString &name : placeholdersOf(item.value().toString())) {
            if (!known.contains(name))
                item.fail(u"there is nothing to put for {%1}; there are %2"_s.arg(name, known.join(u", "_s)));
        }
    }
}

} // namespace

void DefinitionNames::check(const DefinitionNode &stream) const
{
    const DefinitionNode forEach = stream.child(u"for_each"_s);
    const DefinitionNode lookup = forEach.child(u"lookup"_s);
    checkPlaceholders(stream.child(u"request"_s),
                      parameters + QStringList{u"since"_s}
                          + (forEach.exists() ? QStringList{u"partition"_s} : QStringList()));
    checkPlaceholders(lookup.child(u"request"_s), parameters);
    // Requests of `expand` also take what the record says, and those of `lookup` what is known by then.
    for (const DefinitionNode &table : stream.child(u"lookup"_s).items())
        checkPlaceholders(table.child(u"request"_s), parameters + QStringList{u"since"_s});
    checkParameter(forEach.child(u"parameter"_s), parameters);
    checkParameters(stream.child(u"paging"_s), parameters, false);
    checkParameters(stream.child(u"rows"_s), parameters, true);

    const QString parent = forEach.child(u"stream"_s).value().toString();
    const QString field = forEach.child(u"field"_s).value().toString();
    if (!parent.isEmpty() && !streams.contains(parent))
        forEach.child(u"stream"_s)
            .fail(u"no stream \"%1\" is read before this one; before it are %2"_s.arg(parent, streams.join(u", "_s)));
    for (const StreamDefinition &one : known) {
        const bool hasField = std::any_of(one.rows.begin(), one.rows.end(), [&](const auto &mapping) {
            return mapping->type && mapping->type->fieldIndex(field) >= 0;
        });
        if (one.name == parent && !hasField)
            forEach.child(u"field"_s).fail(u"no row of the stream \"%1\" has a field \"%2\""_s.arg(parent, field));
    }
}

} // namespace plumbline
