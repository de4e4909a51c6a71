// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ProcessChart.h"
#include "models/ReturnWords.h"

namespace plumbline {

/// What the tabs Drift and Repeats show: episodes of drift, and what came again or is prevented.
class ReturnView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by RemediationController")
    Q_PROPERTY(QString state READ state NOTIFY changed) ///< loading ready stale
    Q_PROPERTY(plumbline::RowFigureModel *driftVerdict READ driftVerdict CONSTANT)
    Q_PROPERTY(plumbline::RowFigureModel *dwell READ dwell CONSTANT)
    Q_PROPERTY(plumbline::ProcessChart *chart READ chart CONSTANT)
    Q_PROPERTY(plumbline::BarListModel *approved READ approved CONSTANT)
    Q_PROPERTY(plumbline::BarListModel *notApproved READ notApproved CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *episodes READ episodes CONSTANT)
    Q_PROPERTY(plumbline::RowFigureModel *repeatVerdict READ repeatVerdict CONSTANT)
    Q_PROPERTY(plumbline::RowFigureModel *prevention READ prevention CONSTANT)
    Q_PROPERTY(plumbline::BarListModel *rules READ rules CONSTANT)
    Q_PROPERTY(plumbline::BarListModel *incidents READ incidents CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *causes READ causes CONSTANT)
    Q_PROPERTY(bool driftMeasured READ driftMeasured NOTIFY changed) ///< Whether nothing means that there is none.

public:
    explicit ReturnView(QObject *parent = nullptr) : QObject(parent) { }

    const QString &state() const { return m_state; }
    void setState(const QString &state);
    RowFigureModel *driftVerdict() { return &m_driftVerdict; }
    RowFigureModel *dwell() { return &m_dwell; }
    ProcessChart *chart() { return &m_chart; }
    BarListModel *approved() { return &m_approved; }
    BarListModel *notApproved() { return &m_notApproved; }
    LineTableModel *episodes() { return &m_episodes; }
    RowFigureModel *repeatVerdict() { return &m_repeatVerdict; }
    RowFigureModel *prevention() { return &m_prevention; }
    BarListModel *rules() { return &m_rules; }
    BarListModel *incidents() { return &m_incidents; }
    LineTableModel *causes() { return &m_causes; }
    bool driftMeasured() const { return m_isDriftMeasured; }

    void show(const ReturnData &data, const FigureText &text);

signals:
    void changed();

private:
    QString m_state = QStringLiteral("loading");
    RowFigureModel m_driftVerdict;
    RowFigureModel m_dwell;
    ProcessChart m_chart;
    BarListModel m_approved;
    BarListModel m_notApproved;
    LineTableModel m_episodes{{ReturnWords::EpisodeColumns, ReturnWords::Began, true, ReturnWords::EpisodeState}};
    RowFigureModel m_repeatVerdict;
    RowFigureModel m_prevention;
    BarListModel m_rules;
    BarListModel m_incidents;
    LineTableModel m_causes{{ReturnWords::CauseColumns, ReturnWords::First, true, ReturnWords::CauseState}};
    bool m_isDriftMeasured = false;
};

} // namespace plumbline
