// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/ValueEvaluator.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

/// The element of a list or object that another value names: tables inside a document are read so.
ValueEvaluator::Outcome ValueEvaluator::at(const ValueForm &form)
{
    const qsizetype before = m_trace.size();
    const Outcome index = evaluate(form.forms.front());
    const auto container = index && !isNothing(*index) ? find(form.path) : std::nullopt;
    m_trace.resize(before); // What is taken is named, not the way to it.
    if (!container)
        return index ? Outcome(MappedValue()) : index;
    JsonPath step;
    step.segments = {mappedText(*index)};
    step.keys = {step.segments.first().toUtf8()};
    if (container->value.is_array() && step.segments.first().startsWith(u'-')) // -1 says "in no place", not "the last"
        return MappedValue();
    const auto place = step.follow({container->value, container->pointer, m_inner}, {});
    return place ? inside(form.forms.back(), *place, isForeign(form.path)) : Outcome(MappedValue());
}

/// "key=value" of each member of an object that is a value, in the order of the keys.
ValueEvaluator::Outcome ValueEvaluator::members(const ValueForm &form)
{
    const auto object = find(form.path);
    if (!object || !object->value.is_object())
        return MappedValue();
    QStringList texts;
    for (const auto [key, member] : simdjson::dom::object(object->value)) {
        if (const auto value = valueFrom(member); value && !isNothing(*value))
            texts.append(QString::fromUtf8(key.data(), qsizetype(key.size())) + u'=' + mappedText(*value));
    }
    texts.sort();
    return texts.isEmpty() ? MappedValue() : MappedValue(texts);
}

} // namespace plumbline
