// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SafeText.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString visibleText(const QString &text)
{
    const auto isRisky = [](QChar c) {
        const char16_t u = c.unicode();
        return u < 0x20 || (u >= 0x7f && u <= 0x9f) || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069)
            || u == 0x200e || u == 0x200f || u == 0x061c || u == 0x2028 || u == 0x2029;
    };
    if (std::none_of(text.begin(), text.end(), isRisky))
        return text;
    QString visible;
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t' || c == u'\r' || c == u'\u2028' || c == u'\u2029')
            visible += u' ';
        else if (isRisky(c))
            visible += u"<U+%1>"_s.arg(c.unicode(), 4, 16, QChar(u'0')).toUpper().replace(u"<u+"_s, u"<U+"_s);
        else
            visible += c;
    }
    return visible;
}

bool isHeaderSafe(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

} // namespace plumbline
