// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QHash>
#include <QStringList>

namespace plumbline {

/// Names that an organisation answers for. What bears none of a kind is not left out; a push (ref:<branch>) is no
/// environment. Empty lists hold everything.
struct NamesInScope {
    QStringList services;
    QStringList environments;

    bool hasService(const QString &name) const;
    bool hasEnvironment(const QString &name) const;
    bool isAll() const { return services.isEmpty() && environments.isEmpty(); }
};

/// What a number is asked about. Nothing is implicit: the same scope on the same store gives the same number.
struct MetricScope {
    TimePoint from; ///< Cohort of a rate: half-open [from, to).
    TimePoint to; ///< A standing number (open exceptions) is taken here, or at asOf if that is earlier.
    TimePoint asOf; ///< What happened later does not exist.
    std::optional<TimePoint> knownAt; ///< As the store knew it then; empty: as known now.
    /// Only rows that were known then, with what is known of them at knownAt: corrections without what came late.
    std::optional<TimePoint> rowsKnownBy;
    QStringList services; ///< Empty lists do not filter.
    QStringList teams;
    QStringList environments;
    NamesInScope declared; ///< Besides these filters.
    QTimeZone zone = QTimeZone::utc();
    QHash<QString, QString> params; ///< Overrides of the definition's parameters.

    static MetricScope ofWeek(IsoWeek week, const QTimeZone &zone, TimePoint now);
    /// Everything until `asOf`, that instant included.
    static MetricScope until(TimePoint asOf, const QTimeZone &zone);
};

} // namespace plumbline
