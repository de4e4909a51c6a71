// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Duration.h"
#include "sources/ValueEvaluator.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

/// The last step to the record, or to one around it, in its answer: the key of a map, the number in a list.
ValueEvaluator::Outcome ValueEvaluator::keyOf(const ValueForm &form) const
{
    const RecordScope *scope = scopeOf(form.path);
    if (!scope || scope->place.pointer.isEmpty())
        return MappedValue();
    QString step = scope->place.pointer.section(u'/', -1);
    step.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    return step.isEmpty() ? MappedValue() : MappedValue(step);
}

/// Of whole numbers; nothing when one of them is nothing, because nobody knows what it would add.
ValueEvaluator::Outcome ValueEvaluator::sum(const ValueForm &form)
{
    qint64 total = 0;
    for (const ValueForm &part : form.forms) {
        Outcome value = evaluate(part);
        if (!value || isNothing(*value))
            return value;
        const auto number = toField(FieldKind::Integer, *value);
        if (!number)
            return tl::unexpected(number.error());
        if (__builtin_add_overflow(total, std::get<qint64>(*number), &total))
            return tl::unexpected(u"the sum is larger than any number that is kept"_s);
    }
    return total;
}

/// An instant and so much later, or earlier with a negative number.
ValueEvaluator::Outcome ValueEvaluator::later(const ValueForm &form)
{
    Outcome from = evaluate(form.forms.front());
    if (!from || isNothing(*from))
        return from;
    const auto instant = toField(FieldKind::Instant, *from);
    if (!instant)
        return tl::unexpected(instant.error());
    Outcome plus = evaluate(form.forms.back());
    if (!plus || isNothing(*plus))
        return plus;
    const qint64 start = toNs(std::get<TimePoint>(*instant));
    qint64 nanos = 0;
    if (form.unitNs == 0) {
        const auto duration = parseDuration(mappedText(*plus));
        if (!duration)
            return tl::unexpected(u"\"%1\" is no length of time"_s.arg(mappedText(*plus).left(40)));
        nanos = duration->count();
    } else {
        const auto number = toField(FieldKind::Integer, *plus);
        if (!number)
            return tl::unexpected(number.error());
        if (__builtin_mul_overflow(std::get<qint64>(*number), form.unitNs, &nanos))
            return tl::unexpected(u"\"%1\" is too long a time"_s.arg(mappedText(*plus).left(40)));
    }
    qint64 sum = 0;
    if (__builtin_add_overflow(start, nanos, &sum))
        return tl::unexpected(u"\"%1\" is too long a time"_s.arg(mappedText(*plus).left(40)));
    return timeFromNs(sum);
}

} // namespace plumbline
