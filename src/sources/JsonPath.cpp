// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/JsonPath.h"

#include "base/JsonLocator.h"
#include "sources/InnerDocuments.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString unescaped(QString segment)
{
    return segment.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
}

/// A step into an object, a list or a text that holds JSON. `taken` becomes the segment as it stands in a pointer,
/// where that is another one: -1 is the last item.
std::optional<simdjson::dom::element> step(const JsonPlace &from, const QString &segment, const QByteArray &key,
                                           QString &taken)
{
    simdjson::dom::element next;
    if (from.value.is_object()) {
        if (simdjson::dom::object(from.value).at_key(std::string_view(key.constData(), size_t(key.size()))).get(next))
            return std::nullopt;
        return next;
    }
    if (from.value.is_string() && from.inner && (segment == innerBase64 || segment == innerJson))
        return from.inner->open(from.value, segment);
    if (!from.value.is_array())
        return std::nullopt;
    const simdjson::dom::array list(from.value);
    bool isNumber = false;
    qint64 index = segment.toLongLong(&isNumber);
    if (index < 0)
        index += qint64(list.size());
    if (!isNumber || index < 0 || list.at(size_t(index)).get(next))
        return std::nullopt;
    taken = QString::number(index);
    return next;
}

std::optional<JsonPlace> walk(const JsonPath &path, JsonPlace at, const QHash<QString, QStringList> &parameters,
                              bool hasPointer)
{
    QString pointer = hasPointer ? at.pointer : QString();
    for (qsizetype i = 0; i < path.segments.size(); ++i) {
        const QString *segment = &path.segments.at(i);
        QString filled;
        if (segment->size() > 2 && segment->startsWith(u'{') && segment->endsWith(u'}')) {
            filled = parameters.value(segment->mid(1, segment->size() - 2)).value(0);
            if (filled.isEmpty())
                return std::nullopt;
            segment = &filled;
        }
        QString taken;
        const auto next = step(at, *segment, segment == &filled ? filled.toUtf8() : path.keys.at(i), taken);
        if (!next)
            return std::nullopt;
        at.value = *next;
        if (hasPointer)
            pointer = pointerTo(pointer, taken.isEmpty() ? *segment : taken);
    }
    at.pointer = pointer;
    return at;
}

} // namespace

JsonPath JsonPath::parse(const QString &text)
{
    JsonPath path;
    QString rest = text;
    if (rest.startsWith(u'@')) {
        path.start = Start::Joined;
        path.joined = rest.section(u'/', 0, 0).mid(1);
        rest = rest.section(u'/', 1);
    } else if (rest.startsWith(u'/')) {
        path.start = Start::Root;
        rest = rest.mid(1);
    }
    while (path.start == Start::Record && (rest == u".."_s || rest.startsWith(u"../"_s))) {
        ++path.up;
        rest = rest.mid(3);
    }
    if (!rest.isEmpty()) {
        for (const QString &segment : rest.split(u'/'))
            path.segments.append(unescaped(segment));
        for (const QString &segment : std::as_const(path.segments))
            path.keys.append(segment.toUtf8());
    }
    return path;
}

std::optional<JsonPlace> JsonPath::follow(JsonPlace from, const QHash<QString, QStringList> &parameters) const
{
    return walk(*this, std::move(from), parameters, true);
}

std::optional<JsonPlace> JsonPath::followToValue(const JsonPlace &from,
                                                 const QHash<QString, QStringList> &parameters) const
{
    auto found = walk(*this, from, parameters, false);
    if (found && (found->value.is_object() || found->value.is_array()))
        return walk(*this, from, parameters, true);
    return found;
}

QString pointerTo(const QString &parent, const QString &segment)
{
    QString step = segment;
    return parent + u'/' + step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

} // namespace plumbline
