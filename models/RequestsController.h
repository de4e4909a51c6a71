// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PacketWork.h"
#include "models/PageReading.h"
#include "models/RequestAnswer.h"
#include "models/RequestForm.h"
#include "models/ResourceText.h"
#include "models/SampleDesk.h"

namespace plumbline {

class ConfigurationFile;

/// Requests and samples of audits: what is asked again and again, how far each audit is, the answer of one request, and
/// its sample. Asks and keeps by the same desk as the verbs `request` and `sample`.
class RequestsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QList<QString> audits READ audits NOTIFY changed) ///< With saved requests.
    Q_PROPERTY(plumbline::LineTableModel *table READ table CONSTANT)
    Q_PROPERTY(int chosenRow READ chosenRow NOTIFY changed) ///< Of the table; -1 for none.
    Q_PROPERTY(QString id READ id NOTIFY changed) ///< Of the chosen request, "R1"; empty for none.
    Q_PROPERTY(QString words READ words NOTIFY changed) ///< As an auditor says it.
    Q_PROPERTY(QString contains READ contains NOTIFY changed) ///< What the answer holds.
    Q_PROPERTY(QString argument READ argument NOTIFY changed) ///< Why it holds everything, as far as it does.
    Q_PROPERTY(QString subject READ subject NOTIFY changed) ///< What it is about; empty where it is about a list.
    Q_PROPERTY(QString command READ command NOTIFY changed) ///< That answers it elsewhere; empty where the page does.
    Q_PROPERTY(bool isList READ isList NOTIFY changed) ///< A population answers it.
    Q_PROPERTY(bool isNow READ isNow NOTIFY changed) ///< What is known now is looked at.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool stopping READ isStopping NOTIFY changed)
    Q_PROPERTY(QString workText READ workText NOTIFY changed)
    Q_PROPERTY(double workFraction READ workFraction NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< Why the last thing that was asked for was not done.
    Q_PROPERTY(plumbline::RequestForm *form READ form CONSTANT)
    Q_PROPERTY(plumbline::RequestAnswer *answer READ answer CONSTANT)
    Q_PROPERTY(plumbline::SampleDesk *desk READ desk CONSTANT)

public:
    RequestsController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                       const ConfigurationFile &configuration, QObject *parent = nullptr);

    const QString &state() const { return m_reading.state(); }
    const QString &errorText() const { return m_reading.errorText(); }
    QStringList audits() const;
    LineTableModel *table() { return &m_table; }
    int chosenRow() const;
    const QString &id() const { return m_question.id; }
    QString words() const { return ResourceText::of("request", m_question.words); }
    QString contains() const { return ResourceText::of("request", m_question.contains); }
    QString argument() const { return ResourceText::of("request", m_question.argument); }
    QString subject() const { return ResourceText::of("request", m_question.subject); }
    QString command() const;
    bool isList() const { return !m_question.population.isEmpty(); }
    bool isNow() const { return !m_scope.metricScope().knownAt; }
    bool isBusy() const { return m_work.isRunning(); }
    bool isStopping() const { return isBusy() && m_work.isStopping(); }
    const QString &workText() const { return m_work.text(); }
    double workFraction() const { return m_work.fraction(); }
    const QString &problem() const { return m_problem; }
    RequestForm *form() { return &m_form; }
    RequestAnswer *answer() { return &m_answer; }
    SampleDesk *desk() { return &m_desk; }

    Q_INVOKABLE void reload();
    Q_INVOKABLE void choose(int row); ///< Line of the table.
    Q_INVOKABLE void chooseAudit(const QString &name);
    Q_INVOKABLE void run(); ///< Answers the chosen request as the form says.
    Q_INVOKABLE void cancel() { m_work.cancel(); }
    Q_INVOKABLE void save(); ///< Writes it down for the audit of the form.
    Q_INVOKABLE void chooseItem(int line); ///< Of the sample.
    Q_INVOKABLE void openRows(const QString &key); ///< Of the answer; empty: all.
    Q_INVOKABLE void openAnswered(int line);
    Q_INVOKABLE void openItem(); ///< The chosen item of the sample.

signals:
    void changed();
    void rowsRequested(const plumbline::RowsRequest &request);

private:
    void show(), showSample();
    void runTrace();
    void keep(const SampleDesk::Work &work);
    void refuse(const Error &error);
    const AuditRequest *saved() const; ///< The chosen request of the form's audit; null where it was not saved.

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    ScopeController &m_scope;
    const ConfigurationFile &m_configuration;
    PageReading m_reading, m_sampleReading, m_traceReading;
    Result<RequestCatalog> m_requests;
    QList<AuditRequest> m_saved;
    AuditQuestion m_question;
    QString m_problem, m_shownAudit;
    RequestForm m_form;
    RequestAnswer m_answer;
    SampleDesk m_desk;
    PacketWork m_work;
    LineTableModel m_table{{.columns = 4, .sortedBy = 0, .descending = false, .marked = 2}};
};

} // namespace plumbline
