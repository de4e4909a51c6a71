// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/PanelMemory.h"
#include "models/ScopeController.h"
#include "models/WeeklyData.h"
#include "store/QueryRunner.h"

#include <type_traits>

namespace plumbline {

/// What a page reads off the store: the state in which it stands, and only the answer to its newest question is taken.
/// `Page` is the controller that shows it; its signal changed() is sent after each answer.
class PageReading
{
public:
    /// "loading" before the first answer, "ready" or "first" (nothing was ever pulled) after it, "stale" while another
    /// one is on its way, "failed".
    const QString &state() const { return m_state; }
    const QString &errorText() const { return m_errorText; } ///< Of the last answer; empty when it was one.

    /// A new question: answers to older ones are no longer taken. `isShown`: there is something to look at meanwhile.
    quint64 begin(bool isShown)
    {
        m_state = isShown ? QStringLiteral("stale") : QStringLiteral("loading");
        m_moment.reset();
        return ++m_generation;
    }
    void arrived(bool isFirstRun)
    {
        m_errorText.clear();
        m_state = isFirstRun ? QStringLiteral("first") : QStringLiteral("ready");
    }

    /// Does `work` on a worker and gives what it found to `accepted`.
    template <typename Page, typename Work, typename Accept>
    void ask(QueryRunner &runner, Page *page, quint64 generation, Work work, Accept accepted)
    {
        using Answer = std::invoke_result_t<Work, StoreConnection &>;
        runner.run(std::move(work)).then(page, [this, page, generation, accepted](const Answer &answer) {
            if (generation != m_generation)
                return;
            if (answer) {
                accepted(*answer);
            } else {
                m_state = QStringLiteral("failed");
                m_errorText = toString(answer.error());
            }
            emit page->changed();
        });
    }

    /// The same about the figures of what the window looks at. While rows arrive it is what was known a moment ago, so
    /// that nobody waits for them; all that belongs to one question is of one moment.
    template <typename Page, typename Work, typename Accept>
    void askFigures(QueryRunner &runner, Page *page, quint64 generation, const MetricCatalog &catalog,
                    ScopeController &controller, Work work, Accept accepted)
    {
        const auto moment = std::make_shared<std::optional<TimePoint>>();
        auto atOnce = [&catalog, work = std::move(work), moment, first = m_moment, panels = controller.panels(),
                       asked = controller.metricScope()](StoreConnection &connection) {
            MetricScope scope = asked;
            if (!first)
                scope = panels->withoutWaiting(connection, catalog.newest(), scope);
            else if (*first)
                scope.knownAt = *first;
            *moment = scope.knownAt;
            return work(connection, scope);
        };
        const auto take = [this, page, accepted, moment, &controller](const auto &found) {
            m_moment = *moment;
            controller.known()->answered(page, *moment);
            accepted(found);
        };
        ask(runner, page, generation, std::move(atOnce), take);
    }

    /// Gives `accepted` what one metric was in one week of a chart; the page stays where it is, also when that fails.
    template <typename Page, typename Accept>
    void askWeek(QueryRunner &runner, Page *page, const MetricDefinition &definition, const ScopeController &scope,
                 IsoWeek week, Accept accepted)
    {
        MetricScope asked = scope.metricScope();
        if (m_moment && *m_moment) // of the moment of the page
            asked.knownAt = *m_moment;
        measureOneWeek(runner, definition, asked, week, scope.panels())
            .then(page, [this, page, definition, accepted](const Result<MetricResult> &result) {
                if (result)
                    return accepted(MeasuredMetric{definition, *result, {}});
                m_errorText = toString(result.error());
                emit page->changed();
            });
    }

private:
    QString m_state = QStringLiteral("loading");
    QString m_errorText;
    quint64 m_generation = 0;
    std::optional<std::optional<TimePoint>> m_moment; ///< As known when the newest question was answered first.
};

} // namespace plumbline
