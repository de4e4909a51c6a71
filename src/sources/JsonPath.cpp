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

std::optional<JsonPlace> step(const JsonPlace &from, const QString &segment)
{
    simdjson::dom::element next;
    if (from.value.is_object()) {
        const QByteArray key = segment.toUtf8();
        if (simdjson::dom::object(from.value).at_key(std::string_view(key.constData(), size_t(key.size()))).get(next))
            return std::nullopt;
        return JsonPlace{next, pointerTo(from.pointer, segment), from.inner};
    }
    if (from.value.is_string() && from.inner && (segment == innerBase64 || segment == innerJson)) {
        const auto root = from.inner->open(from.value, segment);
        return root ? std::optional(JsonPlace{*root, pointerTo(from.pointer, segment), from.inner}) : std::nullopt;
    }
    if (!from.value.is_array())
        return std::nullopt;
    const simdjson::dom::array list(from.value);
    bool isNumber = false;
    qint64 index = segment.toLongLong(&isNumber);
    if (index < 0)
        index += qint64(list.size());
    if (!isNumber || index < 0 || list.at(size_t(index)).get(next))
        return std::nullopt;
    return JsonPlace{next, pointerTo(from.pointer, QString::number(index)), from.inner};
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
    }
    return path;
}

std::optional<JsonPlace> JsonPath::follow(JsonPlace from, const QHash<QString, QStringList> &parameters) const
{
    for (const QString &segment : segments) {
        QString key = segment;
        if (key.size() > 2 && key.startsWith(u'{') && key.endsWith(u'}'))
            key = parameters.value(key.mid(1, key.size() - 2)).value(0);
        auto next = key.isEmpty() && !segment.isEmpty() ? std::nullopt : step(from, key);
        if (!next)
            return std::nullopt;
        from = *next;
    }
    return from;
}

QString pointerTo(const QString &parent, const QString &segment)
{
    QString step = segment;
    return parent + u'/' + step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

} // namespace plumbline
