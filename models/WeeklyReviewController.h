// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AttentionListModel.h"
#include "models/ComingDays.h"
#include "models/DiagnosisController.h"
#include "models/PageReading.h"
#include "models/ProcessChart.h"
#include "models/ReviewController.h"
#include "models/RowsRequest.h"
#include "models/StripListModel.h"
#include "models/TileListModel.h"
#include "models/WeeklyData.h"
#include "models/WeeklyModels.h"

namespace plumbline {

/// The weekly review: tiles, the bypass chart and what needs a decision.
class WeeklyReviewController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY changed)
    /// Every figure has been read, not only those that the page begins with.
    Q_PROPERTY(bool isWhole READ isWhole NOTIFY changed)
    Q_PROPERTY(plumbline::TileListModel *tiles READ tiles CONSTANT)
    Q_PROPERTY(plumbline::StripListModel *strip READ strip CONSTANT)
    Q_PROPERTY(plumbline::ReviewController *review READ review CONSTANT)
    Q_PROPERTY(plumbline::VerdictListModel *verdict READ verdict CONSTANT)
    Q_PROPERTY(plumbline::BarListModel *bypassByService READ bypassByService CONSTANT)
    Q_PROPERTY(plumbline::AttentionListModel *decisions READ decisions CONSTANT)
    Q_PROPERTY(plumbline::ComingDays *coming READ coming CONSTANT)
    Q_PROPERTY(plumbline::DiagnosisController *diagnosis READ diagnosis CONSTANT)
    Q_PROPERTY(plumbline::ProcessChart *bypass READ bypass CONSTANT)
    Q_PROPERTY(bool exceptionsKnown READ exceptionsKnown NOTIFY changed) ///< Whether no decision means that none is needed.
    Q_PROPERTY(QString bypassBarsTitle READ bypassBarsTitle NOTIFY changed)

public:
    WeeklyReviewController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                           QObject *parent = nullptr);

    const QString &state() const { return m_reading.state(); }
    const QString &errorText() const { return m_reading.errorText(); }
    bool canRetry() const { return state() == u"failed"; }
    bool isWhole() const { return m_isWhole; }
    TileListModel *tiles() { return &m_tiles; }
    StripListModel *strip() { return &m_strip; }
    ReviewController *review() { return &m_review; }
    VerdictListModel *verdict() { return &m_verdict; }
    BarListModel *bypassByService() { return &m_bars; }
    AttentionListModel *decisions() { return &m_decisions; }
    ComingDays *coming() { return &m_coming; }
    DiagnosisController *diagnosis() { return &m_diagnosis; }
    ProcessChart *bypass() { return &m_bypass; }
    bool exceptionsKnown() const;
    QString bypassBarsTitle() const;

    /// Those of the week's figures, in that order; one that has not been read yet says so.
    QList<Tile> tilesOf(const QStringList &ids) const;
    void setHeld(bool held); ///< What is shown stays; what would change it waits.
    bool isWaiting() const { return m_isWaiting; }
    bool isSettled() const; ///< All of it is read, and nothing newer is on its way.

    Q_INVOKABLE void reload();
    Q_INVOKABLE void openTile(const QString &tileId);
    Q_INVOKABLE void openBypass(int weekIndex);
    Q_INVOKABLE void openBypassService(const QString &key);
    Q_INVOKABLE void openBypassRow(int row);
    Q_INVOKABLE void openAttention(int index);

signals:
    void changed();
    void rowsRequested(const plumbline::RowsRequest &request);

private:
    void readOthers(quint64 generation);
    void accept(WeeklyData data);
    void showFigures();
    const MeasuredMetric *measured(QStringView id) const;
    void request(const MeasuredMetric &measured, const QList<int> &cases, IsoWeek week, const QString &figureText = {});

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    ScopeController &m_scope;
    PageReading m_reading;
    std::optional<WeeklyData> m_data;
    IsoWeek m_week; ///< Of what is shown; the chosen week may be ahead of it while that is read.
    TileListModel m_tiles;
    StripListModel m_strip;
    ReviewController m_review;
    bool m_isWhole = false;
    bool m_isHeld = false;
    bool m_isWaiting = false;
    VerdictListModel m_verdict;
    BarListModel m_bars;
    AttentionListModel m_decisions;
    QList<Bar> m_barRows;
    QList<Attention> m_attention;
    ComingDays m_coming;
    DiagnosisController m_diagnosis;
    ProcessChart m_bypass;
};

} // namespace plumbline
