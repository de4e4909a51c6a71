// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TileWords.h"

#include "models/ResourceText.h"
#include "models/RowsRequest.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The mark beside a small figure whose state is not a plain value.
QString markOf(const QString &state)
{
    static const QHash<QString, QString> marks{{u"partial"_s, u"part"_s},
                                               {u"stale"_s, u"stale"_s},
                                               {u"undefined"_s, u"unk"_s},
                                               {u"insufficient"_s, u"unk"_s},
                                               {u"unknown"_s, u"unk"_s}};
    return marks.value(state);
}

} // namespace

QString TileWords::titleOf(const MetricDefinition &definition)
{
    return titleOf(definition.id, definition.title);
}

QString TileWords::titleOf(const QString &id, const QString &otherwise)
{
    const QHash<QString, QString> titles{{u"exception_aging"_s, tr("Open exceptions")},
                                         {u"bypass_rate"_s, tr("Gate bypass rate")},
                                         {u"evidence_latency"_s, tr("Evidence latency, p95")},
                                         {u"mttr_findings"_s, tr("Time to remediate")},
                                         {u"mttp"_s, tr("Time to prevent")},
                                         {u"drift"_s, tr("Drift")},
                                         {u"sla_rate"_s, tr("Remediated within SLA")},
                                         {u"ai_heatmap"_s, tr("AI spend")},
                                         {u"deploy_rates"_s, tr("Manual deploys")},
                                         {u"exception_share"_s, tr("Waived releases")},
                                         {u"repeat_rate"_s, tr("Repeat violations")},
                                         {u"repeat_incidents"_s, tr("Repeat incidents")},
                                         {u"traceability"_s, tr("Traceable deploys")},
                                         {u"trace_contract"_s, tr("Trace contract")},
                                         {u"failover_readiness"_s, tr("Failover readiness")},
                                         {u"agent_loop"_s, tr("Agent loops > 10")}};
    return titles.contains(id) ? titles.value(id) : ResourceText::of("metric.title", otherwise);
}

template <typename Entry>
Entry TileWords::named(const QString &id, const QString &title) const
{
    Entry entry;
    entry.tileId = id;
    entry.figureId = u"weekly/"_s + id;
    entry.label = titleOf(id, title);
    entry.accessibleName = tr("%1, being read").arg(entry.label);
    return entry;
}

QList<Tile> TileWords::tiles(const WeeklyData &data, const QStringList &ids) const
{
    QList<Tile> tiles;
    for (const QString &id : ids) {
        const MeasuredMetric *measured = data.find(id);
        tiles.append(measured ? tile(*measured) : named<Tile>(id));
        if (!measured)
            tiles.last().state = tiles.last().resultState = u"loading"_s;
    }
    return tiles;
}

QList<StripEntry> TileWords::strip(const WeeklyData &data) const
{
    QList<StripEntry> entries;
    for (const QString &id : weeklyMetrics::strip()) {
        const MeasuredMetric *measured = data.find(id);
        entries.append(measured ? entry(*measured) : named<StripEntry>(id));
    }
    return entries;
}

bool TileWords::opensRows(const MeasuredMetric &measured)
{
    const QList<RowsRequest::LeftOut> leftOut = RowsRequest::leftOutOf(measured.result, measured.definition);
    return !measured.casesBehind().isEmpty()
        || std::ranges::any_of(leftOut, [](const RowsRequest::LeftOut &one) { return !one.rowType.isEmpty(); });
}

Tile TileWords::tile(const MeasuredMetric &measured) const
{
    const Figure figure = m_text.figure(measured.definition, measured.result);
    Tile tile = named<Tile>(measured.definition.id, measured.definition.title);
    tile.value = figure.value;
    tile.unit = figure.unit;
    tile.basis = figure.basis.isEmpty() ? basis(measured) : figure.basis;
    if (const QString filters = unused(measured); !filters.isEmpty())
        tile.basis = filters;
    tile.state = figure.state;
    tile.reading = figure.stateText;
    tile.resultState = figure.state == u"maturing" ? u"value"_s : figure.state;
    tile.opensRows = opensRows(measured);
    addSeries(tile, measured);
    addReading(tile, measured);
    tile.accessibleName = spoken(tile);
    return tile;
}

StripEntry TileWords::entry(const MeasuredMetric &measured) const
{
    const Figure figure = m_text.figure(measured.definition, measured.result);
    StripEntry entry = named<StripEntry>(measured.definition.id, measured.definition.title);
    entry.value = figure.unit.isEmpty() || !measured.result.figure()
        ? figure.value
        : tr("%1\u202F%2", "number, unit").arg(figure.value, figure.unit);
    const QString words = measured.result.state() == MetricState::Unknown ? figure.stateText
        : figure.basis.isEmpty()                                          ? basis(measured)
                                                                          : figure.basis;
    const QString filters = unused(measured);
    entry.basis = !filters.isEmpty() ? filters : words.isEmpty() ? figure.stateText : words;
    entry.mark = markOf(figure.state);
    QStringList parts{entry.label, entry.value, entry.basis, figure.stateText};
    parts.removeAll(QString());
    parts.removeDuplicates();
    entry.accessibleName = parts.join(u", "_s);
    entry.opensRows = opensRows(measured);
    return entry;
}

QString TileWords::basis(const MeasuredMetric &measured) const
{
    const auto count
        = [&](QStringView output) { return m_text.numbers().count(measured.result.output(output).toInteger()); };
    const QString &id = measured.definition.id;
    qint64 excluded = 0;
    for (const auto &[reason, cases] : measured.result.excluded)
        excluded += cases;
    if (measured.result.n == 0 && excluded > 0)
        return tr("%1 excluded, none counts").arg(m_text.numbers().count(excluded));
    if (id == u"exception_aging")
        return tr("%1 expired, still open").arg(m_text.numbers().count(measured.casesOf(u"expired_open"_s).size()));
    if (id == u"evidence_latency")
        return tr("%1 of %2 without evidence").arg(count(u"missing"), count(u"decisions"));
    if (id == u"mttr_findings")
        return tr("%1 of %2 open", "findings").arg(count(u"censored"), count(u"n"));
    if (id == u"mttp")
        return tr("%1 of %2 prevented", "causes").arg(count(u"events"), count(u"n"));
    if (id == u"drift") // what nobody monitored is in no rate
        return count(u"rated_episodes") == count(u"episodes")
            ? tr("%1 episodes").arg(count(u"episodes"))
            : tr("%1 of %2 episodes rated", "drift").arg(count(u"rated_episodes"), count(u"episodes"));
    if (id == u"failover_readiness" && measured.result.figure())
        return tr("%1 of %2 services ready").arg(count(u"ready"), count(u"services"));
    if (id == u"ai_heatmap" && measured.result.coverage.share)
        return tr("%1\u202F% of hours covered")
            .arg(m_text.numbers().decimal(std::floor(*measured.result.coverage.share * 100), 0));
    return {};
}

QString TileWords::unused(const MeasuredMetric &measured) const
{
    const QHash<QString, QString> names{
        {u"service"_s, tr("Service")}, {u"team"_s, tr("Team")}, {u"environment"_s, tr("Env")}};
    QStringList unused;
    for (const QString &filter : measured.result.unusedFilters)
        unused.append(names.value(filter, filter));
    return unused.isEmpty() ? QString() : tr("Not filtered by %1").arg(unused.join(u", "_s));
}

void TileWords::addSeries(Tile &tile, const MeasuredMetric &measured) const
{
    const QList<SeriesPoint> &points = measured.series.points;
    for (const SeriesPoint &point : points)
        tile.points.append(point.value ? FigureText::drawn(measured.definition, *point.value)
                                       : std::numeric_limits<double>::quiet_NaN());
    if (points.size() >= 2) {
        tile.delta = m_text.delta(measured.definition, points.last(), points[points.size() - 2]);
        tile.deltaSize = m_text.deltaSize(measured.definition, points.last(), points[points.size() - 2]);
        tile.deltaDirection = m_text.deltaDirection(measured.definition, points.last(), points[points.size() - 2]);
    }
    if (const SeriesPoint *judged = measured.series.lastComplete(); judged && measured.series.mean) {
        tile.mean = FigureText::drawn(measured.definition, *measured.series.mean);
        if (judged->lower)
            tile.lower = FigureText::drawn(measured.definition, *judged->lower);
        if (judged->upper)
            tile.upper = FigureText::drawn(measured.definition, *judged->upper);
        tile.hasLimits = judged->lower && judged->upper;
    }
    tile.dotsOnly = !tile.hasLimits;
    if (measured.series.reading == SeriesReading::EightAboveMean
        || measured.series.reading == SeriesReading::EightBelowMean) {
        const int side = measured.series.reading == SeriesReading::EightAboveMean ? 1 : -1;
        for (auto it = points.crbegin(); it != points.crend() && it->value && measured.series.mean; ++it) {
            if ((*it->value - *measured.series.mean) * side <= 0)
                break;
            ++tile.signalRun;
        }
    }
}

void TileWords::addReading(Tile &tile, const MeasuredMetric &measured) const
{
    const bool plain = tile.state == u"value" || tile.state == u"zero" || tile.state == u"maturing";
    if (!plain)
        return;
    if (!measured.series.points.isEmpty() && measured.series.points.last().running) {
        tile.reading = tr("Week not over", "a running week is not judged");
        return;
    }
    if (measured.series.points.isEmpty())
        return; // one without the weeks before is not judged by them
    tile.readingKind = FigureText::readingKind(measured.definition, measured.series.reading);
    tile.reading = m_text.reading(measured.series.reading);
    if (tile.readingKind == u"worse" || tile.readingKind == u"better")
        tile.state = tile.readingKind;
    else if (tile.state == u"value" && tile.readingKind == u"routine")
        tile.state = u"routine"_s;
}

QString TileWords::spoken(const Tile &tile) const
{
    QStringList parts{tile.label, tile.value + tile.unit, tile.basis, tile.reading};
    if (!tile.delta.isEmpty())
        parts.append(tile.deltaDirection > 0       ? tr("up %1").arg(tile.delta)
                         : tile.deltaDirection < 0 ? tr("down %1").arg(tile.delta)
                                                   : tr("unchanged"));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace plumbline
