// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CostView.h"

#include "base/SafeText.h"
#include "statistics/ColourSteps.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// In place of the requests of cells where nobody told them for all of the cost.
constexpr qint64 untoldRequests = -1;

bool knowsRequests(const CostCell &cell)
{
    return cell.requests > 0 || (cell.requests == 0 && cell.cost.isZero());
}

CostCell sumOf(const CostGrid &grid, const CostSelection &area)
{
    CostCell sum;
    bool isTold = true;
    for (int row = area.firstRow; row <= area.lastRow; ++row) {
        for (int column = area.firstColumn; column <= area.lastColumn; ++column) {
            sum += grid.hourly->cell(row, column);
            isTold &= !grid.untold.contains(row * 24 + column);
        }
    }
    if (!isTold)
        sum.requests = untoldRequests;
    return sum;
}

CostCell totalOf(const CostGrid &grid)
{
    CostCell total = grid.hourly->total();
    if (!grid.untold.isEmpty())
        total.requests = untoldRequests;
    return total;
}

} // namespace

QString CostView::perRequest(const MoneySum &cost, qint64 requests) const
{
    if (requests <= 0)
        return tr("—", "a value that is not defined");
    MoneySum mean;
    mean.add(Money{qint64(cost.pico() / requests)});
    return m_text.money(mean);
}

std::optional<double> CostView::valueOf(const CostCell &cell) const
{
    if (!cell.isMeasured())
        return {};
    const double hours = double(cell.coveredSeconds) / 3600;
    if (m_mode == u"requests")
        return knowsRequests(cell) ? std::optional(double(cell.requests) / hours) : std::nullopt;
    if (m_mode == u"perRequest")
        return cell.requests > 0 ? std::optional(cell.cost.toDouble() / double(cell.requests)) : std::nullopt;
    return cell.meanPerHour();
}

QString CostView::textOf(const CostCell &cell) const
{
    if (m_mode == u"requests")
        return knowsRequests(cell) ? m_text.count(cell.requests) : tr("—", "a value that is not defined");
    return m_mode == u"perRequest" ? perRequest(cell.cost, cell.requests) : m_text.money(cell.cost);
}

QString CostView::edgeText(double edge) const
{
    const int digits = edge >= 1 ? 0 : int(std::ceil(-std::log10(edge) + 0.5));
    return m_text.decimal(edge, edge == std::floor(edge) ? 0 : std::max(1, digits));
}

CostHead CostView::head(const CostData &data) const
{
    const MetricResult &result = data.week.result;
    const CostCell total = totalOf(data.week);
    CostHead head;
    if (!result.figure()) {
        head.total = result.state() == MetricState::Unknown ? NumberText::unknown()
                                                            : tr("—", "a value that is not defined");
        head.covered = tr("No cost was ever collected");
        head.coveredMark = u"unk"_s;
        return head;
    }
    head.total = m_text.money(total.cost);
    head.totalWhole = m_text.wholeDollars(total.cost);
    double before = 0;
    for (const MoneySum &cost : data.beforeByService)
        before += cost.toDouble();
    head.totalDelta = deltaText(total.cost, before);
    head.perRequest = perRequest(total.cost, total.requests);
    head.knowsRequests = data.week.hourly->total().requests > 0;
    const double share = total.exposureSeconds > 0 ? double(total.coveredSeconds) / double(total.exposureSeconds) : 0;
    head.covered = tr("%1\u202F% of hours covered").arg(m_text.decimal(std::floor(share * 100), 0));
    head.coveredMark = share >= 1 ? u"ok"_s : u"part"_s;
    return head;
}

CostGridView CostView::grid(const CostGrid &grid, const QList<double> &hourlySoFar) const
{
    const HourlyCost &hourly = *grid.hourly;
    const int days = hourly.hours().days();
    CostGridView view;
    QList<double> values = hourlySoFar;
    if (m_mode != u"cost") {
        values.clear();
        for (int i = 0; i < days * 24; ++i)
            if (const auto value = valueOf(sumOf(grid, {i / 24, i % 24, i / 24, i % 24})))
                values.append(*value);
    }
    const QList<double> edges = colourSteps(values);
    for (const double edge : edges)
        view.edges.append(edgeText(edge));
    view.legendTitle = m_mode == u"requests" ? tr("Requests per hour")
        : m_mode == u"perRequest"            ? tr("US$ per request")
                                             : tr("US$ per hour");

    QList<CostCell> rowSums, columnSums;
    for (int day = 0; day < days; ++day) {
        const QDate date = hourly.hours().date(day);
        view.rowLabels.append(m_text.locale().toString(date, days > 7 ? u"ddd d MMM" : u"ddd d"));
        for (int hour = 0; hour < 24; ++hour)
            view.cells.append(cell(sumOf(grid, {day, hour, day, hour}), date, hour, edges));
        rowSums.append(sumOf(grid, {day, 0, day, 23}));
    }
    for (int hour = 0; hour < 24; ++hour)
        columnSums.append(sumOf(grid, {0, hour, days - 1, hour}));
    for (int hour = 0; hour < 24; ++hour)
        view.columnLabels.append(QString::number(hour).rightJustified(2, u'0'));

    const auto finish = [this](const QList<CostCell> &sums, QList<double> &fractions, QStringList &texts) {
        const auto size = [this](const CostCell &sum) {
            if (m_mode == u"requests")
                return double(std::max<qint64>(0, sum.requests));
            return m_mode == u"perRequest" ? valueOf(sum).value_or(0) : sum.cost.toDouble();
        };
        double largest = 0;
        for (const CostCell &sum : sums)
            largest = std::max(largest, size(sum));
        for (const CostCell &sum : sums) {
            fractions.append(largest > 0 ? size(sum) / largest : 0);
            texts.append(sum.isMeasured() ? textOf(sum) : tr("—", "a value that is not defined"));
        }
    };
    finish(rowSums, view.rowTotals, view.rowTotalTexts);
    finish(columnSums, view.columnTotals, view.columnTotalTexts);
    return view;
}

HeatCell CostView::cell(const CostCell &cell, QDate date, int hour, const QList<double> &edges) const
{
    HeatCell drawn;
    const double share = cell.exposureSeconds > 0 ? double(cell.coveredSeconds) / double(cell.exposureSeconds) : 0;
    drawn.exists = cell.exposureSeconds > 0;
    drawn.covered = share >= coverageNeeded;
    drawn.title
        = tr("%1, %2–%3 h", "day, hours")
              .arg(m_text.locale().toString(date, u"ddd d MMM"), QString::number(hour), QString::number(hour + 1));
    const auto value = valueOf(cell);
    drawn.zero = drawn.covered && value && *value == 0;
    if (value)
        drawn.step = colourStep(edges, *value);
    if (!drawn.exists)
        drawn.valueText = tr("the clock skips this hour");
    else if (!cell.isMeasured())
        drawn.valueText = tr("no data");
    else
        drawn.valueText = textOf(cell);
    const QString covered = m_text.percentWithSign(share, 0);
    if (cell.isMeasured()) {
        QStringList lines;
        if (m_mode != u"cost") // The head says it already.
            lines.append(tr("Cost") + u'\t' + m_text.money(cell.cost));
        if (knowsRequests(cell)) {
            if (m_mode != u"requests")
                lines.append(tr("Requests") + u'\t' + m_text.count(cell.requests));
            if (m_mode != u"perRequest")
                lines.append(tr("Cost per request") + u'\t' + perRequest(cell.cost, cell.requests));
        }
        if (cell.unpriced > 0)
            lines.append(tr("Requests without a price") + u'\t' + m_text.count(cell.unpriced));
        lines.append(tr("Hours covered") + u'\t' + covered);
        drawn.detail = lines.join(u'\n');
    }
    drawn.spoken = tr("%1, %2, %3 covered", "hour, value, share").arg(drawn.title, drawn.valueText, covered);
    return drawn;
}

CostSelectionView CostView::selection(const CostGrid &grid, const CostSelection &selection) const
{
    CostSelectionView view;
    if (!selection.isValid())
        return view;
    const CostCell inside = sumOf(grid, selection);
    const CostCell all = grid.hourly->total();
    view.title = tr("%1, %2–%3 h", "days, hours")
                     .arg(daysText(grid, selection.firstRow, selection.lastRow), QString::number(selection.firstColumn),
                          QString::number(selection.lastColumn + 1));
    view.total = m_text.money(inside.cost);
    if (knowsRequests(inside))
        view.requests = tr("%1 requests").arg(m_text.count(inside.requests));
    const double spend = all.cost.isZero() ? 0 : inside.cost.toDouble() / all.cost.toDouble();
    const double time = all.exposureSeconds > 0 ? double(inside.exposureSeconds) / double(all.exposureSeconds) : 0;
    view.share = tr("%1 of spend in %2 of hours").arg(m_text.percentWithSign(spend), m_text.percentWithSign(time));

    struct Pair {
        QString service;
        double inside = 0;
        double outside = 0;
    };
    QMap<QString, Pair> pairs;
    for (const CostCase &item : grid.cases) {
        Pair &pair = pairs[item.service];
        (selection.contains(item.cell) ? pair.inside : pair.outside) += double(item.cost.pico) / 1e12;
    }
    const double insideTotal = inside.cost.toDouble();
    const double outsideTotal = all.cost.toDouble() - insideTotal;
    QList<Pair> ranked;
    for (auto it = pairs.begin(); it != pairs.end(); ++it) {
        it->service = it.key().isEmpty() ? tr("Unattributed") : visibleText(it.key());
        it->inside = insideTotal > 0 ? it->inside / insideTotal : 0;
        it->outside = outsideTotal > 0 ? it->outside / outsideTotal : 0;
        ranked.append(*it);
    }
    std::ranges::stable_sort(ranked, std::greater{},
                             [](const Pair &pair) { return std::abs(pair.inside - pair.outside); });
    Pair others{tr("%1 others").arg(m_text.count(ranked.size() - namedShares)), 0, 0};
    const auto add = [&](const Pair &pair) {
        view.shares.append({pair.service, pair.inside, pair.outside, m_text.percentWithSign(pair.inside),
                            m_text.percentWithSign(pair.outside)});
    };
    for (qsizetype i = 0; i < ranked.size(); ++i) {
        if (i < namedShares || ranked.size() == namedShares + 1) {
            add(ranked[i]);
        } else {
            others.inside += ranked[i].inside;
            others.outside += ranked[i].outside;
        }
    }
    if (ranked.size() > namedShares + 1)
        add(others);
    addScale(view);
    return view;
}

void CostView::addScale(CostSelectionView &view) const
{
    double largest = 0;
    for (const ShareRow &row : std::as_const(view.shares))
        largest = std::max({largest, row.inside, row.outside});
    view.sharesEnd = largest <= 0.2 ? 0.2 : largest <= 0.5 ? 0.5 : 1;
    view.shareTicks
        = {m_text.count(0), m_text.percentWithSign(view.sharesEnd / 2, 0), m_text.percentWithSign(view.sharesEnd, 0)};
}

QString CostView::daysText(const CostGrid &grid, int firstRow, int lastRow) const
{
    const LocalHours &hours = grid.hourly->hours();
    const QString pattern = hours.days() > 7 ? u"d MMM"_s : u"ddd"_s;
    const QString from = m_text.locale().toString(hours.date(firstRow), pattern);
    const QString to = m_text.locale().toString(hours.date(lastRow), pattern);
    return from == to ? from : from + u'–' + to;
}

CostSelection CostView::costliest(const CostGrid &grid)
{
    constexpr int size = 3;
    CostSelection best;
    MoneySum most;
    for (int row = 0; row + size <= grid.hourly->hours().days(); ++row) {
        for (int column = 0; column + size <= 24; ++column) {
            const CostSelection area{row, column, row + size - 1, column + size - 1};
            const MoneySum cost = sumOf(grid, area).cost;
            if (cost.pico() > most.pico()) {
                most = cost;
                best = area;
            }
        }
    }
    return best;
}

QString CostView::deltaText(const MoneySum &now, double before) const
{
    if (before <= 0)
        return tr("—", "a value that is not defined");
    const double change = std::round((now.toDouble() - before) / before * 100);
    const QString size = m_text.decimal(std::abs(change), 0);
    return change > 0 ? u'+' + size : change < 0 ? u'\u2212' + size : size;
}

QList<BreakdownRow> CostView::breakdown(const CostGrid &grid, QString CostCase::*key,
                                        const QHash<QString, MoneySum> &before) const
{
    struct Sum {
        QString key;
        MoneySum cost;
        qint64 requests = 0;
        bool isTold = true;
    };
    QMap<QString, Sum> sums;
    for (const CostCase &item : grid.cases) {
        Sum &sum = sums[item.*key];
        sum.key = item.*key;
        sum.cost.add(item.cost);
        sum.requests += item.requests;
        sum.isTold &= item.tellsRequests();
    }
    QList<Sum> ranked = sums.values();
    std::ranges::stable_sort(ranked, [](const Sum &a, const Sum &b) { return a.cost.pico() > b.cost.pico(); });
    // What nobody claims stands last, whatever it costs.
    std::stable_partition(ranked.begin(), ranked.end(), [](const Sum &sum) { return !sum.key.isEmpty(); });
    QList<BreakdownRow> rows;
    for (const Sum &sum : std::as_const(ranked)) {
        rows.append({.key = sum.key,
                     .label = sum.key.isEmpty() ? tr("Unattributed") : visibleText(sum.key),
                     .costText = m_text.wholeDollars(sum.cost),
                     .perRequestText = perRequest(sum.cost, sum.isTold ? sum.requests : untoldRequests),
                     .deltaText = deltaText(sum.cost, before.value(sum.key).toDouble()),
                     .unattributed = sum.key.isEmpty(),
                     .figureId = u"ai/breakdown/"_s + sum.key});
    }
    return rows;
}

} // namespace plumbline
