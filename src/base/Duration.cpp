// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Duration.h"

#include <QHash>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr double longest = 4.6e18; // half of what 64 bits hold, so that a date and a time can be added
using Units = QHash<QString, qint64>; ///< Name to nanoseconds.

/// Numbers with units behind each other; no other number of units than at least one is a length of time.
std::optional<qint64> summed(QStringView text, const Units &units)
{
    qint64 sum = 0;
    if (text.isEmpty())
        return std::nullopt;
    while (!text.isEmpty()) {
        qsizetype digits = 0;
        while (digits < text.size() && ((text[digits] >= u'0' && text[digits] <= u'9') || text[digits] == u'.'))
            ++digits;
        qsizetype end = digits;
        while (end < text.size() && text[end].isLetter())
            ++end;
        bool isNumber = false;
        const double number = text.first(digits).toDouble(&isNumber);
        const auto unit = units.constFind(text.sliced(digits, end - digits).toString());
        if (!isNumber || unit == units.cend() || number * double(*unit) + double(sum) > longest)
            return std::nullopt;
        sum += qint64(number * double(*unit));
        text = text.sliced(end);
    }
    return sum;
}

} // namespace

std::optional<std::chrono::nanoseconds> parseDuration(const QString &text)
{
    static const Units plain{
        {u"ns"_s, 1},          {u"us"_s, 1'000},         {u"ms"_s, 1'000'000},      {u"s"_s, second},
        {u"m"_s, 60 * second}, {u"h"_s, 3'600 * second}, {u"d"_s, 86'400 * second}, {u"w"_s, 7 * 86'400 * second}};
    static const Units days{{u"W"_s, 7 * 86'400 * second}, {u"D"_s, 86'400 * second}};
    static const Units times{{u"H"_s, 3'600 * second}, {u"M"_s, 60 * second}, {u"S"_s, second}};
    std::optional<qint64> sum;
    if (text.startsWith(u'P')) {
        const qsizetype mark = text.indexOf(u'T');
        const QStringView date = QStringView(text).sliced(1, (mark < 0 ? text.size() : mark) - 1);
        if (!date.isEmpty() || mark < 0)
            sum = summed(date, days);
        if (mark >= 0 && (sum || date.isEmpty())) {
            const auto time = summed(QStringView(text).sliced(mark + 1), times);
            sum = time ? std::optional(sum.value_or(0) + *time) : std::nullopt;
        }
    } else {
        sum = summed(text, plain);
    }
    return sum ? std::optional(std::chrono::nanoseconds(*sum)) : std::nullopt;
}

QString durationText(std::chrono::seconds length)
{
    const auto words = [](qint64 count, const QString &unit) {
        return u"%1 %2%3"_s.arg(count).arg(unit, count == 1 ? QString() : u"s"_s);
    };
    const qint64 seconds = std::max<qint64>(0, length.count());
    if (seconds >= 2 * 86'400)
        return words(seconds / 86'400, u"day"_s);
    if (seconds >= 2 * 3'600)
        return words(seconds / 3'600, u"hour"_s);
    return seconds >= 120 ? words(seconds / 60, u"minute"_s) : words(seconds, u"second"_s);
}

} // namespace plumbline
