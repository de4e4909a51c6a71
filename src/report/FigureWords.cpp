// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/FigureWords.h"

#include "base/Duration.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace plumbline::figureWords {

namespace {

const QLocale &locale()
{
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    return english;
}

bool isMoney(const MetricDefinition &definition)
{
    return definition.unit == u"usd";
}

bool isShare(const MetricDefinition &definition)
{
    return definition.unit == u"share";
}

QDateTime utc(TimePoint instant)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(instant).time_since_epoch().count(), Qt::UTC);
}

} // namespace

QString count(qint64 number)
{
    return locale().toString(number);
}

QString decimal(double number, int digits)
{
    const QString text = locale().toString(number, 'f', digits);
    return text == locale().toString(-0.0, 'f', digits) ? locale().toString(0.0, 'f', digits) : text;
}

QString money(const MoneySum &sum)
{
    using Wide = MoneySum::Wide;
    constexpr Wide dollar = 1'000'000'000'000;
    const Wide pico = sum.pico() < 0 ? -sum.pico() : sum.pico();
    const int digits = pico == 0 || pico >= 100 * dollar ? 0 : pico >= dollar ? 2 : 4;
    Wide unit = dollar;
    for (int i = 0; i < digits; ++i)
        unit /= 10;
    Wide whole = pico / unit;
    const Wide rest = (pico % unit) * 2;
    if (rest > unit || (rest == unit && whole % 2 == 1)) // half to even
        ++whole;
    const Wide perDollar = dollar / unit;
    QString text = (sum.pico() < 0 ? u"\u2212$"_s : u"$"_s) + locale().toString(qint64(whole / perDollar));
    if (digits > 0)
        text += u'.' + QString::number(qint64(whole % perDollar)).rightJustified(digits, u'0');
    return text;
}

QString value(const MetricDefinition &definition, double number, const std::optional<MoneySum> &exact)
{
    if (isMoney(definition))
        return exact ? money(*exact) : u"$"_s + decimal(number, number < 100 ? 2 : 0);
    return isShare(definition) ? decimal(number * 100, 1) : decimal(number, definition.decimals);
}

QString unit(const MetricDefinition &definition)
{
    static const QHash<QString, QString> words{{u"seconds"_s, u"s"_s},
                                               {u"hours"_s, u"h"_s},
                                               {u"days"_s, u"d"_s},
                                               {u"per_day"_s, u"per day"_s},
                                               {u"per_100_asset_days"_s, u"per 100 asset-days"_s}};
    return isShare(definition) ? u"%"_s : words.value(definition.unit);
}

QString value(const MetricDefinition &definition, const MetricResult &result)
{
    if (const auto &figure = result.figure())
        return value(definition, figure->value, figure->money);
    return result.state() == MetricState::Unknown ? u"?"_s : u"—"_s;
}

QString value(const MetricDefinition &definition, const SeriesPoint &point)
{
    return point.value ? value(definition, *point.value, point.money) : u"—"_s;
}

QString state(MetricState state)
{
    switch (state) {
    case MetricState::Value: return {};
    case MetricState::MeasuredZero: return u"Measured zero"_s;
    case MetricState::Undefined: return u"Undefined: nothing to divide by"_s;
    case MetricState::Insufficient: return u"Not enough data"_s;
    case MetricState::Partial: return u"Partial"_s;
    case MetricState::Stale: return u"Stale"_s;
    case MetricState::Unknown: return u"Not collected"_s;
    case MetricState::Maturing: return u"Not final yet"_s;
    }
    return {};
}

QString reading(SeriesReading reading)
{
    switch (reading) {
    case SeriesReading::Routine: return u"Routine"_s;
    case SeriesReading::AboveUpperLimit: return u"Above upper limit"_s;
    case SeriesReading::BelowLowerLimit: return u"Below lower limit"_s;
    case SeriesReading::EightAboveMean: return u"8 weeks above mean"_s;
    case SeriesReading::EightBelowMean: return u"8 weeks below mean"_s;
    case SeriesReading::DriftingUp: return u"Drifting up"_s;
    case SeriesReading::DriftingDown: return u"Drifting down"_s;
    case SeriesReading::NotEnoughData: return u"Not enough history"_s;
    }
    return {};
}

QString instant(TimePoint instant)
{
    return locale().toString(utc(instant), u"d MMM yyyy HH:mm") + u" UTC"_s;
}

QString week(IsoWeek week)
{
    return u"W%1"_s.arg(week.week);
}

QString days(IsoWeek week)
{
    const QDate first = week.monday();
    const QDate last = first.addDays(6);
    if (first.month() == last.month())
        return u"%1–%2"_s.arg(first.day()).arg(locale().toString(last, u"d MMMM yyyy"));
    const bool yearChanges = first.year() != last.year();
    return locale().toString(first, yearChanges ? u"d MMMM yyyy" : u"d MMMM") + u" – "_s
        + locale().toString(last, u"d MMMM yyyy");
}

QString observed(const Coverage &coverage)
{
    if (coverage.observed.isEmpty())
        return {};
    QStringList sources;
    for (const Observation &each : coverage.observed)
        sources.append(each.source);
    sources.removeDuplicates();
    const Continuity seen = together(coverage.observed);
    const QString often = seen.median ? u"every "_s + durationText(*seen.median) : u"once"_s;
    return u"%1 observed %2, longest gap %3"_s.arg(list(sources), often,
                                                   durationText(seen.longest.value_or(std::chrono::seconds(0))));
}

QString list(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.value(0);
    return parts.mid(0, parts.size() - 1).join(u", "_s) + u" and "_s + parts.last();
}

} // namespace plumbline::figureWords
