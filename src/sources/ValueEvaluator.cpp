// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/ValueEvaluator.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QStringList ValueEvaluator::takeTrace()
{
    QStringList pointers;
    for (const QString &pointer : std::as_const(m_trace)) {
        if (!pointers.contains(pointer))
            pointers.append(pointer);
    }
    m_trace.clear();
    m_isTraced = false;
    return pointers;
}

const RecordScope *ValueEvaluator::scopeOf(const JsonPath &path) const
{
    const RecordScope *scope = &m_record;
    for (int up = 0; up < path.up && scope; ++up)
        scope = scope->outer;
    return scope;
}

bool ValueEvaluator::isForeign(const JsonPath &path) const
{
    switch (path.start) {
    case JsonPath::Start::Joined: return true;
    case JsonPath::Start::Root: return m_isRootForeign;
    case JsonPath::Start::Record: break;
    }
    const RecordScope *scope = scopeOf(path);
    return scope && scope->isForeign;
}

std::optional<JsonPlace> ValueEvaluator::find(const JsonPath &path)
{
    const auto follow = [&](const JsonPlace &from) {
        const JsonPlace place{from.value, from.pointer, m_inner};
        return m_isTraced ? path.follow(place, m_context.parameters) : path.followToValue(place, m_context.parameters);
    };
    std::optional<JsonPlace> found;
    if (path.start == JsonPath::Start::Joined) {
        const auto joined = m_joined.constFind(path.joined);
        if (joined == m_joined.cend())
            return std::nullopt;
        m_used.insert(path.joined, *joined);
        return follow(joined->place);
    }
    if (path.start == JsonPath::Start::Root) {
        found = follow({m_root, {}});
    } else {
        if (const RecordScope *scope = scopeOf(path))
            found = follow(scope->place);
    }
    if (found && m_isTraced && !isForeign(path))
        m_trace.append(found->pointer);
    return found;
}

ValueEvaluator::Outcome ValueEvaluator::evaluate(const ValueForm &form)
{
    Outcome value = main(form);
    if (!value)
        return value;
    for (const Conversion &conversion : form.conversions) {
        if (conversion.kind == Conversion::Kind::Instant)
            noteZone(*value);
        value = conversion.apply(*value, m_context.zone);
        if (!value)
            return value;
    }
    if (form.hasMap && !isNothing(*value)) {
        const QString text = mappedText(*value);
        const auto mapped = form.map.contains(text) ? form.map.constFind(text) : form.map.constFind(u"*"_s);
        if (mapped == form.map.cend()) {
            QStringList known = form.map.keys();
            known.sort();
            return tl::unexpected(
                u"\"%1\" is not one of the known values (%2)"_s.arg(text.left(80), known.join(u", "_s)));
        }
        value = mapped->isEmpty() ? MappedValue() : MappedValue(*mapped);
    }
    return isNothing(*value) ? Outcome(form.fallback) : value;
}

void ValueEvaluator::noteZone(const MappedValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    bool assumed = false;
    if (text && parseInstant(*text, &assumed))
        m_hasAssumedUtc |= assumed;
}

ValueEvaluator::Outcome ValueEvaluator::main(const ValueForm &form)
{
    switch (form.kind) {
    case ValueForm::Kind::Path: {
        const auto place = find(form.path);
        return place ? valueFrom(place->value) : Outcome(MappedValue());
    }
    case ValueForm::Kind::Constant: return form.constant;
    case ValueForm::Kind::Parameter: {
        const QStringList values = m_context.parameters.value(form.name);
        if (values.isEmpty() || (values.size() == 1 && values.first().isEmpty()))
            return MappedValue();
        return values.size() == 1 ? MappedValue(values.first()) : MappedValue(values);
    }
    case ValueForm::Kind::Partition:
        return m_context.partition.isEmpty() ? MappedValue() : MappedValue(m_context.partition);
    case ValueForm::Kind::Pointer: return m_record.place.pointer;
    case ValueForm::Kind::FirstOf:
        for (const ValueForm &candidate : form.forms) {
            Outcome value = evaluate(candidate);
            if (!value || !isNothing(*value))
                return value;
        }
        return MappedValue();
    case ValueForm::Kind::Template: return filled(form);
    case ValueForm::Kind::Each: return each(form);
    case ValueForm::Kind::When: return when(form);
    case ValueForm::Kind::Lookup: return lookUp(form);
    case ValueForm::Kind::At: return at(form);
    case ValueForm::Kind::Members: return members(form);
    case ValueForm::Kind::KeyOf: return keyOf(form);
    case ValueForm::Kind::Sum: return sum(form);
    case ValueForm::Kind::Later: return later(form);
    }
    return MappedValue();
}

ValueEvaluator::Outcome ValueEvaluator::filled(const ValueForm &form)
{
    QString text;
    qsizetype at = 0;
    for (qsizetype i = 0; i < form.placeholders.size(); ++i) {
        Outcome value = evaluate(form.forms[size_t(i)]);
        if (!value || isNothing(*value))
            return value;
        const qsizetype open = form.name.indexOf(u'{', at);
        text += form.name.mid(at, open - at) + mappedText(*value);
        at = form.name.indexOf(u'}', open) + 1;
    }
    return text + form.name.mid(at);
}

ValueEvaluator::Outcome ValueEvaluator::inside(const ValueForm &form, const JsonPlace &place, bool isForeign)
{
    const RecordScope outer = m_record;
    m_record = {place, &outer, isForeign};
    Outcome value = evaluate(form);
    m_record = outer;
    return value;
}

ValueEvaluator::Outcome ValueEvaluator::each(const ValueForm &form)
{
    const bool isInForeign = isForeign(form.path);
    const qsizetype before = m_trace.size();
    const auto list = find(form.path);
    if (!list)
        return MappedValue();
    m_trace.resize(before); // The items that are taken are named, not the whole list.
    QStringList texts;
    std::optional<Outcome> outcome;
    const auto visit = [&](const JsonPlace &place) {
        const RecordScope outer = m_record;
        const qsizetype mark = m_trace.size();
        m_record = {place, &outer, isInForeign};
        const bool matches = holds(form.conditions.front());
        m_trace.resize(mark);
        m_record = outer;
        if (!matches)
            return;
        Outcome value = inside(form.forms.front(), place, isInForeign);
        if (!value || (form.onlyFirst && !isNothing(*value)))
            outcome = value;
        else if (const auto *several = std::get_if<QStringList>(&*value))
            texts.append(*several);
        else if (!isNothing(*value))
            texts.append(mappedText(*value));
    };
    if (list->value.is_array()) {
        qsizetype index = 0;
        for (const auto item : simdjson::dom::array(list->value)) {
            visit({item, list->pointer + u'/' + QString::number(index++), m_inner});
            if (outcome)
                return *outcome;
        }
    } else if (list->value.is_object()) {
        for (const auto &[key, value] : simdjson::dom::object(list->value)) {
            visit({value, pointerTo(list->pointer, QString::fromUtf8(key.data(), qsizetype(key.size()))), m_inner});
            if (outcome)
                return *outcome;
        }
    }
    return texts.isEmpty() ? MappedValue() : MappedValue(texts);
}

ValueEvaluator::Outcome ValueEvaluator::when(const ValueForm &form)
{
    for (size_t i = 0; i < form.forms.size(); ++i) {
        const qsizetype before = m_trace.size();
        if (!holds(form.conditions[i])) {
            m_trace.resize(before);
            continue;
        }
        const QStringList deciding = m_trace.mid(before);
        m_trace.resize(before);
        Outcome value = evaluate(form.forms[i]);
        if (m_trace.size() == before)
            m_trace += deciding; // A constant stands in no answer; what decided for it does.
        return value;
    }
    return MappedValue();
}

ValueEvaluator::Outcome ValueEvaluator::lookUp(const ValueForm &form)
{
    const Outcome key = evaluate(form.forms.front());
    if (!key || isNothing(*key) || !m_context.lookups)
        return key ? Outcome(MappedValue()) : key;
    const auto table = m_context.lookups->constFind(form.name);
    if (table == m_context.lookups->cend())
        return MappedValue();
    const auto found = table->constFind(mappedText(*key));
    if (found == table->cend())
        return MappedValue();
    m_used.insert(form.name, *found);
    return inside(form.forms.back(), found->place, true);
}

} // namespace plumbline
