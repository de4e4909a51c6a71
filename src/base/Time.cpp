// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Time.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace plumbline {

qint64 toNs(TimePoint instant)
{
    return instant.time_since_epoch().count();
}

TimePoint timeFromNs(qint64 ns)
{
    return TimePoint(nanoseconds(ns));
}

namespace {

/// The parts of an instant as they were written.
struct WrittenInstant {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    qint64 fraction = 0; ///< Nanoseconds.
    qint64 offset = 0; ///< Seconds east of UTC.

    std::optional<TimePoint> instant() const
    {
        const year_month_day date{std::chrono::year{year}, std::chrono::month{unsigned(month)},
                                  std::chrono::day{unsigned(day)}};
        if (!date.ok() || hour > 23 || minute > 59 || second > 60 || year < 1700 || year > 2200)
            return {};
        return sys_days(date) + seconds(qint64(hour) * 3600 + minute * 60 + second - offset) + nanoseconds(fraction);
    }
};

/// "2026-11-21T09:00:00.123Z", the form of nearly all APIs, without the regular expression that the others need.
std::optional<TimePoint> usualInstant(QStringView text)
{
    constexpr qsizetype secondsEnd = 19;
    if (text.size() < secondsEnd + 1 || text.size() > secondsEnd + 11 || text.back() != u'Z')
        return {};
    static constexpr QStringView form = u"dddd-dd-ddTdd:dd:dd";
    for (qsizetype i = 0; i < secondsEnd; ++i) {
        const char16_t c = text[i].unicode();
        if (form[i] == u'd' ? c < u'0' || c > u'9' : c != form[i])
            return {};
    }
    const auto number = [text](qsizetype from, qsizetype length) { return text.sliced(from, length).toInt(); };
    WrittenInstant written{number(0, 4), number(5, 2), number(8, 2), number(11, 2), number(14, 2), number(17, 2)};
    if (text.size() > secondsEnd + 1) {
        if (text[secondsEnd] != u'.' || text.size() == secondsEnd + 2)
            return {};
        qint64 unit = 100'000'000;
        for (const QChar c : text.sliced(secondsEnd + 1).chopped(1)) {
            if (c < u'0' || c > u'9')
                return {};
            written.fraction += (c.unicode() - u'0') * unit;
            unit /= 10;
        }
    }
    return written.instant();
}

} // namespace

Result<TimePoint> parseInstant(const QString &text, bool *assumedUtc)
{
    if (assumedUtc)
        *assumedUtc = false;
    if (const auto usual = usualInstant(text))
        return *usual;
    static const QRegularExpression form(
        uR"(^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,12}))?)?)?\s*(Z|z|UTC|[+-]\d{2}:?\d{2})?$)"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    const auto wrong = [&] {
        return fail(Error::Kind::Format, u"read instant"_s, u"\"%1\" is no ISO 8601 instant"_s.arg(text.left(60)));
    };
    if (!match.hasMatch())
        return wrong();
    const auto number = [&match](int part) { return match.capturedView(part).toInt(); };
    WrittenInstant written{number(1), number(2), number(3), number(4), number(5), number(6)};
    written.fraction = match.captured(7).leftJustified(9, u'0').left(9).toLongLong();
    const QString offset = match.captured(8);
    if (assumedUtc)
        *assumedUtc = offset.isEmpty();
    if (offset.startsWith(u'+') || offset.startsWith(u'-')) {
        const int offsetHours = offset.mid(1, 2).toInt();
        const int offsetMinutes = offset.right(2).toInt();
        if (offsetHours > 23 || offsetMinutes > 59)
            return wrong();
        written.offset = (offset.startsWith(u'-') ? -1 : 1) * (offsetHours * 3600 + offsetMinutes * 60);
    }
    const auto instant = written.instant();
    return instant ? Result<TimePoint>(*instant) : Result<TimePoint>(wrong());
}

QString formatInstant(TimePoint instant)
{
    // By hand: every row's digest has its instants in it, and QDateTime takes a microsecond for each.
    const auto day = floor<days>(instant);
    const year_month_day date(day);
    const hh_mm_ss<nanoseconds> time(instant - day);
    QString text(u"0000-00-00T00:00:00"_s);
    const auto put = [&text](qsizetype last, qint64 number) {
        for (qsizetype at = last; number > 0; --at, number /= 10)
            text[at] = QChar(char16_t(u'0' + number % 10));
    };
    put(3, int(date.year())); // 1677 to 2262: there are no others in 64 bits of nanoseconds
    put(6, unsigned(date.month()));
    put(9, unsigned(date.day()));
    put(12, time.hours().count());
    put(15, time.minutes().count());
    put(18, time.seconds().count());
    if (time.subseconds().count() != 0) {
        text += u".000000000"_s;
        put(28, time.subseconds().count());
        while (text.endsWith(u'0'))
            text.chop(1);
    }
    return text + u'Z';
}

TimePoint startOfDay(QDate date, const QTimeZone &zone)
{
    qint64 ms = date.startOfDay(zone).toMSecsSinceEpoch();
    // Where the clock goes back over midnight the date begins twice; Qt answers with the second time.
    const QTimeZone::OffsetData before = zone.previousTransition(QDateTime::fromMSecsSinceEpoch(ms + 1, Qt::UTC));
    if (before.atUtc.isValid() && ms - before.atUtc.toMSecsSinceEpoch() < 3 * 3'600'000LL) {
        const qint64 justBefore = before.atUtc.toMSecsSinceEpoch() - 1;
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(justBefore, zone);
        if (local.date() == date)
            ms = justBefore - local.time().msecsSinceStartOfDay();
    }
    return timeFromNs(ms * 1'000'000);
}

TimePoint endOfDay(QDate date, const QTimeZone &zone)
{
    return startOfDay(date.addDays(1), zone);
}

QDate IsoWeek::monday() const
{
    const QDate january4(year, 1, 4); // always lies in week 1
    return january4.addDays(1 - january4.dayOfWeek() + 7 * (week - 1));
}

IsoWeek IsoWeek::plus(int weeks) const
{
    IsoWeek shifted;
    shifted.week = monday().addDays(7 * weeks).weekNumber(&shifted.year);
    return shifted;
}

TimePoint IsoWeek::from(const QTimeZone &zone) const
{
    return startOfDay(monday(), zone);
}

TimePoint IsoWeek::to(const QTimeZone &zone) const
{
    return startOfDay(monday().addDays(7), zone);
}

QString IsoWeek::toString() const
{
    return u"%1-W%2"_s.arg(year, 4, 10, QChar(u'0')).arg(week, 2, 10, QChar(u'0'));
}

IsoWeek IsoWeek::of(TimePoint instant, const QTimeZone &zone)
{
    const qint64 ms = floor<milliseconds>(instant).time_since_epoch().count();
    IsoWeek found;
    found.week = QDateTime::fromMSecsSinceEpoch(ms, zone).date().weekNumber(&found.year);
    return found;
}

std::optional<IsoWeek> IsoWeek::parse(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{4})-?W(\\d{2})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const IsoWeek parsed{match.captured(1).toInt(), match.captured(2).toInt()};
    return parsed.plus(0) == parsed ? std::optional(parsed) : std::nullopt;
}

} // namespace plumbline
