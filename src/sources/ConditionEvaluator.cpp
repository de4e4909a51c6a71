// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/ValueEvaluator.h"

#include <algorithm>

namespace plumbline {

bool ValueEvaluator::holds(const Condition &condition)
{
    using Kind = Condition::Kind;
    const auto partHolds = [this](const Condition &part) { return holds(part); };
    switch (condition.kind) {
    case Kind::Always: return true;
    case Kind::All: return std::all_of(condition.parts.begin(), condition.parts.end(), partHolds);
    case Kind::Any: return std::any_of(condition.parts.begin(), condition.parts.end(), partHolds);
    case Kind::Not: return std::none_of(condition.parts.begin(), condition.parts.end(), partHolds);
    default: break;
    }
    if (condition.kind == Kind::Exists && condition.values.front().kind == ValueForm::Kind::Path) {
        const auto place = find(condition.values.front().path);
        const bool exists
            = place && !place->value.is_null() && !(place->value.is_string() && std::string_view(place->value).empty());
        return exists == condition.expected;
    }
    const Outcome value = evaluate(condition.values.front());
    const bool exists = value && !isNothing(*value);
    if (condition.kind == Kind::Exists)
        return exists == condition.expected;
    if (!exists)
        return false;
    const QString text = mappedText(*value);
    switch (condition.kind) {
    case Kind::In: return condition.texts.contains(text);
    case Kind::InParameter: return m_context.parameters.value(condition.texts.value(0)).contains(text);
    case Kind::StartsWith: return text.startsWith(condition.texts.value(0));
    case Kind::EndsWith: return text.endsWith(condition.texts.value(0));
    case Kind::Contains: return text.contains(condition.texts.value(0));
    case Kind::SameAs: {
        const Outcome other = evaluate(condition.values.back());
        return other && !isNothing(*other) && mappedText(*other) == text;
    }
    default: return false;
    }
}

} // namespace plumbline
