// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "metrics/MetricScope.h"
#include "models/KnownMoments.h"
#include "models/ScopeModels.h"
#include "store/RowQueries.h"

namespace plumbline {

class PanelMemory;
class QueryRunner;
struct ViewAddress;

/// What the whole window looks at: the week, the filters and the instant of knowledge.
class ScopeController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString weekLabel READ weekLabel NOTIFY weekChanged)
    Q_PROPERTY(QString weekRange READ weekRange NOTIFY weekChanged)
    Q_PROPERTY(QString weekRangeShort READ weekRangeShort NOTIFY weekChanged)
    Q_PROPERTY(QString weekKey READ weekKey NOTIFY weekChanged)
    Q_PROPERTY(QString previousWeekLabel READ previousWeekLabel NOTIFY weekChanged)
    Q_PROPERTY(bool canStepBack READ canStepBack NOTIFY weekChanged)
    Q_PROPERTY(bool canStepForward READ canStepForward NOTIFY weekChanged)
    Q_PROPERTY(plumbline::WeekListModel *weeks READ weeks CONSTANT)
    Q_PROPERTY(plumbline::FilterChoiceModel *services READ services CONSTANT)
    Q_PROPERTY(plumbline::FilterChoiceModel *teams READ teams CONSTANT)
    Q_PROPERTY(plumbline::FilterChoiceModel *environments READ environments CONSTANT)
    Q_PROPERTY(QString serviceText READ serviceText NOTIFY filtersChanged)
    Q_PROPERTY(QString teamText READ teamText NOTIFY filtersChanged)
    Q_PROPERTY(QString environmentText READ environmentText NOTIFY filtersChanged)
    Q_PROPERTY(bool serviceFiltered READ serviceFiltered NOTIFY filtersChanged)
    Q_PROPERTY(bool teamFiltered READ teamFiltered NOTIFY filtersChanged)
    Q_PROPERTY(bool environmentFiltered READ environmentFiltered NOTIFY filtersChanged)
    Q_PROPERTY(int filterCount READ filterCount NOTIFY filtersChanged)
    Q_PROPERTY(QString filterText READ filterText NOTIFY filtersChanged)
    Q_PROPERTY(plumbline::KnownMoments *known READ known CONSTANT)

public:
    ScopeController(QueryRunner &runner, const Clock &clock, NumberText text, std::optional<TimePoint> knownAt,
                    QObject *parent = nullptr);

    /// Kept cases that all pages of this window answer from.
    const std::shared_ptr<PanelMemory> &panels() const { return m_panels; }
    QString weekLabel() const;
    QString weekRange() const { return m_text.weekRange(m_week, true); }
    QString weekRangeShort() const { return m_text.weekRange(m_week, false); }
    QString weekKey() const { return m_week.toString(); }
    QString previousWeekLabel() const { return m_text.weekShort(m_week.plus(-1)); }
    bool canStepBack() const { return m_week > oldestWeek(); }
    bool canStepForward() const { return m_week < currentWeek(); }
    WeekListModel *weeks() { return &m_weeks; }
    FilterChoiceModel *services() { return &m_services; }
    FilterChoiceModel *teams() { return &m_teams; }
    FilterChoiceModel *environments() { return &m_environments; }
    QString serviceText() const { return choiceText(m_services); }
    QString teamText() const { return choiceText(m_teams); }
    QString environmentText() const { return choiceText(m_environments); }
    bool serviceFiltered() const { return m_services.isFiltered(); }
    bool teamFiltered() const { return m_teams.isFiltered(); }
    bool environmentFiltered() const { return m_environments.isFiltered(); }
    int filterCount() const;
    QString filterText() const;
    KnownMoments *known() { return &m_known; }

    Q_INVOKABLE void stepWeek(int delta);
    Q_INVOKABLE void setWeek(const QString &key);
    Q_INVOKABLE void toggleService(const QString &value);
    Q_INVOKABLE void toggleTeam(const QString &value);
    Q_INVOKABLE void toggleEnvironment(const QString &value);
    Q_INVOKABLE void clearFilters();

    /// Writes its week, filters and instant of knowledge into an address.
    void tell(ViewAddress &address) const;
    /// Looks at what an address says, in one step; what is there already changes nothing. Says what cannot be looked at.
    QString look(const ViewAddress &address);

    /// Reads the values that the filters can take.
    void reload();

    IsoWeek week() const { return m_week; }
    bool weekIsRunning() const { return m_week == currentWeek(); }
    TimePoint now() const { return m_clock.now(); }
    const NumberText &text() const { return m_text; }
    MetricScope metricScope() const;
    /// The filters that rows of a type can be held against; the week is not among them.
    RowFilter rowFilter(const QString &type) const;

signals:
    void weekChanged();
    void filtersChanged();
    void changed(); ///< Anything that a figure depends on.
    void newerKnown(); ///< Pages that are behind can be answered anew.

private:
    IsoWeek currentWeek() const { return IsoWeek::of(m_clock.now(), m_text.zone()); }
    IsoWeek oldestWeek() const { return currentWeek().plus(-52); }
    void choose(IsoWeek week);
    void fillWeeks();
    void announceFilters();
    QString choiceText(const FilterChoiceModel &choices) const;

    QueryRunner &m_runner;
    const Clock &m_clock;
    NumberText m_text;
    KnownMoments m_known;
    IsoWeek m_week;
    WeekListModel m_weeks;
    FilterChoiceModel m_services, m_teams, m_environments;
    QHash<QString, QString> m_teamOfService;
    std::shared_ptr<PanelMemory> m_panels;
    quint64 m_generation = 0;
};

} // namespace plumbline
