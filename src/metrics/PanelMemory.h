// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/Panel.h"

#include <map>
#include <mutex>

namespace plumbline {

/// What a program remembers of the panels of one store between questions, for all its threads.
class PanelMemory
{
public:
    /// `mostFresh`: so many rows that are not in a panel yet are worth to be read for a question; `mostAtFirst`: where
    /// no panel is kept at all. Who asks but once makes none.
    explicit PanelMemory(qint64 mostFresh = 100'000, qint64 mostAtFirst = 100'000)
        : m_mostFresh(mostFresh), m_mostAtFirst(mostAtFirst)
    {
    }

    /// The cases of each scope; empty when the definition has to find them among the rows. Call in a snapshot.
    std::optional<QList<CaseTable>> cases(StoreConnection &store, const MetricDefinition &definition,
                                          const QList<MetricScope> &scopes);
    /// Where the history of a metric starts; empty when the rows have to be asked.
    std::optional<std::optional<TimePoint>> historyStart(StoreConnection &store, const MetricDefinition &definition,
                                                         const MetricScope &scope);
    /// Why a panel was thrown away, for people; empty when none was.
    QString notice() const;

    struct Done {
        qint64 metrics = 0;
        qint64 cases = 0; ///< Kept now, of all metrics.
    };
    /// Adds what is missing to the kept panels; one that is damaged, or of another store, is made anew.
    Result<Done> bringUp(StoreConnection &store, const QList<MetricDefinition> &definitions);
    /// Throws all panels away and makes them anew.
    Result<Done> rebuild(StoreConnection &store, const QList<MetricDefinition> &definitions);
    /// Reads every piece; what does not fit, named, or empty.
    static Result<QString> check(StoreConnection &store, const QList<MetricDefinition> &definitions);

private:
    Panel *ready(StoreConnection &store, const MetricDefinition &definition);
    Result<void> bringUp(StoreConnection &store, Panel &panel, Done &done);
    Panel &panelOf(const MetricDefinition &definition);

    mutable std::mutex m_mutex;
    qint64 m_mostFresh;
    qint64 m_mostAtFirst;
    std::map<QString, Panel> m_panels; ///< By digests of definition and panel.
    QString m_notice;
};

} // namespace plumbline
