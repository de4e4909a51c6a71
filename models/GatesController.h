// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/GatesWords.h"
#include "models/PageReading.h"
#include "models/PolicyWords.h"
#include "models/ProcessChart.h"
#include "models/ReleaseController.h"
#include "models/RowsRequest.h"
#include "models/TileListModel.h"

namespace plumbline {

/// The page Gates and bypass: whether the gates hold, and where they are walked around or do not block.
class GatesController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(plumbline::RowFigureModel *verdict READ verdict CONSTANT)
    Q_PROPERTY(plumbline::FunnelModel *funnel READ funnel CONSTANT)
    Q_PROPERTY(plumbline::RowFigureModel *blocked READ blocked CONSTANT)
    /// Bypass, manual and emergency deployments, evidence latency; the charts are in the same order.
    Q_PROPERTY(plumbline::TileListModel *measures READ measures CONSTANT)
    Q_PROPERTY(QList<QObject *> charts READ charts CONSTANT)
    Q_PROPERTY(plumbline::GateRankModel *ranks READ ranks CONSTANT)
    Q_PROPERTY(plumbline::WeakGateModel *weakened READ weakened CONSTANT)
    Q_PROPERTY(QString weekText READ weekText NOTIFY changed)
    Q_PROPERTY(QList<QString> dayTexts READ dayTexts NOTIFY changed) ///< Of the two weeks, every other day.
    Q_PROPERTY(plumbline::LineTableModel *bypasses READ bypasses CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *ungated READ ungated CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *policies READ policies CONSTANT)
    Q_PROPERTY(QList<QString> tableCounts READ tableCounts NOTIFY changed) ///< Of the three tables.
    /// What the blocks are ranked by: rule, service or environment.
    Q_PROPERTY(QString grouping READ grouping WRITE setGrouping NOTIFY changed)
    Q_PROPERTY(bool measured READ measured NOTIFY changed) ///< Whether nothing means that there is none.
    Q_PROPERTY(int chosen READ chosen NOTIFY chosenChanged) ///< Line of the bypasses; -1 for none.
    Q_PROPERTY(QString chosenTitle READ chosenTitle NOTIFY chosenChanged)
    Q_PROPERTY(QString chosenPlace READ chosenPlace NOTIFY chosenChanged)
    Q_PROPERTY(QString chosenWay READ chosenWay NOTIFY chosenChanged)
    Q_PROPERTY(QString chosenPosition READ chosenPosition NOTIFY chosenChanged)
    Q_PROPERTY(QList<QString> factLabels READ factLabels NOTIFY chosenChanged)
    Q_PROPERTY(QList<QString> factValues READ factValues NOTIFY chosenChanged)

    Q_PROPERTY(plumbline::ReleaseController *release MEMBER release CONSTANT)

public:
    ReleaseController *release = nullptr; ///< What stands in the way of a release, on a tab of the page; outlives it.

    GatesController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                    QObject *parent = nullptr);

    const QString &state() const { return m_reading.state(); }
    const QString &errorText() const { return m_reading.errorText(); }
    RowFigureModel *verdict() { return &m_verdict; }
    FunnelModel *funnel() { return &m_funnel; }
    RowFigureModel *blocked() { return &m_blocked; }
    TileListModel *measures() { return &m_measures; }
    QList<QObject *> charts() { return {&m_bypassChart, &m_deploysChart, &m_latencyChart}; }
    GateRankModel *ranks() { return &m_ranks; }
    WeakGateModel *weakened() { return &m_weakened; }
    QString weekText() const;
    QStringList dayTexts() const;
    LineTableModel *bypasses() { return &m_bypasses; }
    LineTableModel *ungated() { return &m_ungated; }
    LineTableModel *policies() { return &m_policies; }
    QStringList tableCounts() const;
    const QString &grouping() const { return m_grouping; }
    void setGrouping(const QString &column);
    bool measured() const { return m_data && m_data->bypass.result.state() != MetricState::Unknown; }
    int chosen() const { return m_chosen; }
    QString chosenTitle() const;
    QString chosenPlace() const;
    QString chosenWay() const;
    QString chosenPosition() const;
    QStringList factLabels() const;
    QStringList factValues() const;

    Q_INVOKABLE void reload();
    Q_INVOKABLE void open(const QString &key); ///< The rows behind a number.
    Q_INVOKABLE void openMeasure(int index) { open(measureKey(index) + QLatin1String("/behind")); }
    Q_INVOKABLE void openWeek(int index, int week); ///< A point of a measure's chart.
    Q_INVOKABLE void openRank(int row, const QString &part); ///< part: blocked, bypassed or waived.
    Q_INVOKABLE void openBypass(int line);
    Q_INVOKABLE void openUngated(int line);
    Q_INVOKABLE void openPolicy(int line);
    Q_INVOKABLE void openWeakened(int row);
    Q_INVOKABLE void choose(int line);
    Q_INVOKABLE void sortBypasses(int column, bool descending);

signals:
    void changed();
    void chosenChanged();
    void rowsRequested(const plumbline::RowsRequest &request);

private:
    void show();
    static QString measureKey(int index);
    int chosenCase() const; ///< -1 for none.
    GatesWords words() const;
    void request(const MeasuredMetric &measured, const QList<int> &cases, IsoWeek week);
    void requestPolicies(const QList<qint64> &versions);

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    ScopeController &m_scope;
    PageReading m_reading;
    QString m_grouping = QStringLiteral("rule");
    std::optional<GatesData> m_data;
    IsoWeek m_week; ///< Of what is shown.
    RowFigureModel m_verdict;
    FunnelModel m_funnel;
    RowFigureModel m_blocked;
    TileListModel m_measures;
    ProcessChart m_bypassChart{ProcessChart::Size::Small};
    ProcessChart m_deploysChart{ProcessChart::Size::Small};
    ProcessChart m_latencyChart{ProcessChart::Size::Small};
    GateRankModel m_ranks;
    WeakGateModel m_weakened;
    LineTableModel m_bypasses{
        {.columns = GatesWords::BypassColumns, .sortedBy = GatesWords::When, .descending = true, .marked = -1}};
    LineTableModel m_ungated{
        {.columns = GatesWords::UngatedColumns, .sortedBy = GatesWords::UngatedWhen, .descending = true, .marked = -1}};
    LineTableModel m_policies{{.columns = PolicyWords::Columns,
                               .sortedBy = PolicyWords::Mode,
                               .descending = false,
                               .marked = PolicyWords::Mode}};
    int m_chosen = -1;
};

} // namespace plumbline
