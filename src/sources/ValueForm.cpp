// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/ValueForm.h"

#include "sources/DefinitionFile.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using FormKind = ValueForm::Kind;

const QStringList mainKeys{u"path"_s,     u"const"_s,    u"parameter"_s, u"partition"_s, u"pointer"_s,
                           u"first_of"_s, u"template"_s, u"each"_s,      u"when"_s,      u"lookup"_s,
                           u"at"_s,       u"members"_s,  u"key_of"_s,    u"sum"_s,       u"instant"_s};
const QStringList commonKeys{u"as"_s, u"map"_s, u"default"_s};

MappedValue constantFrom(const DefinitionNode &node)
{
    const QJsonValue &value = node.value();
    if (value.isBool())
        return value.toBool();
    if (value.isArray())
        return node.texts();
    if (value.isDouble() && value.toDouble() == double(qint64(value.toDouble())))
        return qint64(value.toDouble());
    if (value.isNull() || value.isUndefined())
        return {};
    return node.scalar();
}

void readTemplate(ValueForm &form, const DefinitionNode &node)
{
    node.allowOnly(QStringList{u"template"_s, u"with"_s} + commonKeys);
    form.kind = FormKind::Template;
    form.name = node.child(u"template"_s).text();
    form.placeholders = placeholdersOf(form.name);
    const DefinitionNode with = node.child(u"with"_s);
    for (const QString &key : with.keys()) {
        if (!form.placeholders.contains(key))
            with.child(key).fail(u"the template has no {%1}"_s.arg(key));
    }
    for (const QString &name : form.placeholders) {
        if (with.has(name)) {
            form.forms.push_back(ValueForm::read(with.child(name)));
        } else {
            ValueForm path;
            path.kind = FormKind::Path;
            path.path = JsonPath::parse(name);
            form.forms.push_back(std::move(path));
        }
    }
}

void readEach(ValueForm &form, const DefinitionNode &node)
{
    node.allowOnly(QStringList{u"each"_s, u"where"_s, u"take"_s, u"first"_s} + commonKeys);
    form.kind = FormKind::Each;
    form.path = JsonPath::parse(node.requiredText(u"each"_s));
    form.onlyFirst = node.child(u"first"_s).flag(false);
    form.conditions.push_back(node.has(u"where"_s) ? Condition::read(node.child(u"where"_s)) : Condition());
    ValueForm itself;
    itself.kind = FormKind::Path;
    form.forms.push_back(node.has(u"take"_s) ? ValueForm::read(node.child(u"take"_s)) : itself);
}

void readWhen(ValueForm &form, const DefinitionNode &node)
{
    node.allowOnly(QStringList{u"when"_s, u"else"_s} + commonKeys);
    form.kind = FormKind::When;
    for (const DefinitionNode &branch : node.child(u"when"_s).items()) {
        branch.allowOnly({u"if"_s, u"then"_s});
        form.conditions.push_back(Condition::read(branch.child(u"if"_s)));
        form.forms.push_back(ValueForm::read(branch.child(u"then"_s)));
    }
    if (node.has(u"else"_s)) {
        form.conditions.push_back(Condition());
        form.forms.push_back(ValueForm::read(node.child(u"else"_s)));
    }
}

void readLater(ValueForm &form, const DefinitionNode &node)
{
    node.allowOnly(QStringList{u"instant"_s, u"plus"_s, u"unit"_s} + commonKeys);
    static const QHash<QString, qint64> units{
        {u"s"_s, 1'000'000'000}, {u"ms"_s, 1'000'000}, {u"us"_s, 1'000}, {u"ns"_s, 1}};
    form.kind = FormKind::Later;
    form.forms = {ValueForm::read(node.child(u"instant"_s)), ValueForm::read(node.child(u"plus"_s))};
    const QString unit = node.child(u"unit"_s).text();
    form.unitNs = units.value(unit, 0);
    if (!unit.isEmpty() && form.unitNs == 0)
        node.child(u"unit"_s).fail(u"there is no unit \"%1\"; known: s, ms, us, ns"_s.arg(unit));
}

void readMain(ValueForm &form, const DefinitionNode &node, const QString &key)
{
    const DefinitionNode main = node.child(key);
    if (key == u"template"_s)
        return readTemplate(form, node);
    if (key == u"each"_s)
        return readEach(form, node);
    if (key == u"when"_s)
        return readWhen(form, node);
    if (key == u"instant"_s)
        return readLater(form, node);
    if (key == u"lookup"_s) {
        node.allowOnly(QStringList{u"lookup"_s, u"key"_s, u"take"_s} + commonKeys);
        form.kind = FormKind::Lookup;
        form.name = main.text();
        form.forms = {ValueForm::read(node.child(u"key"_s)), ValueForm::read(node.child(u"take"_s))};
        return;
    }
    if (key == u"at"_s) {
        node.allowOnly(QStringList{u"at"_s, u"index"_s, u"take"_s} + commonKeys);
        form.kind = FormKind::At;
        form.path = JsonPath::parse(main.text());
        form.forms = {ValueForm::read(node.child(u"index"_s)), ValueForm::read(node.child(u"take"_s))};
        return;
    }
    node.allowOnly(QStringList{key} + commonKeys);
    if (key == u"members"_s) {
        form.kind = FormKind::Members;
        form.path = JsonPath::parse(main.text());
    } else if (key == u"path"_s) {
        form.kind = FormKind::Path;
        form.path = JsonPath::parse(main.text());
    } else if (key == u"const"_s) {
        form.kind = FormKind::Constant;
        form.constant = constantFrom(main);
    } else if (key == u"parameter"_s) {
        form.kind = FormKind::Parameter;
        form.name = main.text();
    } else if (key == u"key_of"_s) {
        form.kind = FormKind::KeyOf;
        form.path = JsonPath::parse(main.text());
        if (form.path.start != JsonPath::Start::Record || !form.path.segments.isEmpty())
            main.fail(u"must be \"\" (the record) or \"..\", \"../..\" (those around it)"_s);
    } else if (key == u"first_of"_s || key == u"sum"_s) {
        form.kind = key == u"sum"_s ? FormKind::Sum : FormKind::FirstOf;
        for (const DefinitionNode &item : main.items())
            form.forms.push_back(ValueForm::read(item));
    } else {
        form.kind = key == u"pointer"_s ? FormKind::Pointer : FormKind::Partition;
        if (!main.flag(false))
            main.fail(u"must be true"_s);
    }
}

void readCommon(ValueForm &form, const DefinitionNode &node)
{
    for (const DefinitionNode &step : node.child(u"as"_s).items())
        form.conversions.push_back(Conversion::read(step));
    const DefinitionNode map = node.child(u"map"_s);
    form.hasMap = map.exists();
    for (const QString &key : map.keys())
        form.map.insert(key, map.child(key).scalar());
    form.fallback = constantFrom(node.child(u"default"_s));
}

} // namespace

ValueForm ValueForm::read(const DefinitionNode &node)
{
    ValueForm form;
    if (node.value().isString()) {
        form.kind = FormKind::Path;
        form.path = JsonPath::parse(node.text());
        return form;
    }
    QStringList found;
    for (const QString &key : mainKeys) {
        if (node.has(key))
            found.append(key);
    }
    if (found.size() != 1) {
        node.fail(u"must be a path or an object with exactly one of: %1"_s.arg(mainKeys.join(u", "_s)));
        return form;
    }
    readMain(form, node, found.first());
    readCommon(form, node);
    return form;
}

QStringList placeholdersOf(const QString &pattern)
{
    QStringList names;
    qsizetype open = pattern.indexOf(u'{');
    while (open >= 0) {
        const qsizetype close = pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        names.append(pattern.mid(open + 1, close - open - 1));
        open = pattern.indexOf(u'{', close);
    }
    return names;
}

} // namespace plumbline
