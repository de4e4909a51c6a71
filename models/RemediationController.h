// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FindingsView.h"
#include "models/PageReading.h"
#include "models/ReturnView.h"
#include "models/RowsRequest.h"

namespace plumbline {

/// The page Remediation and drift: how fast findings are fixed and drift is undone, and what comes again.
class RemediationController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    /// Everything has been read, not only what the page begins with.
    Q_PROPERTY(bool isWhole READ isWhole NOTIFY changed)
    Q_PROPERTY(QString weekText READ weekText NOTIFY changed)
    /// Only high and critical findings among the open and the late.
    Q_PROPERTY(bool severe READ severe WRITE setSevere NOTIFY changed)
    Q_PROPERTY(plumbline::FindingsView *findings READ findings CONSTANT)
    Q_PROPERTY(plumbline::ReturnView *later READ later CONSTANT)

public:
    RemediationController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                          QObject *parent = nullptr);

    const QString &state() const { return m_reading.state(); }
    const QString &errorText() const { return m_reading.errorText(); }
    bool isWhole() const { return m_isWhole; }
    QString weekText() const;
    bool severe() const { return m_severe; }
    void setSevere(bool severe);
    FindingsView *findings() { return &m_findingsView; }
    ReturnView *later() { return &m_returnView; }

    Q_INVOKABLE void reload();
    Q_INVOKABLE void open(const QString &key); ///< The rows behind a number.
    Q_INVOKABLE void openAging(int row, int bucket); ///< bucket -1: all ages.
    Q_INVOKABLE void openLate(int row);
    Q_INVOKABLE void openEpisode(int row);
    Q_INVOKABLE void openCause(int row);
    Q_INVOKABLE void openDriftWeek(int index); ///< Of the chart.
    Q_INVOKABLE void sortLate(int column, bool descending) { m_findingsView.late()->sortBy(column, descending); }
    Q_INVOKABLE void sortEpisodes(int column, bool descending) { m_returnView.episodes()->sortBy(column, descending); }
    Q_INVOKABLE void sortCauses(int column, bool descending) { m_returnView.causes()->sortBy(column, descending); }

signals:
    void changed();
    void rowsRequested(const plumbline::RowsRequest &request);

private:
    void readLater(quint64 generation);
    void showFindings();
    FindingsWords words() const;
    void request(const MeasuredMetric &measured, const QList<int> &cases, IsoWeek week);

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    ScopeController &m_scope;
    PageReading m_reading;
    bool m_isWhole = false;
    bool m_severe = true;
    IsoWeek m_week; ///< Of what is shown.
    std::optional<FindingsData> m_findings;
    std::optional<ReturnData> m_return;
    FindingsView m_findingsView;
    ReturnView m_returnView;
};

} // namespace plumbline
