// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/ControlCoverage.h"

#include "evidence/EvidenceRule.h"
#include "metrics/MetricCatalog.h"
#include "metrics/MetricRunner.h"
#include "store/RowQueries.h"

#include <QMap>
#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int recentWeeks = 4;

/// The weeks of a grid as parameters of its SQL: when each begins and ends.
QString cellRelation()
{
    return u"cell AS (SELECT CAST(SUBSTR(name, 6) AS BIGINT) AS from_ns, CAST(value AS BIGINT) AS to_ns FROM param "
           "WHERE name LIKE 'cell/%')"_s;
}

bool hasRecent(const ControlOutcome &outcome)
{
    return std::any_of(outcome.cells.begin() + std::max<qsizetype>(0, outcome.cells.size() - recentWeeks),
                       outcome.cells.end(), [](const ControlCell &cell) { return cell.present > 0; });
}

} // namespace

QString controlStateName(ControlState state)
{
    constexpr std::array names{"complete", "gaps", "empty", "nothing_due", "unknown", "unreadable"};
    return QString::fromLatin1(names[size_t(state)]);
}

qint64 ControlOutcome::expected() const
{
    return std::accumulate(cells.begin(), cells.end(), qint64(0),
                           [](qint64 sum, const ControlCell &cell) { return sum + cell.expected; });
}

qint64 ControlOutcome::present() const
{
    return std::accumulate(cells.begin(), cells.end(), qint64(0), [](qint64 sum, const ControlCell &cell) {
        return sum + std::min(cell.present, cell.expected);
    });
}

Result<void> ControlCoverage::countMetric(const Control &control, const MetricScope &scope,
                                          QList<ControlCell> &cells) const
{
    const MetricDefinition *definition = m_catalog.find(control.metric);
    if (!definition)
        return fail(Error::Kind::Configuration, u"read controls"_s, u"there is no metric \"%1\""_s.arg(control.metric));
    QList<MetricScope> scopes;
    for (const ControlCell &cell : std::as_const(cells)) {
        MetricScope week = scope;
        week.from = cell.week.from(scope.zone);
        week.to = cell.week.to(scope.zone);
        scopes.append(week);
    }
    const auto tables = MetricRunner(m_connection).populations(*definition, scopes);
    if (!tables)
        return fail(tables.error());
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const CaseTable &table = tables->at(i);
        for (int row = 0; row < table.size(); ++row) {
            if (!table.excluded(row).isEmpty() || (!control.of.isEmpty() && !table.flag(row, control.of)))
                continue;
            ++cells[i].expected;
            cells[i].present += table.flag(row, control.where);
        }
    }
    return {};
}

Result<void> ControlCoverage::countRows(const Control &control, const MetricScope &scope,
                                        QList<ControlCell> &cells) const
{
    QList<std::pair<QString, QString>> parameters = evidenceParameters(scope);
    for (const ControlCell &cell : std::as_const(cells))
        parameters.append(
            {u"cell/%1"_s.arg(toNs(cell.week.from(scope.zone))), QString::number(toNs(cell.week.to(scope.zone)))});
    const auto rows = EvidenceQuery(m_connection, scope.knownAt).run(control.rows, parameters, {cellRelation(), {}});
    if (!rows)
        return fail(rows.error());
    for (int row = 0; row < rows->size(); ++row) {
        const auto at = rows->instant(row, u"at_ns");
        for (ControlCell &cell : cells) {
            if (!at || *at < cell.week.from(scope.zone) || *at >= cell.week.to(scope.zone))
                continue;
            cell.expected += control.rhythm == ControlRhythm::Case;
            cell.present += rows->flag(row, u"present");
        }
    }
    if (control.rhythm == ControlRhythm::Week) {
        for (ControlCell &cell : cells)
            cell.expected = 1;
    }
    return {};
}

Result<ControlOutcome> ControlCoverage::run(const Control &control, const MetricScope &scope, int weeks) const
{
    ControlOutcome outcome{control, ControlState::Unreadable, {}, {}};
    if (!control.unreadable.isEmpty())
        return outcome;
    for (const QString &type : control.needs) {
        const auto newest = RowQueries(m_connection).newestVersion(type);
        if (!newest)
            return fail(newest.error());
        if (*newest == 0)
            outcome.unread.append(type);
    }
    outcome.state = ControlState::Unknown;
    if (!outcome.unread.isEmpty())
        return outcome;
    const IsoWeek running = IsoWeek::of(scope.asOf, scope.zone);
    for (int back = weeks; back > 0; --back)
        outcome.cells.append({running.plus(-back), 0, 0});
    if (auto counted = control.metric.isEmpty() ? countRows(control, scope, outcome.cells)
                                                : countMetric(control, scope, outcome.cells);
        !counted)
        return fail(counted.error());
    const qint64 expected = outcome.expected();
    const qint64 present = outcome.present();
    outcome.state = expected == 0 ? ControlState::NothingDue
        : present == expected     ? ControlState::Complete
        : present == 0            ? ControlState::Empty
                                  : ControlState::Gaps;
    return outcome;
}

QList<FrameworkCoverage> ControlCoverage::frameworks(const ControlCatalog &controls,
                                                     const QList<ControlOutcome> &outcomes)
{
    QHash<QString, const ControlOutcome *> byId;
    for (const ControlOutcome &outcome : outcomes)
        byId.insert(outcome.control.id, &outcome);
    QMap<QString, QMap<QString, int>> best; // framework -> requirement -> 0 mapped, 1 evidenced, 2 complete
    for (const ControlMapping &mapping : controls.mappings) {
        const ControlOutcome *outcome = byId.value(mapping.control);
        int &level = best[mapping.framework][mapping.requirement];
        if (outcome && hasRecent(*outcome))
            level = std::max(level, outcome->state == ControlState::Complete ? 2 : 1);
    }
    QList<FrameworkCoverage> all;
    for (auto framework = best.cbegin(); framework != best.cend(); ++framework) {
        FrameworkCoverage one{framework.key(), framework->size(), 0, 0};
        for (const int level : *framework) {
            one.evidenced += level > 0;
            one.complete += level > 1;
        }
        all.append(one);
    }
    return all;
}

} // namespace plumbline
