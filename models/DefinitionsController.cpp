// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DefinitionsController.h"

#include "base/SafeText.h"
#include "models/ResourceText.h"
#include "models/ScopeController.h"
#include "models/TileWords.h"
#include "store/QueryRunner.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int longestTarget = 200;

QStringList defaultsOf(const MetricDefinition &definition)
{
    QStringList values;
    for (const MetricParameter &parameter : definition.parameters)
        values.append(parameter.defaultValue);
    return values;
}

} // namespace

/// A definition and the values that it counts with.
struct DefinitionsController::Asked {
    MetricDefinition definition;
    QHash<QString, QString> params;

    Result<MetricSeries> series(StoreConnection &store, MetricScope scope, IsoWeek week) const
    {
        scope.params = params;
        // A series without weeks asks no rows, and would take any value.
        if (const auto good = MetricRunner::parameters(definition, scope); !good)
            return fail(good.error());
        // Without the memory of the pages: it keeps what the definitions in force say.
        return MetricSeriesRunner(store).run(definition, scope, week, shownWeeks);
    }
};

DefinitionsController::DefinitionsController(QueryRunner &runner, const MetricCatalog &catalog,
                                             const ScopeController &scope)
    : m_runner(runner), m_catalog(catalog), m_scope(scope)
{
    QList<DefinitionLine> lines;
    for (const MetricDefinition &definition : catalog.newest()) {
        QStringList targets;
        for (const MetricParameter &parameter : definition.parameters)
            if (!parameter.defaultValue.isEmpty())
                targets.append(u"%1 = %2"_s.arg(parameter.name, parameter.defaultValue));
        lines.append({definition.id, TileWords::titleOf(definition), u"v%1"_s.arg(definition.version), targets.join(u", "_s)});
    }
    std::ranges::stable_sort(lines, [](const DefinitionLine &a, const DefinitionLine &b) {
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
    m_lines.setRows(lines);
}

QString DefinitionsController::question() const
{
    const MetricDefinition *definition = m_catalog.find(m_selected);
    return definition ? ResourceText::of("metric.question", definition->question) : QString();
}

QStringList DefinitionsController::targetNames() const
{
    QStringList names;
    if (const MetricDefinition *definition = m_catalog.find(m_selected))
        for (const MetricParameter &parameter : definition->parameters)
            names.append(parameter.text.isEmpty() ? parameter.name : ResourceText::of("metric.parameter", parameter.text));
    return names;
}

QStringList DefinitionsController::olderVersions() const
{
    QStringList versions;
    const MetricDefinition *newest = m_catalog.find(m_selected);
    for (const MetricDefinition &definition : m_catalog.definitions())
        if (newest && definition.id == m_selected && definition.version < newest->version)
            versions.append(u"v%1"_s.arg(definition.version));
    return versions;
}

void DefinitionsController::select(const QString &id)
{
    const MetricDefinition *definition = m_catalog.find(id);
    if (!definition || id == m_selected)
        return;
    ++m_generation;
    m_selected = id;
    m_values = defaultsOf(*definition);
    m_state.clear();
    m_verdict.clear();
    m_weeks.setRows({});
    emit changed();
}

void DefinitionsController::tryValue(int index, const QString &value)
{
    if (index >= 0 && index < m_values.size())
        m_values[index] = value.trimmed().left(longestTarget);
}

void DefinitionsController::preview()
{
    const MetricDefinition *definition = m_catalog.find(m_selected);
    if (!definition)
        return;
    Asked tried{*definition, {}};
    for (qsizetype i = 0; i < definition->parameters.size(); ++i)
        tried.params.insert(definition->parameters[i].name, m_values[i]);
    compare({*definition, {}}, tried);
}

void DefinitionsController::compareWith(int olderVersion)
{
    const QString version = olderVersions().value(olderVersion);
    const MetricDefinition *older = version.isEmpty() ? nullptr : m_catalog.find(m_selected, version.mid(1).toInt());
    if (older)
        compare({*older, {}}, {*m_catalog.find(m_selected), {}});
}

void DefinitionsController::compare(const Asked &before, const Asked &after)
{
    m_state = u"loading"_s;
    m_verdict.clear();
    m_weeks.setRows({});
    emit changed();
    using Both = std::pair<MetricSeries, MetricSeries>;
    m_runner
        .run([before, after, scope = m_scope.metricScope(), week = m_scope.week()](StoreConnection &store) -> Result<Both> {
            auto first = before.series(store, scope, week);
            if (!first)
                return fail(first.error());
            auto second = after.series(store, scope, week);
            if (!second)
                return fail(second.error());
            return Both{std::move(*first), std::move(*second)};
        })
        .then(this, [this, before, after, asked = ++m_generation](const Result<Both> &both) {
            if (asked != m_generation)
                return;
            m_state = both ? u"ready"_s : u"failed"_s;
            if (!both) {
                m_verdict = visibleText(toString(both.error()));
                return emit changed();
            }
            const FigureText words(m_scope.text());
            const auto &[first, second] = *both;
            QList<RestatedWeek> weeks;
            for (qsizetype i = std::min(first.points.size(), second.points.size()) - 1; i >= 0; --i) {
                const QString was = words.pointValue(before.definition, first.points[i]);
                const QString is = words.pointValue(after.definition, second.points[i]);
                if (was != is)
                    weeks.append({m_scope.text().weekShort(first.points[i].week), was, is});
            }
            const QString restated = m_scope.text().count(weeks.size());
            const QString all = m_scope.text().count(first.points.size());
            const auto counts = [](const SeriesPoint &point) { return point.value.has_value(); };
            const bool isCounted = std::ranges::any_of(first.points, counts) || std::ranges::any_of(second.points, counts);
            m_verdict = !isCounted ? tr("There is no week to count yet")
                : before.definition.version != after.definition.version
                ? tr("v%1 restated %2 of %3 weeks of v%4").arg(after.definition.version).arg(restated, all).arg(before.definition.version)
                : tr("This would restate %1 of %2 weeks").arg(restated, all);
            m_weeks.setRows(weeks);
            emit changed();
        });
}

} // namespace plumbline
