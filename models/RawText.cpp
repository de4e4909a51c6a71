// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RawText.h"

#include "base/Utf8Text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype longLine = 240;

bool looksLikeJson(QByteArrayView bytes)
{
    const auto first = std::ranges::find_if(bytes, [](char c) { return !QByteArrayView(" \t\r\n").contains(c); });
    return first != bytes.end() && (*first == '{' || *first == '[');
}

bool hasLongLine(QByteArrayView bytes)
{
    qsizetype begin = 0;
    while (begin < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', begin);
        const qsizetype stop = end < 0 ? bytes.size() : end;
        if (stop - begin > longLine)
            return true;
        begin = stop + 1;
    }
    return false;
}

/// Changes blanks between tokens only. A document model would rewrite numbers and reorder keys.
QByteArray indented(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size() * 2);
    int depth = 0;
    const auto newLine = [&] { out.append('\n').append(depth * 2, ' '); };
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') {
            const qsizetype begin = i++;
            while (i < json.size() && json[i] != '"')
                i += json[i] == '\\' ? 2 : 1;
            out.append(json.sliced(begin, std::min(i + 1, json.size()) - begin).toByteArray());
        } else if (c == '{' || c == '[') {
            out.append(c);
            qsizetype next = i + 1;
            while (next < json.size() && QByteArrayView(" \t\r\n").contains(json[next]))
                ++next;
            if (next < json.size() && (json[next] == '}' || json[next] == ']')) {
                out.append(json[next]);
                i = next;
            } else {
                ++depth;
                newLine();
            }
        } else if (c == '}' || c == ']') {
            depth = std::max(0, depth - 1);
            newLine();
            out.append(c);
        } else if (c == ',') {
            out.append(c);
            newLine();
        } else if (c == ':') {
            out.append(": ");
        } else if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
            out.append(c);
        }
    }
    return out;
}

} // namespace

RawText RawText::of(const QByteArray &received, const QString &recordPointer)
{
    RawText result;
    const QByteArray body = utf8Text(received);
    QByteArrayView shown = body;
    result.m_end = body.size();
    const auto line = locateLine(body, lineOfPointer(recordPointer));
    const bool isJsonLine = line && looksLikeJson(shown.sliced(line->begin, line->end - line->begin));
    if (body.size() > wholeLimit || isJsonLine) {
        result.m_excerpt = true;
        const auto record = isJsonLine ? line : locatePlace(body, recordPointer);
        if (record && record->end - record->begin <= wholeLimit) {
            result.m_begin = record->begin;
            result.m_end = record->end;
            result.m_base = isJsonLine ? pointerToLine(line->firstLine) : recordPointer;
        } else {
            result.m_end = wholeLimit;
        }
        shown = QByteArrayView(body).sliced(result.m_begin, result.m_end - result.m_begin);
    }
    result.m_indented = looksLikeJson(shown) && hasLongLine(shown);
    result.m_text = result.m_indented ? indented(shown) : shown.toByteArray();
    return result;
}

QStringList RawText::lines() const
{
    QStringList lines = QString::fromUtf8(m_text).split(u'\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

std::optional<JsonRange> RawText::locate(const QString &pointer) const
{
    if (!pointer.startsWith(m_base))
        return {};
    if (!looksLikeJson(m_text)) // A table or elements; of an excerpt every line is the record's.
        return m_excerpt ? std::nullopt : locatePlace(m_text, pointer);
    const QString rest = pointer.mid(m_base.size());
    if (!rest.isEmpty() && !rest.startsWith(u'/'))
        return {};
    return locateJson(m_text, rest);
}

} // namespace plumbline
