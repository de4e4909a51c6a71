// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDate>
#include <QTimeZone>
#include <chrono>
#include <optional>

namespace plumbline {

/// An instant in UTC with nanoseconds, the resolution of OTLP.
using TimePoint = std::chrono::sys_time<std::chrono::nanoseconds>;

qint64 toNs(TimePoint instant);
TimePoint timeFromNs(qint64 ns);

/// Reads ISO 8601 / RFC 3339 with Z or an offset (with or without colon), any number of fraction digits,
/// a blank instead of T, and "... UTC". Without an offset the instant is read as UTC and `assumedUtc` is set.
Result<TimePoint> parseInstant(const QString &text, bool *assumedUtc = nullptr);

/// "2026-11-16T08:52:00Z"; a fraction is written only when there is one, without trailing zeros.
QString formatInstant(TimePoint instant);

/// The first instant of a local day; where midnight does not exist (DST), the first instant that does.
TimePoint startOfDay(QDate date, const QTimeZone &zone);

/// A date-only limit means the end of that local day: the exclusive instant is the next local midnight.
TimePoint endOfDay(QDate date, const QTimeZone &zone);

/// An ISO 8601 week, Monday to Sunday, in a named zone.
struct IsoWeek {
    int year = 0;
    int week = 0; ///< 1 to 53

    QDate monday() const;
    IsoWeek plus(int weeks) const;
    TimePoint from(const QTimeZone &zone) const;
    TimePoint to(const QTimeZone &zone) const;
    QString toString() const; ///< "2026-W46"

    static IsoWeek of(TimePoint instant, const QTimeZone &zone);
    static std::optional<IsoWeek> parse(const QString &text);

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the zero of <=> for a pointer
    friend auto operator<=>(const IsoWeek &, const IsoWeek &) = default;
};

} // namespace plumbline
