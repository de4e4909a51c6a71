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

Result<TimePoint> parseInstant(const QString &text, bool *assumedUtc)
{
    static const QRegularExpression form(
        uR"(^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,12}))?)?)?\s*(Z|z|UTC|[+-]\d{2}:?\d{2})?$)"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    const auto wrong = [&] {
        return fail(Error::Kind::Format, u"read instant"_s, u"\"%1\" is no ISO 8601 instant"_s.arg(text.left(60)));
    };
    if (!match.hasMatch())
        return wrong();

    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const int hour = match.captured(4).toInt();
    const int minute = match.captured(5).toInt();
    const int second = match.captured(6).toInt();
    if (!date.isValid() || hour > 23 || minute > 59 || second > 60 || date.year() < 1700 || date.year() > 2200)
        return wrong();

    qint64 fraction = match.captured(7).leftJustified(9, u'0').left(9).toLongLong();
    qint64 offsetSeconds = 0;
    const QString offset = match.captured(8);
    if (assumedUtc)
        *assumedUtc = offset.isEmpty();
    if (offset.startsWith(u'+') || offset.startsWith(u'-')) {
        const int offsetHours = offset.mid(1, 2).toInt();
        const int offsetMinutes = offset.right(2).toInt();
        if (offsetHours > 23 || offsetMinutes > 59)
            return wrong();
        offsetSeconds = offsetHours * 3600 + offsetMinutes * 60;
        if (offset.startsWith(u'-'))
            offsetSeconds = -offsetSeconds;
    }
    const qint64 days = QDate(1970, 1, 1).daysTo(date);
    const qint64 seconds = days * 86400 + hour * 3600 + minute * 60 + second - offsetSeconds;
    return timeFromNs(seconds * 1'000'000'000 + fraction);
}

QString formatInstant(TimePoint instant)
{
    const auto wholeSeconds = floor<seconds>(instant);
    const auto rest = (instant - wholeSeconds).count();
    QString text = QDateTime::fromSecsSinceEpoch(wholeSeconds.time_since_epoch().count(), Qt::UTC)
                       .toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    if (rest != 0) {
        QString digits = QString::number(rest).rightJustified(9, u'0');
        while (digits.endsWith(u'0'))
            digits.chop(1);
        text += u'.' + digits;
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
