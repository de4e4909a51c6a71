// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CanonicalJson.h"

namespace plumbline {

namespace {

constexpr qint64 largestExact = (qint64(1) << 53) - 1;

void appendEscaped(QByteArray &out, char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\b': out += "\\b"; break;
    case '\f': out += "\\f"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default: out += QByteArray("\\u00") + hex[uchar(c) >> 4] + hex[uchar(c) & 15];
    }
}

} // namespace

void appendJson(QByteArray &out, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    out += '"';
    qsizetype from = 0; // of the stretch that stands for itself
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        const char c = utf8[at];
        if (uchar(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(utf8.constData() + from, at - from);
        appendEscaped(out, c);
        from = at + 1;
    }
    out.append(utf8.constData() + from, utf8.size() - from);
    out += '"';
}

void appendJson(QByteArray &out, qint64 number)
{
    const QByteArray digits = QByteArray::number(number);
    if (number >= -largestExact && number <= largestExact)
        out += digits;
    else
        out += '"' + digits + '"';
}

} // namespace plumbline
