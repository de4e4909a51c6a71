// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/DiagnosisRunner.h"
#include "models/DiagnosisModels.h"
#include "models/PageReading.h"
#include "models/RowsRequest.h"

namespace plumbline {

class ScopeController;

/// What the diagnostic rules say of the chosen week, as the verb `diagnose` does, in the language of the window: each
/// sentence with the numbers that made its rule speak, and those with their rows.
class DiagnosisController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by WeeklyReviewController")
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    /// Somebody looks at it: it asks for some tens of charts, and only then.
    Q_PROPERTY(bool shown READ shown WRITE setShown NOTIFY changed)
    Q_PROPERTY(QString weekText READ weekText NOTIFY changed) ///< "W46"
    Q_PROPERTY(plumbline::DiagnosisListModel *lines READ lines CONSTANT)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed) ///< Of the lines; -1: none.
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed) ///< Of the chosen line.
    Q_PROPERTY(QString seed READ seed NOTIFY changed) ///< Which words its rule was made from; in English.
    Q_PROPERTY(plumbline::DiagnosisFactModel *facts READ facts CONSTANT) ///< That the chosen line rests on.
    Q_PROPERTY(QString silentText READ silentText NOTIFY changed) ///< Rules that could not be judged, or gave way.
    Q_PROPERTY(QString chanceText READ chanceText NOTIFY changed) ///< How many charts would speak by chance alone.

public:
    DiagnosisController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                        QObject *parent = nullptr);

    const QString &state() const { return m_reading.state(); }
    const QString &errorText() const; ///< Of the sentences, or of the rows that were asked for last.
    bool shown() const { return m_isShown; }
    void setShown(bool shown);
    QString weekText() const;
    DiagnosisListModel *lines() { return &m_lines; }
    int chosen() const { return m_chosen; }
    QString sentence() const;
    QString seed() const;
    DiagnosisFactModel *facts() { return &m_facts; }
    QString silentText() const;
    QString chanceText() const;

    Q_INVOKABLE void reload(); ///< At once, or when it is next shown.
    Q_INVOKABLE void choose(int line);
    Q_INVOKABLE void openFact(int fact); ///< The rows behind that number of the chosen line.

signals:
    void changed();
    void rowsRequested(const plumbline::RowsRequest &request);

private:
    const DiagnosticFinding *chosenFinding() const;
    DiagnosisFact factOf(const QString &name, const DiagnosticFinding &finding) const;
    void show();

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    ScopeController &m_scope;
    PageReading m_reading, m_opening;
    bool m_isShown = false, m_isDue = true;
    std::optional<DiagnosisReport> m_report;
    int m_chosen = -1;
    DiagnosisListModel m_lines;
    DiagnosisFactModel m_facts;
    QList<DiagnosisFact> m_factRows;
};

} // namespace plumbline
