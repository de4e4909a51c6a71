// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricSeries.h"

namespace plumbline {

/// How numbers of a metric are written in reports and on the command line: one language, the same on every machine.
namespace figureWords {

QString count(qint64 number);
QString decimal(double number, int digits);
/// "$18,240" from 100 dollars on, cents below, four digits below one dollar.
QString money(const MoneySum &sum);
QString value(const MetricDefinition &definition, double number, const std::optional<MoneySum> &money = {});
QString unit(const MetricDefinition &definition);
/// The number of a result, or the mark of a state that has none ("—", "?").
QString value(const MetricDefinition &definition, const MetricResult &result);
QString value(const MetricDefinition &definition, const SeriesPoint &point);

QString state(MetricState state);
QString reading(SeriesReading reading);
QString instant(TimePoint instant); ///< "16 Nov 2026 08:52 UTC"
QString week(IsoWeek week); ///< "W46"
QString days(IsoWeek week); ///< "9–15 November 2026"
/// "kubernetes and alertmanager observed every 15 minutes, longest gap 3 hours": how closely the present state was
/// looked at that a figure is made of; empty when it is made of none.
QString observed(const Coverage &coverage);
/// "a", "a and b", "a, b and c".
QString list(const QStringList &parts);

} // namespace figureWords

} // namespace plumbline
