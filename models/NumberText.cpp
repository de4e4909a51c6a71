// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/NumberText.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Sums beyond what QLocale can write are drawn digit by digit.
QString digitsOf(MoneySum::Wide number)
{
    QString digits;
    do {
        digits.prepend(QChar(u'0' + int(number % 10)));
        number /= 10;
    } while (number > 0);
    return digits;
}

} // namespace

QString NumberText::unknown()
{
    return tr("?", "a value that nobody has delivered");
}

QString NumberText::count(qint64 number) const
{
    return m_locale.toString(number);
}

QString NumberText::decimal(double number, int digits) const
{
    const QString text = m_locale.toString(number, 'f', digits);
    // A rounded "-0.0" says less than nothing.
    return number < 0 && text == m_locale.toString(-0.0, 'f', digits) ? m_locale.toString(0.0, 'f', digits) : text;
}

QString NumberText::percentWithSign(double fraction, int digits) const
{
    return tr("%1\u202F%", "a share in percent").arg(percent(fraction, digits));
}

QString NumberText::scaled(MoneySum::Wide pico, int digits) const
{
    MoneySum::Wide unit = 1;
    for (int i = digits; i < 12; ++i)
        unit *= 10;
    MoneySum::Wide whole = pico / unit;
    const MoneySum::Wide rest = (pico % unit) * 2;
    if (rest > unit || (rest == unit && whole % 2 == 1))
        ++whole;

    MoneySum::Wide fraction = 1;
    for (int i = 0; i < digits; ++i)
        fraction *= 10;
    const MoneySum::Wide dollars = whole / fraction;
    QString text
        = dollars <= std::numeric_limits<qint64>::max() ? m_locale.toString(qint64(dollars)) : digitsOf(dollars);
    if (digits > 0)
        text += m_locale.decimalPoint() + digitsOf(whole % fraction).rightJustified(digits, u'0');
    return text;
}

QString NumberText::money(const MoneySum &sum) const
{
    constexpr MoneySum::Wide dollar = 1'000'000'000'000;
    const bool negative = sum.pico() < 0;
    const MoneySum::Wide pico = negative ? -sum.pico() : sum.pico();
    const int digits = pico == 0 || pico >= 100 * dollar ? 0 : pico >= dollar ? 2 : 4;
    const QString text = tr("$%1", "an amount of US dollars").arg(scaled(pico, digits));
    return negative ? u"\u2212"_s + text : text;
}

QString NumberText::wholeDollars(const MoneySum &sum) const
{
    const bool negative = sum.pico() < 0;
    const QString text = scaled(negative ? -sum.pico() : sum.pico(), 0);
    return negative ? u"\u2212"_s + text : text;
}

QString NumberText::ageInDays(std::chrono::nanoseconds age) const
{
    return tr("%1 d", "an age in days").arg(count(std::chrono::floor<std::chrono::days>(age).count()));
}

QString NumberText::bytes(qint64 size) const
{
    return tr("%1 bytes", nullptr, int(std::min<qint64>(size, 1'000'000))).arg(count(size));
}

QDateTime NumberText::localTime(TimePoint instant) const
{
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(instant.time_since_epoch()).count();
    return QDateTime::fromMSecsSinceEpoch(ms, m_zone);
}

QString NumberText::day(QDate date) const
{
    return m_locale.toString(date, u"d MMM");
}

QString NumberText::instantUtc(TimePoint instant) const
{
    return tr("%1 UTC", "an instant").arg(m_locale.toString(localTime(instant).toUTC(), u"d MMM yyyy HH:mm"));
}

QString NumberText::timeOfRow(TimePoint instant, int impliedYear) const
{
    const QDateTime local = localTime(instant);
    const bool sameYear = local.date().year() == impliedYear;
    return m_locale.toString(local, sameYear ? u"d MMM HH:mm:ss" : u"d MMM yyyy HH:mm:ss");
}

QString NumberText::zoneShort() const
{
    const QString id = QString::fromLatin1(m_zone.id());
    return id.section(u'/', -1).replace(u'_', u' ');
}

QString NumberText::weekLabel(IsoWeek week) const
{
    return tr("Week %1").arg(week.week);
}

QString NumberText::weekShort(IsoWeek week) const
{
    return tr("W%1", "short form of a week").arg(week.week);
}

QString NumberText::weekRange(IsoWeek week, bool withYear) const
{
    const QDate from = week.monday();
    const QDate to = from.addDays(6);
    const QString end = m_locale.toString(to, withYear ? u"d MMM yyyy" : u"d MMM");
    if (from.month() == to.month())
        return tr("%1–%2", "days of one month").arg(m_locale.toString(from, u"d"), end);
    const bool yearChanges = withYear && from.year() != to.year();
    return tr("%1 – %2", "days of two months")
        .arg(m_locale.toString(from, yearChanges ? u"d MMM yyyy" : u"d MMM"), end);
}

} // namespace plumbline
