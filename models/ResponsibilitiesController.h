// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/ResponsibilityMatrix.h"
#include "models/LineTableModel.h"
#include "models/PageReading.h"
#include "models/RowsRequest.h"

namespace plumbline {

/// The organisation's matrix of responsibilities and what is wrong with it at the end of the chosen week, as the verb
/// `controls --responsibilities` tells it. Each line opens what the people in it approved.
class ResponsibilitiesController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed) ///< "none" where there is no file, "ready", "failed".
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< Why it cannot be read, with the place in the file.
    Q_PROPERTY(QString file READ file CONSTANT) ///< Where it is looked for.
    Q_PROPERTY(bool shown READ shown WRITE setShown NOTIFY changed)
    Q_PROPERTY(plumbline::LineTableModel *matrix READ matrix CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *defects READ defects CONSTANT)
    Q_PROPERTY(QString summary READ summary NOTIFY changed) ///< "3 activities, 2 defects as of 2026-09-30"
    Q_PROPERTY(QString digest READ digest NOTIFY changed) ///< SHA-256 of the file, for whoever cites it.
    Q_PROPERTY(int chosenRow READ chosenRow NOTIFY changed) ///< Of the matrix; -1 for none.
    Q_PROPERTY(bool rowsCut READ rowsCut NOTIFY changed) ///< Only the newest are opened.
    Q_PROPERTY(bool rowsFailed READ rowsFailed NOTIFY changed) ///< The problem is of what a line was to open.
    Q_PROPERTY(QString rowsText READ rowsText NOTIFY changed) ///< Why a line opened nothing, or not all.

public:
    enum MatrixColumn { Stage, Name, Responsible, Accountable, Consulted, Informed, MatrixColumns };
    enum DefectColumn { Says, DefectStage, DefectActivity, Line, DefectColumns };
    static constexpr qint64 mostRows = 500; ///< That one line opens.

    ResponsibilitiesController(QueryRunner &runner, ScopeController &scope, QObject *parent = nullptr);

    const QString &state() const { return m_state; }
    QString problem() const;
    QString file() const { return ResponsibilityMatrix::organisationFile(); }
    bool shown() const { return m_isShown; }
    void setShown(bool shown);
    LineTableModel *matrix() { return &m_matrix; }
    LineTableModel *defects() { return &m_defects; }
    const QString &summary() const { return m_summary; }
    const QString &digest() const { return m_digest; }
    int chosenRow() const { return m_chosenRow; }
    bool rowsFailed() const { return m_problem.isEmpty() && m_rowsReading.state() == u"failed"; }
    bool rowsCut() const { return m_areRowsCut; }
    const QString &rowsText() const { return m_rowsText; }

    Q_INVOKABLE void reload();
    Q_INVOKABLE void openActivity(int row); ///< What those who answer for it, else those who do it, approved.
    Q_INVOKABLE void openDefect(int row); ///< Chooses its activity; what its people approved.
    Q_INVOKABLE void sortMatrix(int column, bool descending);
    Q_INVOKABLE void sortDefects(int column, bool descending) { m_defects.sortBy(column, descending); }

signals:
    void changed();
    void rowsRequested(const plumbline::RowsRequest &request);

private:
    void show(const ResponsibilityMatrix &matrix, QDate day);
    void choose(int activity);
    void openApprovalsOf(const QStringList &persons);

    QueryRunner &m_runner;
    ScopeController &m_scope;
    PageReading m_rowsReading;
    bool m_isShown = false, m_areRowsCut = false;
    QString m_state = QStringLiteral("none"), m_problem, m_summary, m_digest, m_rowsText;
    QList<Activity> m_activities;
    QList<ResponsibilityDefect> m_found;
    int m_chosenRow = -1;
    LineTableModel m_matrix{{.columns = MatrixColumns, .sortedBy = Stage, .descending = false, .marked = -1}};
    LineTableModel m_defects{{.columns = DefectColumns, .sortedBy = Line, .descending = false, .marked = Says}};
};

} // namespace plumbline
