// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MovedRates.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

struct Move {
    TimePoint at;
    QString to;
    QStringList services;
};

/// The newest move of each subject, with the services of its cases.
QMap<QString, Move> newestMoves(const MoveSource &source, const MetricResult &result)
{
    QMap<QString, Move> moves;
    const CaseTable &cases = result.cases;
    for (int row = 0; row < cases.size(); ++row) {
        const auto at = cases.instant(row, source.at);
        if (!cases.excluded(row).isEmpty() || !at)
            continue;
        Move &move = moves[cases.text(row, source.subject)];
        if (*at > move.at || move.to.isEmpty())
            move = {.at = *at, .to = cases.text(row, source.to), .services = {}};
        if (*at == move.at && !cases.isNull(row, u"service"))
            move.services.append(cases.text(row, u"service"));
    }
    return moves;
}

} // namespace

Result<QList<MovedRate>> ratesAroundMoves(MetricAnswers &answers, const MetricCatalog &catalog,
                                          const MoveSource &source, const MetricScope &week)
{
    QList<MovedRate> rates;
    const MetricDefinition *moved = catalog.find(source.moves);
    const MetricDefinition *rate = catalog.find(source.metric);
    if (!moved || !rate)
        return rates;
    const auto length = std::chrono::hours(24) * source.days;
    MetricScope period = week;
    period.from = week.to - 2 * length;
    period.to = week.to - std::chrono::hours(24) * source.leastDays;
    const auto found = answers.run(*moved, period);
    if (!found)
        return fail(found.error());
    const QMap<QString, Move> moves = newestMoves(source, **found);
    for (auto move = moves.constBegin(); move != moves.constEnd(); ++move) {
        MetricScope before = week;
        before.services = move->services;
        if (!week.services.isEmpty())
            before.services.removeIf([&](const QString &service) { return !week.services.contains(service); });
        if (before.services.isEmpty())
            continue;
        MetricScope after = before;
        before.from = move->at - length;
        before.to = move->at;
        after.from = move->at;
        after.to = std::min(move->at + length, week.to);
        const auto then = answers.run(*rate, before);
        const auto since = answers.run(*rate, after);
        if (!then || !since)
            return fail(!then ? then.error() : since.error());
        const qint64 eventsThen = (*then)->numerator.value_or(0);
        const qint64 eventsSince = (*since)->numerator.value_or(0);
        const auto ratio
            = rateRatio(eventsThen, (*then)->exposure.value_or(0.0), eventsSince, (*since)->exposure.value_or(0.0));
        if (ratio && ratio->ratio && ratio->high)
            rates.append({.subject = move.key(), .to = move->to, .events = eventsThen + eventsSince, .ratio = *ratio});
    }
    return rates;
}

} // namespace plumbline
