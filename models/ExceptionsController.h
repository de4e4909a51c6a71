// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ExceptionsWords.h"
#include "models/PageReading.h"
#include "models/RowsRequest.h"
#include "models/WeeklyModels.h"

namespace plumbline {

/// The page Exceptions: how old the open ones are, when they expire, what changed in the week, and all of them.
class ExceptionsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(plumbline::RowFigureModel *verdict READ verdict CONSTANT)
    Q_PROPERTY(plumbline::RowFigureModel *changes READ changes CONSTANT)
    Q_PROPERTY(plumbline::RowFigureModel *beyond READ beyond CONSTANT)
    Q_PROPERTY(plumbline::ExpiryDayModel *days READ days CONSTANT)
    Q_PROPERTY(plumbline::AgingListModel *aging READ aging CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *table READ table CONSTANT)
    /// What the ages are grouped by: service, rule or owner.
    Q_PROPERTY(QString grouping READ grouping WRITE setGrouping NOTIFY changed)
    Q_PROPERTY(int agingMaximum READ agingMaximum NOTIFY changed)
    Q_PROPERTY(int mostADay READ mostADay NOTIFY changed)
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)
    Q_PROPERTY(QString weekText READ weekText NOTIFY changed)
    Q_PROPERTY(QString expiredText READ expiredText NOTIFY changed) ///< For the navigation; empty for none.
    Q_PROPERTY(bool measured READ measured NOTIFY changed) ///< Whether nothing means that there is none.

public:
    ExceptionsController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                         QObject *parent = nullptr);

    const QString &state() const { return m_reading.state(); }
    const QString &errorText() const { return m_reading.errorText(); }
    RowFigureModel *verdict() { return &m_verdict; }
    RowFigureModel *changes() { return &m_changes; }
    RowFigureModel *beyond() { return &m_beyond; }
    ExpiryDayModel *days() { return &m_days; }
    AgingListModel *aging() { return &m_aging; }
    LineTableModel *table() { return &m_table; }
    const QString &grouping() const { return m_grouping; }
    void setGrouping(const QString &column);
    int agingMaximum() const { return m_agingMaximum; }
    int mostADay() const { return m_mostADay; }
    QString totalText() const;
    QString weekText() const;
    QString expiredText() const;
    bool measured() const { return m_data && m_data->open.result.figure(); }

    Q_INVOKABLE void reload();
    Q_INVOKABLE void open(const QString &key); ///< The rows behind a number.
    Q_INVOKABLE void openAging(int row, int bucket); ///< bucket -1: all ages.
    Q_INVOKABLE void openLine(int row);
    Q_INVOKABLE void sort(int column, bool descending) { m_table.sortBy(column, descending); }

signals:
    void changed();
    void rowsRequested(const plumbline::RowsRequest &request);

private:
    void show();
    void showAging();
    void request(const MeasuredMetric &measured, const QList<int> &cases);

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    ScopeController &m_scope;
    PageReading m_reading;
    QString m_grouping = QStringLiteral("service");
    std::optional<ExceptionsData> m_data;
    IsoWeek m_week; ///< Of what is shown.
    RowFigureModel m_verdict;
    RowFigureModel m_changes;
    RowFigureModel m_beyond;
    ExpiryDayModel m_days;
    AgingListModel m_aging;
    LineTableModel m_table{{.columns = ExceptionsWords::Columns,
                            .sortedBy = ExceptionsWords::Expires,
                            .descending = false,
                            .marked = ExceptionsWords::State}};
    int m_agingMaximum = 0;
    int m_mostADay = 0;
};

} // namespace plumbline
