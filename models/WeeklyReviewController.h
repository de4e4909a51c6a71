// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AttentionListModel.h"
#include "models/BypassChart.h"
#include "models/ReviewController.h"
#include "models/RowsRequest.h"
#include "models/StripListModel.h"
#include "models/TileListModel.h"
#include "models/WeeklyModels.h"

namespace plumbline {

class QueryRunner;
class ScopeController;

/// The weekly review: tiles, ages of exceptions, the bypass chart and what needs a decision.
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
    Q_PROPERTY(plumbline::AgingListModel *aging READ aging CONSTANT)
    Q_PROPERTY(plumbline::BarListModel *bypassByService READ bypassByService CONSTANT)
    Q_PROPERTY(plumbline::AttentionListModel *decisions READ decisions CONSTANT)
    Q_PROPERTY(QString agingTotalText READ agingTotalText NOTIFY changed)
    Q_PROPERTY(QString agingCaption READ agingCaption CONSTANT)
    Q_PROPERTY(QList<QString> agingBuckets READ agingBuckets CONSTANT)
    Q_PROPERTY(int agingMaximum READ agingMaximum NOTIFY agingChanged)
    /// How many rows of ages there is room for; 0 for all.
    Q_PROPERTY(int agingRowLimit READ agingRowLimit WRITE setAgingRowLimit NOTIFY agingChanged)
    Q_PROPERTY(QString bypassMark READ bypassMark NOTIFY changed)
    Q_PROPERTY(QList<double> bypassPoints READ bypassPoints NOTIFY changed)
    Q_PROPERTY(QList<QString> bypassLabels READ bypassLabels NOTIFY changed)
    Q_PROPERTY(QList<QString> bypassValueTexts READ bypassValueTexts NOTIFY changed)
    Q_PROPERTY(bool bypassHasLimits READ bypassHasLimits NOTIFY changed)
    Q_PROPERTY(double bypassUpper READ bypassUpper NOTIFY changed)
    Q_PROPERTY(double bypassMean READ bypassMean NOTIFY changed)
    Q_PROPERTY(double bypassLower READ bypassLower NOTIFY changed)
    Q_PROPERTY(QString bypassUpperText READ bypassUpperText NOTIFY changed)
    Q_PROPERTY(QString bypassMeanText READ bypassMeanText NOTIFY changed)
    Q_PROPERTY(QString bypassLowerText READ bypassLowerText NOTIFY changed)
    Q_PROPERTY(QList<int> bypassSignals READ bypassSignals NOTIFY changed)
    Q_PROPERTY(QList<int> bypassMaturing READ bypassMaturing NOTIFY changed)
    Q_PROPERTY(double bypassMax READ bypassMax NOTIFY changed)
    Q_PROPERTY(QList<double> bypassTicks READ bypassTicks NOTIFY changed)
    Q_PROPERTY(QList<QString> bypassTickTexts READ bypassTickTexts NOTIFY changed)
    Q_PROPERTY(QString bypassReading READ bypassReading NOTIFY changed)
    Q_PROPERTY(int bypassRunLength READ bypassRunLength NOTIFY changed)
    Q_PROPERTY(QString bypassLastText READ bypassLastText NOTIFY changed)
    Q_PROPERTY(QString bypassTitle READ bypassTitle NOTIFY changed)
    Q_PROPERTY(QString bypassNote READ bypassNote NOTIFY changed)
    Q_PROPERTY(QString bypassBarsTitle READ bypassBarsTitle NOTIFY changed)

public:
    WeeklyReviewController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                           QObject *parent = nullptr);

    const QString &state() const { return m_state; }
    const QString &errorText() const { return m_errorText; }
    bool canRetry() const { return m_state == u"failed"; }
    bool isWhole() const { return m_isWhole; }
    TileListModel *tiles() { return &m_tiles; }
    StripListModel *strip() { return &m_strip; }
    ReviewController *review() { return &m_review; }
    VerdictListModel *verdict() { return &m_verdict; }
    AgingListModel *aging() { return &m_aging; }
    BarListModel *bypassByService() { return &m_bars; }
    AttentionListModel *decisions() { return &m_decisions; }
    QString agingTotalText() const;
    QString agingCaption() const { return tr("from the first approval, renewals included"); }
    QStringList agingBuckets() const;
    int agingMaximum() const { return m_agingMaximum; }
    int agingRowLimit() const { return m_agingRowLimit; }
    void setAgingRowLimit(int limit);
    const QString &bypassMark() const { return m_chart.mark; }
    const QList<double> &bypassPoints() const { return m_chart.points; }
    const QStringList &bypassLabels() const { return m_chart.labels; }
    const QStringList &bypassValueTexts() const { return m_chart.valueTexts; }
    bool bypassHasLimits() const { return m_chart.hasLimits; }
    double bypassUpper() const { return m_chart.upper; }
    double bypassMean() const { return m_chart.mean; }
    double bypassLower() const { return m_chart.lower; }
    const QString &bypassUpperText() const { return m_chart.upperText; }
    const QString &bypassMeanText() const { return m_chart.meanText; }
    const QString &bypassLowerText() const { return m_chart.lowerText; }
    const QList<int> &bypassSignals() const { return m_chart.marks; }
    const QList<int> &bypassMaturing() const { return m_chart.maturing; }
    double bypassMax() const { return m_chart.maximum; }
    const QList<double> &bypassTicks() const { return m_chart.ticks; }
    const QStringList &bypassTickTexts() const { return m_chart.tickTexts; }
    const QString &bypassReading() const { return m_chart.reading; }
    int bypassRunLength() const { return m_chart.runLength; }
    const QString &bypassLastText() const { return m_chart.lastText; }
    const QString &bypassTitle() const { return m_chart.title; }
    const QString &bypassNote() const { return m_chart.note; }
    QString bypassBarsTitle() const;

    Q_INVOKABLE void reload();
    Q_INVOKABLE void openTile(const QString &tileId);
    Q_INVOKABLE void openAging(const QString &service, int bucket);
    Q_INVOKABLE void openAgingRow(int row, int bucket);
    Q_INVOKABLE void openBypass(int weekIndex);
    Q_INVOKABLE void openBypassService(const QString &key);
    Q_INVOKABLE void openBypassRow(int row);
    Q_INVOKABLE void openAttention(int index);

signals:
    void changed();
    void agingChanged();
    void rowsRequested(const plumbline::RowsRequest &request);

private:
    /// Does `work` on a worker and gives its answer to `accepted`, unless something else was asked for meanwhile.
    template <typename Work, typename Accept>
    void ask(Work work, quint64 generation, Accept accepted);
    void readOthers(quint64 generation);
    void accept(WeeklyData data);
    void showFigures();
    const MeasuredMetric *measured(QStringView id) const;
    void showAging();
    void request(const MeasuredMetric &measured, const QList<int> &cases, IsoWeek week, const QString &figureText = {});

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    ScopeController &m_scope;
    QString m_state = QStringLiteral("loading");
    QString m_errorText;
    std::optional<WeeklyData> m_data;
    IsoWeek m_week; ///< Of what is shown; the chosen week may be ahead of it while that is read.
    TileListModel m_tiles;
    StripListModel m_strip;
    ReviewController m_review;
    bool m_isWhole = false;
    VerdictListModel m_verdict;
    AgingListModel m_aging;
    BarListModel m_bars;
    AttentionListModel m_decisions;
    QList<AgingRow> m_agingRows;
    QList<Bar> m_barRows;
    QList<Attention> m_attention;
    int m_agingMaximum = 0;
    int m_agingRowLimit = 0;
    BypassChart m_chart;
    quint64 m_generation = 0;
};

} // namespace plumbline
