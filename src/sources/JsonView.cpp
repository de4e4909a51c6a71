// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/JsonView.h"

#include "sources/JsonDocument.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void appendJsonString(QByteArray &json, QByteArrayView text)
{
    json += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (uchar(c) < 0x20) {
            json += "\\u00" + QByteArray::number(uchar(c), 16).rightJustified(2, '0');
        } else {
            json += c;
        }
    }
    json += '"';
}

Result<JsonView> linesView(QByteArrayView text)
{
    JsonView view;
    const auto whole = JsonDocument::parse(text, JsonView::maximalSize);
    if (whole) {
        const bool isList = whole->root().is_array();
        view.json = isList ? text.toByteArray() : '[' + text.toByteArray() + ']';
        return view;
    }
    view.json = "[";
    int line = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype found = text.indexOf('\n', begin);
        const qsizetype end = found < 0 ? text.size() : found;
        const QByteArrayView one = text.sliced(begin, end - begin);
        begin = end + 1;
        ++line;
        if (one.trimmed().isEmpty())
            continue;
        if (const auto document = JsonDocument::parse(one, JsonView::maximalSize); !document) {
            view.broken.append({line, document.error().detail});
            continue;
        }
        if (!view.lines.isEmpty())
            view.json += ',';
        view.json += one;
        view.lines.append(line);
    }
    if (view.lines.isEmpty()) // No line is any better than the whole was.
        return fail(whole.error());
    view.json += ']';
    return view;
}

} // namespace plumbline
