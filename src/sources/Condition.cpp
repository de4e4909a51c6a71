// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/DefinitionFile.h"
#include "sources/ValueForm.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using ConditionKind = Condition::Kind;

const QStringList tests{u"equals"_s,      u"in"_s,        u"exists"_s,  u"same_as"_s,
                        u"starts_with"_s, u"ends_with"_s, u"contains"_s};

void readParts(Condition &condition, const DefinitionNode &node, const QString &key, ConditionKind kind)
{
    node.allowOnly({key});
    condition.kind = kind;
    for (const DefinitionNode &part : node.child(key).items())
        condition.parts.push_back(Condition::read(part));
}

} // namespace

Condition Condition::read(const DefinitionNode &node)
{
    Condition condition;
    if (node.has(u"all"_s)) {
        readParts(condition, node, u"all"_s, ConditionKind::All);
        return condition;
    }
    if (node.has(u"any"_s)) {
        readParts(condition, node, u"any"_s, ConditionKind::Any);
        return condition;
    }
    if (node.has(u"not"_s)) {
        readParts(condition, node, u"not"_s, ConditionKind::Not);
        return condition;
    }
    node.allowOnly(QStringList{u"path"_s, u"value"_s} + tests);
    if (node.has(u"path"_s) == node.has(u"value"_s))
        node.fail(u"a condition needs either \"path\" or \"value\""_s);
    condition.values.push_back(ValueForm::read(node.child(node.has(u"path"_s) ? u"path"_s : u"value"_s)));
    QStringList found;
    for (const QString &test : tests) {
        if (node.has(test))
            found.append(test);
    }
    if (found.size() != 1) {
        node.fail(u"a condition needs exactly one of: %1"_s.arg(tests.join(u", "_s)));
        return condition;
    }
    const QString &test = found.first();
    const DefinitionNode argument = node.child(test);
    if (test == u"exists"_s) {
        condition.kind = ConditionKind::Exists;
        condition.expected = argument.flag(true);
    } else if (test == u"same_as"_s) {
        condition.kind = ConditionKind::SameAs;
        condition.values.push_back(ValueForm::read(argument));
    } else if (test == u"in"_s && argument.value().isObject()) {
        argument.allowOnly({u"parameter"_s});
        condition.kind = ConditionKind::InParameter;
        condition.texts = {argument.requiredText(u"parameter"_s)};
    } else if (test == u"in"_s || test == u"equals"_s) {
        condition.kind = ConditionKind::In;
        condition.texts = argument.texts();
    } else {
        condition.kind = test == u"starts_with"_s ? ConditionKind::StartsWith
            : test == u"ends_with"_s              ? ConditionKind::EndsWith
                                                  : ConditionKind::Contains;
        condition.texts = {argument.text()};
    }
    return condition;
}

} // namespace plumbline
