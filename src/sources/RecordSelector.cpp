// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/RecordSelector.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using Visit = std::function<void(const RecordScope &)>;

/// The elements of a list; an object is `visit`ed itself, or, where a star stands, its values.
void visitItems(const JsonPlace &place, const RecordScope *outer, bool isStar, const Visit &visit)
{
    if (place.value.is_object() && isStar) {
        for (const auto &[key, value] : simdjson::dom::object(place.value))
            visit({{value, pointerTo(place.pointer, QString::fromUtf8(key.data(), qsizetype(key.size()))), place.inner},
                   outer});
        return;
    }
    if (place.value.is_object()) {
        visit({place, outer});
        return;
    }
    if (!place.value.is_array())
        return;
    qsizetype index = 0;
    for (const auto item : simdjson::dom::array(place.value))
        visit({{item, place.pointer + u'/' + QString::number(index++), place.inner}, outer});
}

/// `parts` are the stretches between the stars.
void visitParts(const QStringList &parts, qsizetype part, const JsonPlace &from, const RecordScope *outer,
                const Visit &visit)
{
    const auto place = JsonPath::parse(parts.at(part)).follow(from, {});
    if (!place)
        return;
    if (part + 1 == parts.size()) {
        visitItems(*place, outer, false, visit);
        return;
    }
    visitItems(*place, outer, true,
               [&](const RecordScope &scope) { visitParts(parts, part + 1, scope.place, &scope, visit); });
}

/// A key that stands twice on the way to the records would hide the records of one of them.
QString ambiguousKey(const JsonPath &path, simdjson::dom::element root)
{
    simdjson::dom::element place = root;
    for (const QString &step : path.segments) {
        simdjson::dom::object object;
        if (place.get(object) != simdjson::SUCCESS)
            return {};
        const std::string key = step.toStdString();
        int found = 0;
        for (const auto &[name, value] : object) {
            if (name == key) {
                ++found;
                place = value;
            }
        }
        if (found != 1)
            return found > 1 ? step : QString();
    }
    return {};
}

} // namespace

Result<void> selectRecords(const QString &pointer, simdjson::dom::element root, const Visit &visit,
                           InnerDocuments *inner)
{
    return selectRecordsBelow(pointer, {root, {}, inner}, nullptr, visit);
}

Result<void> selectRecordsBelow(const QString &pointer, const JsonPlace &from, const RecordScope *outer,
                                const Visit &visit)
{
    QStringList parts = pointer.split(u"/*"_s);
    for (QString &part : parts)
        part = part.mid(1); // Each begins with "/" or is empty.
    const JsonPath toFirst = JsonPath::parse(parts.first());
    QString twice = ambiguousKey(toFirst, from.value);
    const auto first = toFirst.follow(from, {});
    if (first && parts.size() > 1 && first->value.is_object() && twice.isEmpty())
        twice = repeatedAmong(first->value);
    if (!twice.isEmpty())
        return fail(Error::Kind::Format, u"find records"_s, u"the key \"%1\" stands twice in one object"_s.arg(twice));
    if (!first)
        return fail(Error::Kind::Format, u"find records"_s, u"the answer has no \"%1\""_s.arg(parts.first()));
    if (!first->value.is_array() && !first->value.is_object() && !first->value.is_null())
        return fail(Error::Kind::Format, u"find records"_s,
                    u"\"%1\" is %2, not a list"_s.arg(parts.first(), jsonTypeName(first->value)));
    visitParts(parts, 0, from, outer, visit);
    return {};
}

bool hasRecords(const QString &pointer, simdjson::dom::element root, InnerDocuments *inner)
{
    return JsonPath::parse(pointer.section(u"/*"_s, 0, 0).mid(1)).follow({root, {}, inner}, {}).has_value();
}

} // namespace plumbline
