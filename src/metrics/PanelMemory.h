// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/Panel.h"

#include <functional>
#include <map>
#include <mutex>

namespace plumbline {

/// What a program remembers of the panels of one store between questions, for all its threads.
class PanelMemory
{
public:
    /// `mostFresh`: so many rows that are not in a panel yet are worth to be read for a question; `mostAtFirst`: where
    /// no panel is kept at all. Who asks but once makes none. `mostUnnoticed`: so many are read while somebody is to be
    /// answered at once.
    explicit PanelMemory(qint64 mostFresh = 100'000, qint64 mostAtFirst = 100'000, qint64 mostUnnoticed = 200)
        : m_mostFresh(mostFresh), m_mostAtFirst(mostAtFirst), m_mostUnnoticed(mostUnnoticed)
    {
    }

    /// The cases of each scope; empty when the definition has to find them among the rows. Call in a snapshot.
    std::optional<QList<CaseTable>> cases(StoreConnection &store, const MetricDefinition &definition,
                                          const QList<MetricScope> &scopes);
    /// Where the history of a metric starts; empty when the rows have to be asked.
    std::optional<std::optional<TimePoint>> historyStart(StoreConnection &store, const MetricDefinition &definition,
                                                         const MetricScope &scope);
    /// The newest instant as known at which all of these panels are kept; empty when there is none.
    std::optional<TimePoint> standing(StoreConnection &store, const QList<MetricDefinition> &definitions);
    /// The scope as it is answered at once: while more rows are missing than can be brought up unnoticed, what was
    /// known when the panels were brought up last (knownAt says when), and whoever listens is told that they are
    /// behind. Once they could not be brought up it is the newest, however long that takes, until they could again.
    MetricScope withoutWaiting(StoreConnection &store, const QList<MetricDefinition> &definitions, MetricScope scope);

    std::optional<TimePoint> broughtUpTo() const; ///< As known then by the last upkeep of this program; empty: none.
    bool isStuck() const; ///< The last upkeep failed.
    /// For who would have brought them up, and could not even begin.
    void setStuck(bool isStuck);

    /// Why a panel was thrown away, for people; empty when none was.
    QString notice() const;

    struct Done {
        qint64 metrics = 0;
        qint64 cases = 0; ///< Kept now, of all metrics.
    };
    /// False: stop, and go on with the next call.
    using GoesOn = std::function<bool()>;
    /// Adds what is missing to the kept panels, all as of one moment; one that is damaged, or of another store, is made
    /// anew. Who asks meanwhile does not wait for it.
    Result<Done> bringUp(StoreConnection &store, const QList<MetricDefinition> &definitions, const GoesOn &goesOn = {});
    /// Throws all panels away and makes them anew.
    Result<Done> rebuild(StoreConnection &store, const QList<MetricDefinition> &definitions);
    /// Reads every piece; what does not fit, named, or empty.
    static Result<QString> check(StoreConnection &store, const QList<MetricDefinition> &definitions);

private:
    using Panels = std::map<QString, Panel>; ///< By digests of definition and panel.

    Panel *ready(StoreConnection &store, const MetricDefinition &definition);
    Panel *standingAt(StoreConnection &store, const MetricDefinition &definition, TimePoint instant);
    /// In memory and, where nothing is there or `withKept` wants it, where they are kept.
    std::vector<PanelStand> stands(StoreConnection &store, const MetricDefinition &definition, bool withKept);
    std::optional<TimePoint> commonStand(StoreConnection &store, const QList<MetricDefinition> &definitions,
                                         bool withKept);
    Result<Done> bringUpAll(StoreConnection &store, const QList<MetricDefinition> &definitions, const GoesOn &goesOn);
    Result<void> bringUp(StoreConnection &store, IndexParts *parts, Panel &panel);
    void show(const QList<MetricDefinition> &definitions, bool isAll);
    static Panel &panelOf(Panels &panels, const MetricDefinition &definition);

    mutable std::mutex m_mutex; ///< Of all but m_work.
    qint64 m_mostFresh;
    qint64 m_mostAtFirst;
    qint64 m_mostUnnoticed;
    Panels m_panels; ///< That questions are answered from.
    Panels m_before; ///< What they were until the last upkeep, for answers under way.
    std::mutex m_upkeep; ///< Of m_work.
    Panels m_work; ///< That upkeep brings up; those that are asked for are shown when all are done.
    std::optional<TimePoint> m_broughtUpTo;
    bool m_isStuck = false;
    QString m_notice;
};

} // namespace plumbline
