// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "base/Time.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace plumbline {

/// Writes counts, shares, money, ages and instants in the chosen language and zone; the only place that does.
class NumberText
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::NumberText)

public:
    NumberText(const QLocale &locale, const QTimeZone &zone) : m_locale(locale), m_zone(zone) { }

    const QLocale &locale() const { return m_locale; }
    const QTimeZone &zone() const { return m_zone; }

    static QString unknown(); ///< Stands for a value that nobody has delivered; never 0.
    QString count(qint64 number) const;
    QString decimal(double number, int digits) const;
    /// "9.6" of 0.096; the sign is in percentWithSign.
    QString percent(double fraction, int digits = 1) const { return decimal(fraction * 100, digits); }
    QString percentWithSign(double fraction, int digits = 1) const;

    /// US dollars: whole from 100 on, cents from 1 on, four digits below; half to even, never through a double.
    QString money(const MoneySum &sum) const;
    /// Number without the sign, whole dollars: for columns whose head says US$.
    QString wholeDollars(const MoneySum &sum) const;

    QString ageInDays(std::chrono::nanoseconds age) const; ///< "6 d"
    QString bytes(qint64 size) const;

    QString day(QDate date) const; ///< "12 Nov"
    QString day(TimePoint instant) const { return day(localTime(instant).date()); }
    QString instantUtc(TimePoint instant) const; ///< "16 Nov 2026 08:52 UTC"
    QString timeOfRow(TimePoint instant, int impliedYear) const; ///< "15 Nov 16:47:09", in the zone
    QString zoneShort() const; ///< "UTC", "Berlin"
    QString weekLabel(IsoWeek week) const; ///< "Week 46"
    QString weekShort(IsoWeek week) const; ///< "W46"
    QString weekRange(IsoWeek week, bool withYear) const; ///< "9–15 Nov 2026"

    QDateTime localTime(TimePoint instant) const;

private:
    QString scaled(MoneySum::Wide pico, int digits) const;

    QLocale m_locale;
    QTimeZone m_zone;
};

} // namespace plumbline
