// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/PlaceLocator.h"

#include <QHash>
#include <QStringList>
#include <QXmlStreamReader>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr QLatin1StringView linePrefix{"line:"};

JsonRange rangeOf(QByteArrayView text, qsizetype begin, qsizetype end)
{
    const int first = 1 + int(std::count(text.begin(), text.begin() + begin, '\n'));
    return {begin, end, first, first + int(std::count(text.begin() + begin, text.begin() + end, '\n'))};
}

/// The reader counts characters, a range bytes; equal only for UTF-8, so others get no range.
std::optional<JsonRange> locateElement(QByteArrayView bytes, const QString &path)
{
    QStringList wanted = path.mid(1).split(u'/');
    if (wanted.last().startsWith(u'@') || wanted.last() == u"text()"_s)
        wanted.removeLast();
    const QString text = QString::fromUtf8(bytes);
    QXmlStreamReader reader(text);
    QList<QHash<QString, int>> seen(1); // how many elements of each name, level by level
    qsizetype matched = 0; // steps that lead to the open element
    qsizetype begin = -1;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            const QString name = reader.qualifiedName().toString();
            const int number = ++seen.last()[name];
            const bool isRoot = seen.size() == 1;
            const QString step = isRoot ? name : name + u'[' + QString::number(number) + u']';
            if (matched == seen.size() - 1 && matched < wanted.size() && step == wanted.at(matched)) {
                ++matched;
                if (matched == wanted.size())
                    begin = text.lastIndexOf(u'<', reader.characterOffset() - 1); // a tag holds no other one
            }
            seen.append(QHash<QString, int>());
        } else if (token == QXmlStreamReader::EndElement) {
            seen.removeLast();
            if (begin >= 0 && seen.size() == wanted.size()) {
                const auto bytesBefore = [&](qint64 characters) { return text.first(characters).toUtf8().size(); };
                return rangeOf(bytes, bytesBefore(begin), bytesBefore(reader.characterOffset()));
            }
            matched = std::min(matched, seen.size() - 1);
        }
    }
    return {};
}

} // namespace

QString pointerToLine(int line)
{
    return linePrefix + QString::number(line);
}

int lineOfPointer(const QString &pointer)
{
    return pointer.startsWith(linePrefix) ? pointer.mid(linePrefix.size()).section(u'/', 0, 0).toInt() : 0;
}

std::optional<JsonRange> locateLine(QByteArrayView text, int line)
{
    qsizetype begin = 0;
    for (int i = 1; i < line; ++i) {
        const qsizetype end = text.indexOf('\n', begin);
        if (end < 0)
            return {};
        begin = end + 1;
    }
    if (line < 1 || begin >= text.size())
        return {};
    qsizetype end = text.indexOf('\n', begin);
    if (end < 0)
        end = text.size();
    if (end > begin && text[end - 1] == '\r')
        --end;
    return JsonRange{begin, end, line, line};
}

std::optional<JsonRange> locatePlace(QByteArrayView bytes, const QString &pointer)
{
    if (const int line = lineOfPointer(pointer)) {
        const auto range = locateLine(bytes, line);
        const qsizetype rest = pointer.indexOf(u'/');
        if (!range || rest < 0)
            return range;
        if (auto inside = locateJson(bytes.sliced(range->begin, range->end - range->begin), pointer.mid(rest)))
            return JsonRange{range->begin + inside->begin, range->begin + inside->end, line, line};
        return range;
    }
    if (bytes.trimmed().startsWith('<') && pointer.startsWith(u'/'))
        return locateElement(bytes, pointer);
    return locateJson(bytes, pointer);
}

} // namespace plumbline
