// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/JsonPath.h"
#include "sources/MappedValue.h"

#include <vector>

namespace plumbline {

struct ValueForm;

/// A question to a record: {"path": "state", "equals": "open"}, {"all": [...]}, {"not": {...}}.
struct Condition {
    enum class Kind { Always, Exists, In, InParameter, SameAs, StartsWith, EndsWith, Contains, All, Any, Not };

    Kind kind = Kind::Always;
    bool expected = true; ///< Of "exists".
    QStringList texts;
    std::vector<ValueForm> values; ///< What is asked about, and for SameAs the other one.
    std::vector<Condition> parts;

    static Condition read(const DefinitionNode &node);
};

/// How the value of a field is found in a record: the mapping language of docs/writing-a-connector.md in memory.
struct ValueForm {
    enum class Kind {
        Path,
        Constant,
        Parameter,
        Partition,
        Pointer,
        KeyOf,
        FirstOf,
        Template,
        Each,
        When,
        Lookup,
        Sum,
        Later,
        At,
        Members,
    };

    Kind kind = Kind::Constant;
    JsonPath path; ///< Path, the list of Each, whose key KeyOf is, what At and Members look into.
    MappedValue constant;
    QString name; ///< Of the parameter or lookup; the pattern of a template.
    std::vector<ValueForm> forms; ///< FirstOf, Sum, then-branches, values of a template, key and take of Lookup and At,
                                  ///< take of Each, Later.
    QStringList placeholders; ///< Names in a template, in the order of `forms`.
    std::vector<Condition> conditions; ///< Of When, in the order of `forms`; where of Each.
    qint64 unitNs = 0; ///< Later: of its number; 0: a text such as "7d".
    bool onlyFirst = false; ///< Each: the first match instead of all.

    std::vector<Conversion> conversions;
    bool hasMap = false;
    QHash<QString, QString> map; ///< "*" stands for every other value.
    MappedValue fallback;

    static ValueForm read(const DefinitionNode &node);
};

/// Text with {placeholders}: fixed pieces around the names between them.
QStringList placeholdersOf(const QString &pattern);

} // namespace plumbline
