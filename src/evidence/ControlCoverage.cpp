// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/ControlCoverage.h"

#include "evidence/EvidenceRule.h"
#include "metrics/MetricCatalog.h"
#include "metrics/MetricRunner.h"
#include "store/LogWriter.h"
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

} // namespace

QString controlStateName(ControlState state)
{
    constexpr std::array names{"complete", "gaps", "empty", "nothing_due", "unknown", "unreadable"};
    return QString::fromLatin1(names[size_t(state)]);
}

bool ControlOutcome::hasRecent() const
{
    return std::any_of(cells.begin() + std::max<qsizetype>(0, cells.size() - recentWeeks), cells.end(),
                       [](const ControlCell &cell) { return cell.present > 0; });
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

Result<void> ControlCoverage::visit(const Control &control, const MetricScope &scope, const QList<IsoWeek> &weeks,
                                    const Visit &each) const
{
    return control.metric.isEmpty() ? visitRows(control, scope, weeks, each) : visitCases(control, scope, weeks, each);
}

Result<void> ControlCoverage::visitCases(const Control &control, const MetricScope &scope, const QList<IsoWeek> &weeks,
                                         const Visit &each) const
{
    const MetricDefinition *definition = m_catalog.find(control.metric);
    if (!definition)
        return fail(Error::Kind::Configuration, u"read controls"_s, u"there is no metric \"%1\""_s.arg(control.metric));
    QList<MetricScope> scopes;
    for (const IsoWeek one : weeks) {
        MetricScope week = scope;
        week.from = one.from(scope.zone);
        week.to = one.to(scope.zone);
        scopes.append(week);
    }
    const auto tables = MetricRunner(m_connection).populations(*definition, scopes);
    if (!tables)
        return fail(tables.error());
    for (qsizetype i = 0; i < weeks.size(); ++i) {
        const CaseTable &table = tables->at(i);
        for (int row = 0; row < table.size(); ++row) {
            if (table.excluded(row).isEmpty() && (control.of.isEmpty() || table.flag(row, control.of)))
                each(i, table, row, table.flag(row, control.where));
        }
    }
    return {};
}

Result<void> ControlCoverage::visitRows(const Control &control, const MetricScope &scope, const QList<IsoWeek> &weeks,
                                        const Visit &each) const
{
    QList<std::pair<QString, QString>> parameters = evidenceParameters(scope);
    for (const IsoWeek week : weeks)
        parameters.append({u"cell/%1"_s.arg(toNs(week.from(scope.zone))), QString::number(toNs(week.to(scope.zone)))});
    const auto rows = EvidenceQuery(m_connection, scope.knownAt).run(control.rows, parameters, {cellRelation(), {}});
    if (!rows)
        return fail(rows.error());
    for (int row = 0; row < rows->size(); ++row) {
        const auto at = rows->instant(row, u"at_ns");
        for (qsizetype i = 0; at && i < weeks.size(); ++i) {
            if (*at >= weeks[i].from(scope.zone) && *at < weeks[i].to(scope.zone))
                each(i, *rows, row, rows->flag(row, u"present"));
        }
    }
    return {};
}

Result<ControlRows> ControlCoverage::rows(const Control &control, const MetricScope &scope, IsoWeek week) const
{
    ControlRows rows;
    if (!control.unreadable.isEmpty())
        return rows;
    const auto visited
        = visit(control, scope, {week}, [&](qsizetype, const CaseTable &table, int row, bool isPresent) {
              const QList<CaseReference> references = table.references(row);
              if (!references.isEmpty() && (isPresent || control.rhythm == ControlRhythm::Case))
                  (isPresent ? rows.present : rows.missing).append(references.first());
          });
    if (!visited)
        return fail(visited.error());
    return rows;
}

Result<ControlOutcome> ControlCoverage::run(const Control &control, const MetricScope &scope, int weeks) const
{
    ControlOutcome outcome{control, ControlState::Unreadable, {}, {}};
    if (!control.unreadable.isEmpty())
        return outcome;
    const auto unread = RowQueries(m_connection).absent(control.needs, scope.knownAt);
    if (!unread)
        return fail(unread.error());
    outcome.unread = *unread;
    outcome.state = ControlState::Unknown;
    if (!outcome.unread.isEmpty())
        return outcome;
    const auto known = LogWriter(m_connection).knownUntil(scope.knownAt);
    if (!known)
        return fail(known.error());
    const IsoWeek running = IsoWeek::of(scope.asOf, scope.zone);
    QList<IsoWeek> asked;
    for (int back = weeks; back > 0; --back) {
        asked.append(running.plus(-back));
        // Of a week that ended after the newest that was known nobody can say that something is missing.
        const bool isKnown = *known && asked.last().to(scope.zone) <= **known;
        outcome.cells.append({asked.last(), isKnown && control.rhythm == ControlRhythm::Week ? 1 : 0, 0, isKnown});
    }
    const auto visited
        = visit(control, scope, asked, [&](qsizetype week, const CaseTable &, int, bool isPresent) {
              if (!outcome.cells[week].isKnown)
                  return;
              outcome.cells[week].expected += control.rhythm == ControlRhythm::Case;
              outcome.cells[week].present += isPresent;
          });
    if (!visited)
        return fail(visited.error());
    const qint64 expected = outcome.expected();
    const qint64 present = outcome.present();
    const bool isAnyKnown = std::ranges::any_of(outcome.cells, &ControlCell::isKnown);
    outcome.state = !isAnyKnown   ? ControlState::Unknown
        : expected == 0           ? ControlState::NothingDue
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
        if (outcome && outcome->hasRecent())
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
