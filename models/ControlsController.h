// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ChecklistWords.h"
#include "models/ControlDetail.h"
#include "models/PageReading.h"
#include "models/RequestsController.h"
#include "models/ResponsibilitiesController.h"

#include <QTimer>

namespace plumbline {

/// The page Controls: what evidence was due and what was there, for whom it counts, and the live checklists.
class ControlsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    /// Somebody looks at the page: it asks much, and only then.
    Q_PROPERTY(bool shown READ shown WRITE setShown NOTIFY changed)
    Q_PROPERTY(bool isWhole READ isWhole NOTIFY changed) ///< All controls have been read.
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed) ///< "12 of 36 controls read"; empty when all are.
    Q_PROPERTY(plumbline::RowFigureModel *verdict READ verdict CONSTANT)
    Q_PROPERTY(plumbline::FrameworkModel *frameworks READ frameworks CONSTANT)
    Q_PROPERTY(QString framework READ framework WRITE setFramework NOTIFY changed) ///< Empty: all controls.
    Q_PROPERTY(QList<QString> weeks READ weeks NOTIFY changed) ///< Of the columns, the oldest first.
    Q_PROPERTY(plumbline::ControlGridModel *grid READ grid CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *requirements READ requirements CONSTANT)
    Q_PROPERTY(plumbline::ChecklistModel *implementation READ implementation CONSTANT)
    Q_PROPERTY(plumbline::ChecklistModel *audit READ audit CONSTANT)
    Q_PROPERTY(plumbline::ChecklistModel *continuous READ continuous CONSTANT)
    Q_PROPERTY(QList<QString> heldTexts READ heldTexts NOTIFY changed) ///< Of the three checklists.
    Q_PROPERTY(plumbline::ControlDetail *detail READ detail CONSTANT)
    Q_PROPERTY(QString rowsErrorText READ rowsErrorText NOTIFY changed) ///< Why rows could not be read.
    Q_PROPERTY(int chosenRow READ chosenRow NOTIFY chosenChanged) ///< Line of the grid; -1 for none.
    Q_PROPERTY(int chosenWeek READ chosenWeek NOTIFY chosenChanged)
    Q_PROPERTY(plumbline::RequestsController *requests MEMBER requests CONSTANT)
    Q_PROPERTY(plumbline::ResponsibilitiesController *responsibilities READ responsibilities CONSTANT)

public:
    ControlsController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                       QObject *parent = nullptr);

    RequestsController *requests = nullptr; ///< What auditors ask, on a tab of the page; outlives it.

    const QString &state() const { return m_reading.state(); }
    const QString &errorText() const { return m_reading.errorText(); }
    bool shown() const { return m_isShown; }
    void setShown(bool shown);
    bool isWhole() const { return m_isWhole; }
    QString progressText() const;
    RowFigureModel *verdict() { return &m_verdict; }
    FrameworkModel *frameworks() { return &m_frameworks; }
    const QString &framework() const { return m_framework; }
    void setFramework(const QString &name);
    QStringList weeks() const;
    ControlGridModel *grid() { return &m_grid; }
    LineTableModel *requirements() { return &m_requirements; }
    ChecklistModel *implementation() { return &m_implementation; }
    ChecklistModel *audit() { return &m_audit; }
    ChecklistModel *continuous() { return &m_continuous; }
    QStringList heldTexts() const;
    ControlDetail *detail() { return &m_detail; }
    const QString &rowsErrorText() const { return m_rowsReading.errorText(); }
    ResponsibilitiesController *responsibilities() { return &m_responsibilities; }
    int chosenRow() const { return m_chosenRow; }
    int chosenWeek() const { return m_chosenWeek; }

    Q_INVOKABLE void reload();
    Q_INVOKABLE void choose(int row, int week);
    Q_INVOKABLE void openRows(const QString &key); ///< Of the chosen cell.
    Q_INVOKABLE void openCheck(const QString &key); ///< The rows behind the number that decides a point.
    Q_INVOKABLE void openRequirement(int line); ///< Chooses the control that serves it.
    Q_INVOKABLE void openVerdict(const QString &key); ///< Chooses what a number of the verdict counts.

signals:
    void changed();
    void chosenChanged();
    void rowsRequested(const plumbline::RowsRequest &request);

private:
    MetricScope scope() const;
    void load(), readNext(quint64 generation);
    void show(), showChecklists(), askForRows();
    void chooseFirstDeviation(), chooseAgain();
    bool isAnyKnown() const;
    ControlsWords words() const { return {m_scope.text(), m_controls, m_shown}; }

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    ScopeController &m_scope;
    PageReading m_reading, m_rowsReading, m_checkReading;
    ControlCatalog m_controls;
    std::optional<Checklist> m_checklist;
    QString m_broken; ///< Why the files of the page cannot be read; empty when they can.
    MetricScope m_asked, m_shownScope; ///< Of the reading that goes on; of what the grid shows.
    QList<ControlOutcome> m_shown, m_read; ///< By the grid; by a reading that goes on.
    QList<ControlLine> m_lines; ///< Of the grid.
    std::optional<ChecklistReport> m_report;
    bool m_isShown = false, m_isDue = false, m_isWhole = false; ///< Due: to be read once somebody looks.
    QString m_framework;
    RowFigureModel m_verdict;
    FrameworkModel m_frameworks;
    ControlGridModel m_grid;
    LineTableModel m_requirements{{.columns = ControlsWords::RequirementColumns,
                                   .sortedBy = ControlsWords::Requirement,
                                   .descending = false,
                                   .marked = ControlsWords::Evidence}};
    ChecklistModel m_implementation, m_audit, m_continuous;
    ControlDetail m_detail;
    ResponsibilitiesController m_responsibilities{m_runner, m_scope};
    QTimer m_rowsWait; ///< Whoever walks through cells asks for the rows of the last one only.
    int m_chosenRow = -1, m_chosenWeek = -1;
};

} // namespace plumbline
