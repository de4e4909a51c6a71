// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FindingsWords.h"
#include "models/SurvivalCurve.h"

namespace plumbline {

/// What the tab Findings shows: how long findings stay open, what fell due, and what is open and late.
class FindingsView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by RemediationController")
    Q_PROPERTY(plumbline::RowFigureModel *verdict READ verdict CONSTANT)
    Q_PROPERTY(plumbline::RowFigureModel *repair READ repair CONSTANT)
    Q_PROPERTY(plumbline::RowFigureModel *due READ due CONSTANT)
    Q_PROPERTY(plumbline::SurvivalCurve *curve READ curve CONSTANT)
    Q_PROPERTY(plumbline::DueListModel *teams READ teams CONSTANT)
    Q_PROPERTY(plumbline::AgingListModel *aging READ aging CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *late READ late CONSTANT)
    Q_PROPERTY(int mostDue READ mostDue NOTIFY changed)
    Q_PROPERTY(int agingMaximum READ agingMaximum NOTIFY changed)
    Q_PROPERTY(QString openText READ openText NOTIFY changed)
    Q_PROPERTY(QString lateText READ lateText NOTIFY changed)
    Q_PROPERTY(bool measured READ measured NOTIFY changed) ///< Whether nothing means that there is none.

public:
    explicit FindingsView(QObject *parent = nullptr) : QObject(parent) { }

    RowFigureModel *verdict() { return &m_verdict; }
    RowFigureModel *repair() { return &m_repair; }
    RowFigureModel *due() { return &m_due; }
    SurvivalCurve *curve() { return &m_curve; }
    DueListModel *teams() { return &m_teams; }
    AgingListModel *aging() { return &m_aging; }
    LineTableModel *late() { return &m_late; }
    int mostDue() const { return m_mostDue; }
    int agingMaximum() const { return m_agingMaximum; }
    const QString &openText() const { return m_openText; }
    const QString &lateText() const { return m_lateText; }
    bool measured() const { return m_isMeasured; }

    void show(const FindingsWords &words, const FindingsData &data, const FigureText &text);

signals:
    void changed();

private:
    RowFigureModel m_verdict;
    RowFigureModel m_repair;
    RowFigureModel m_due;
    SurvivalCurve m_curve;
    DueListModel m_teams;
    AgingListModel m_aging;
    LineTableModel m_late{{FindingsWords::Columns, FindingsWords::Past, true, FindingsWords::Severity}};
    int m_mostDue = 1;
    int m_agingMaximum = 1;
    QString m_openText;
    QString m_lateText;
    bool m_isMeasured = false;
};

} // namespace plumbline
