// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/StreamDefinition.h"

#include "sources/DefinitionFile.h"
#include "sources/DefinitionNames.h"
#include "sources/InnerDocuments.h"
#include "sources/RowMapping.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

void checkPointer(const DefinitionNode &node)
{
    const QString pointer = node.text();
    if (!pointer.isEmpty() && !pointer.startsWith(u'/'))
        node.fail(u"must be \"\" (the whole answer) or begin with \"/\""_s);
}

ExpandDefinition readExpand(const DefinitionNode &node)
{
    node.allowOnly({u"name"_s, u"request"_s, u"records"_s, u"when"_s, u"optional"_s});
    checkPointer(node.child(u"records"_s));
    return {node.requiredText(u"name"_s), RequestTemplate::read(node.child(u"request"_s)),
            node.child(u"records"_s).text(),
            node.has(u"when"_s) ? std::make_shared<const Condition>(Condition::read(node.child(u"when"_s))) : nullptr,
            node.child(u"optional"_s).flag(false)};
}

std::shared_ptr<const ValueForm> readKey(const DefinitionNode &lookup)
{
    if (!lookup.has(u"key"_s))
        lookup.fail(u"needs \"key\""_s);
    return std::make_shared<const ValueForm>(ValueForm::read(lookup.child(u"key"_s)));
}

/// The one of "for_each" has no name: nothing asks for its records.
LookupDefinition readLookup(const DefinitionNode &node, int pageSize, bool hasName = true)
{
    const QStringList keys{u"request"_s, u"paging"_s, u"records"_s, u"key"_s, u"optional"_s};
    node.allowOnly(hasName ? keys + QStringList{u"name"_s} : keys);
    checkPointer(node.child(u"records"_s));
    return {hasName ? node.requiredText(u"name"_s) : QString(),
            RequestTemplate::read(node.child(u"request"_s)),
            PagingDefinition::read(node.child(u"paging"_s), pageSize),
            node.child(u"records"_s).text(),
            readKey(node),
            node.child(u"optional"_s).flag(false)};
}

ForEachDefinition readForEach(const DefinitionNode &node, int pageSize)
{
    node.allowOnly({u"parameter"_s, u"stream"_s, u"field"_s, u"lookup"_s});
    ForEachDefinition forEach{
        node.child(u"parameter"_s).text(), node.child(u"stream"_s).text(), node.child(u"field"_s).text(), {}};
    if (node.has(u"lookup"_s))
        forEach.lookup = readLookup(node.child(u"lookup"_s), pageSize, false);
    if (forEach.parameter.isEmpty() && forEach.stream.isEmpty() && !forEach.lookup)
        node.fail(u"needs \"parameter\", \"stream\" and \"field\", or \"lookup\""_s);
    if (!forEach.stream.isEmpty() && forEach.lookup)
        node.fail(u"takes its values from \"stream\" or from \"lookup\", not from both"_s);
    if (forEach.stream.isEmpty() != forEach.field.isEmpty())
        node.fail(u"\"stream\" and \"field\" go together"_s);
    return forEach;
}

/// A bound that no request sends, or one that is never set, would make a stream quietly partial or never new.
void readIncremental(StreamDefinition &stream, const DefinitionNode &root)
{
    const bool asksSince = stream.request.placeholders().contains(u"since"_s);
    if (root.has(u"incremental"_s)) {
        stream.incremental = IncrementalDefinition::read(root.child(u"incremental"_s));
        if (!asksSince && stream.paging.kind != PagingDefinition::Kind::Window)
            root.child(u"incremental"_s).fail(u"needs {since} in the query of \"request\", or paging by windows"_s);
    } else if (asksSince) {
        root.child(u"request"_s).fail(u"{since} needs \"incremental\""_s);
    }
}

/// A row type is of the present state or not; one entry of two that said so would resolve the rows of the other.
void checkPresentState(const StreamDefinition &stream, const DefinitionNode &root)
{
    for (const auto &mapping : stream.rows) {
        if (!mapping->isPresentState && stream.presentTypeNames().contains(mapping->type->name))
            root.child(u"rows"_s).fail(
                u"\"%1\" is the present state in one entry and not in another"_s.arg(mapping->type->name));
    }
}

DocumentForm readForm(const DefinitionNode &node)
{
    const QStringList &names = documentFormNames();
    const qsizetype index = node.exists() ? names.indexOf(node.text()) : 0;
    if (index < 0)
        node.fail(u"there is no form \"%1\"; known: %2"_s.arg(node.text(), names.join(u", "_s)));
    return index < 0 ? DocumentForm::Json : DocumentForm(index);
}

/// Lookups of a form that the stream does not declare would be silently empty.
void checkLookups(const ValueForm &form, const StreamDefinition &stream, const DefinitionNode &node);

void checkLookups(const Condition &condition, const StreamDefinition &stream, const DefinitionNode &node)
{
    for (const ValueForm &form : condition.values)
        checkLookups(form, stream, node);
    for (const Condition &part : condition.parts)
        checkLookups(part, stream, node);
}

void checkLookups(const ValueForm &form, const StreamDefinition &stream, const DefinitionNode &node)
{
    const bool isKnown = std::any_of(stream.lookups.begin(), stream.lookups.end(),
                                     [&](const LookupDefinition &one) { return one.name == form.name; });
    if (form.kind == ValueForm::Kind::Lookup && !isKnown)
        node.fail(u"\"%1\" is not under \"lookup\" of this stream"_s.arg(form.name));
    if (form.path.start == JsonPath::Start::Joined && !stream.joins(form.path.joined))
        node.fail(u"\"%1\" is not under \"expand\" of this stream"_s.arg(form.path.joined));
    for (const ValueForm &inner : form.forms)
        checkLookups(inner, stream, node);
    for (const Condition &condition : form.conditions)
        checkLookups(condition, stream, node);
}

} // namespace

QStringList StreamDefinition::rowTypeNames() const
{
    QStringList names;
    for (const auto &mapping : rows) {
        if (!names.contains(mapping->type->name))
            names.append(mapping->type->name);
    }
    return names;
}

bool StreamDefinition::joins(const QString &answer) const
{
    return std::any_of(expand.begin(), expand.end(), [&](const ExpandDefinition &one) { return one.name == answer; });
}

QStringList StreamDefinition::presentTypeNames() const
{
    QStringList names;
    for (const auto &mapping : rows) {
        if (mapping->isPresentState && !names.contains(mapping->type->name))
            names.append(mapping->type->name);
    }
    return names;
}

bool StreamDefinition::recognises(simdjson::dom::element root) const
{
    if (!recognisedBy)
        return false;
    InnerDocuments inner;
    const MappingContext context;
    const QHash<QString, JoinedPlace> nothingJoined;
    return ValueEvaluator(context, {{root, {}, &inner}}, nothingJoined, root).holds(*recognisedBy);
}

QString StreamDefinition::scopeOf(simdjson::dom::element root) const
{
    if (!scope)
        return {};
    InnerDocuments inner;
    const MappingContext context;
    const QHash<QString, JoinedPlace> nothingJoined;
    const auto value = ValueEvaluator(context, {{root, {}, &inner}}, nothingJoined, root).evaluate(*scope);
    return value ? mappedText(*value) : QString();
}

Result<StreamDefinition> StreamDefinition::read(const QString &name, const QString &path, int pageSize,
                                                const DefinitionNames &names, QList<Error> &all)
{
    auto file = DefinitionFile::open(path);
    if (!file) {
        all.append(file.error());
        return fail(file.error());
    }
    StreamDefinition stream;
    stream.name = name;
    stream.file = path;
    const DefinitionNode root = file->root();
    root.allowOnly({u"title"_s, u"retention"_s, u"permissions"_s, u"keeps"_s, u"optional"_s, u"incremental"_s,
                    u"form"_s, u"recognised_by"_s, u"not_mapped"_s, u"scope"_s, u"request"_s, u"for_each"_s,
                    u"paging"_s, u"records"_s, u"records_optional"_s, u"expand"_s, u"lookup"_s, u"rows"_s});
    stream.title = root.requiredText(u"title"_s);
    stream.retention = Retention::read(root.child(u"keeps"_s), root.child(u"retention"_s).text());
    stream.permissions = root.child(u"permissions"_s).texts();
    stream.isOptional = root.child(u"optional"_s).flag(false);
    stream.form = readForm(root.child(u"form"_s));
    if (root.has(u"recognised_by"_s))
        stream.recognisedBy = std::make_shared<const Condition>(Condition::read(root.child(u"recognised_by"_s)));
    if (root.has(u"scope"_s))
        stream.scope = std::make_shared<const ValueForm>(ValueForm::read(root.child(u"scope"_s)));
    stream.notMapped = root.child(u"not_mapped"_s).text();
    if (root.has(u"request"_s))
        stream.request = RequestTemplate::read(root.child(u"request"_s));
    stream.paging = PagingDefinition::read(root.child(u"paging"_s), pageSize);
    readIncremental(stream, root);
    if (stream.notMapped.isEmpty())
        stream.records = root.requiredText(u"records"_s);
    checkPointer(root.child(u"records"_s));
    stream.recordsOptional = root.child(u"records_optional"_s).flag(false);
    if (root.has(u"for_each"_s))
        stream.forEach = readForEach(root.child(u"for_each"_s), pageSize);
    for (const DefinitionNode &node : root.child(u"expand"_s).items())
        stream.expand.push_back(readExpand(node));
    for (const DefinitionNode &node : root.child(u"lookup"_s).items())
        stream.lookups.push_back(readLookup(node, pageSize));
    const QList<DefinitionNode> rowNodes = root.child(u"rows"_s).items();
    if (!stream.notMapped.isEmpty() && (!rowNodes.isEmpty() || !stream.recognisedBy))
        root.child(u"not_mapped"_s).fail(u"goes with \"recognised_by\" and no \"rows\""_s);
    if (rowNodes.isEmpty() && stream.notMapped.isEmpty())
        root.fail(u"needs at least one entry under \"rows\""_s);
    for (const DefinitionNode &node : rowNodes) {
        const auto mapping = RowMapping::read(node);
        if (!mapping->joined.isEmpty() && !stream.joins(mapping->joined))
            node.child(u"records"_s).fail(u"\"%1\" is not under \"expand\" of this stream"_s.arg(mapping->joined));
        if (!mapping->type)
            continue; // said already
        for (const RowMapping::Field &field : mapping->fields)
            checkLookups(field.form, stream,
                         node.child(u"fields"_s).child(mapping->type->fields[size_t(field.index)].name));
        stream.rows.push_back(mapping);
    }
    checkPresentState(stream, root);
    names.check(root);
    all += file->errors();
    return file->errors().isEmpty() ? stream : Result<StreamDefinition>(fail(file->errors().first()));
}

} // namespace plumbline
