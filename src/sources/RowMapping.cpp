// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/RowMapping.h"

#include "sources/DefinitionFile.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// OTLP is the only format that needs a reader, and calls of models are all that it makes.
void readNative(RowMapping &mapping, const DefinitionNode &node)
{
    node.allowOnly({u"type"_s, u"reader"_s, u"records"_s});
    mapping.reader = node.requiredText(u"reader"_s);
    if (mapping.reader != u"otlp"_s || mapping.type->name != u"ai_call"_s)
        node.child(u"reader"_s).fail(u"the only reader is \"otlp\", and it makes ai_call"_s);
    if (mapping.records && (mapping.joined.isEmpty() || !mapping.records->isEmpty()))
        node.child(u"records"_s).fail(u"a reader takes a whole answer: the page, or \"@name\""_s);
}

} // namespace

std::shared_ptr<const RowMapping> RowMapping::read(const DefinitionNode &node)
{
    node.allowOnly(
        {u"type"_s, u"state"_s, u"records"_s, u"optional"_s, u"when"_s, u"required"_s, u"fields"_s, u"reader"_s});
    auto mapping = std::make_shared<RowMapping>();
    const QString typeName = node.requiredText(u"type"_s);
    mapping->type = findRowType(typeName);
    if (!mapping->type) {
        node.child(u"type"_s).fail(u"there is no row type \"%1\""_s.arg(typeName));
        return mapping;
    }
    const QString state = node.child(u"state"_s).text();
    mapping->isPresentState = state == u"present"_s;
    if (!state.isEmpty() && !mapping->isPresentState)
        node.child(u"state"_s).fail(u"can only be \"present\""_s);
    if (node.has(u"records"_s)) {
        QString records = node.child(u"records"_s).text();
        if (records.startsWith(u'@')) {
            mapping->joined = records.section(u'/', 0, 0).mid(1);
            records.remove(0, mapping->joined.size() + 1);
        }
        if (!records.isEmpty() && !records.startsWith(u'/'))
            node.child(u"records"_s)
                .fail(u"must be \"\" (the whole answer), begin with \"/\", or name a joined answer: \"@name\""_s);
        mapping->records = records;
    }
    mapping->isOptional = node.child(u"optional"_s).flag(false);
    if (mapping->isOptional && !mapping->records)
        node.child(u"optional"_s).fail(u"goes with \"records\" of this entry"_s);
    if (node.has(u"when"_s))
        mapping->when = Condition::read(node.child(u"when"_s));
    if (node.has(u"reader"_s)) {
        readNative(*mapping, node);
        return mapping;
    }
    const QStringList required = node.child(u"required"_s).texts() + QStringList(u"id"_s);
    const DefinitionNode fields = node.child(u"fields"_s);
    for (const QString &name : required) {
        if (!fields.has(name))
            node.fail(u"\"%1\" is required but has no form under \"fields\""_s.arg(name));
    }
    for (const QString &name : fields.keys()) {
        const int index = mapping->type->fieldIndex(name);
        if (index < 0)
            fields.child(name).fail(u"the row type \"%1\" has no field \"%2\""_s.arg(typeName, name));
        else
            mapping->fields.push_back({index, ValueForm::read(fields.child(name)), required.contains(name)});
    }
    return mapping;
}

MappedRecord RowMapping::map(ValueEvaluator &evaluator) const
{
    if (!evaluator.holds(when))
        return {};
    Row row = Row::of(*type);
    evaluator.takeAssumedUtc();
    for (const Field &field : fields) {
        const FieldType &fieldType = type->fields[size_t(field.index)];
        const auto value = evaluator.evaluate(field.form);
        if (!value)
            return {{}, fieldType.name, value.error()};
        if (fieldType.kind == FieldKind::Instant)
            evaluator.noteZone(*value);
        auto fieldValue = toField(fieldType.kind, *value);
        if (!fieldValue)
            return {{}, fieldType.name, fieldValue.error()};
        if (const auto *text = std::get_if<QString>(&*fieldValue)) {
            if (const QString why = fieldType.whyNot(*text); !why.isEmpty())
                return {{}, fieldType.name, why};
        }
        if (field.isRequired && std::holds_alternative<std::monostate>(*fieldValue))
            return {{}, fieldType.name, u"the record does not say it"_s};
        row.values[field.index] = std::move(*fieldValue);
    }
    // Only where the type has a field for it, and no source says it itself.
    if (const int assumed = type->fieldIndex(u"assumed_utc"_s); assumed >= 0 && evaluator.takeAssumedUtc())
        row.values[assumed] = true;
    return {std::move(row), {}, {}};
}

} // namespace plumbline
