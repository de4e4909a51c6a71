// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/AuditRequest.h"
#include "evidence/RequestCatalog.h"
#include "models/LineTableModel.h"
#include "models/ResourceText.h"
#include "models/TraceWords.h"

#include <functional>

namespace plumbline {

class AuditBook;
class AuditDesk;

/// The sample of a saved request: its frozen population, what was drawn, and the workpaper of the chosen item.
class SampleDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by RequestsController")
    Q_PROPERTY(QString status READ status NOTIFY changed) ///< Of the request; empty: it was not saved.
    Q_PROPERTY(QList<QString> factLabels READ factLabels NOTIFY changed)
    Q_PROPERTY(QList<QString> factValues READ factValues NOTIFY changed)
    Q_PROPERTY(QList<QString> factKinds READ factKinds NOTIFY changed)
    Q_PROPERTY(QList<QString> columns READ columns NOTIFY changed) ///< That it can be drawn by.
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY changed) ///< The request's own size.
    Q_PROPERTY(QString citation READ citation NOTIFY changed) ///< Where that size comes from.
    Q_PROPERTY(plumbline::LineTableModel *items READ items CONSTANT)
    Q_PROPERTY(int chosen READ chosen NOTIFY chosenChanged) ///< Line of the table; -1 for none.
    Q_PROPERTY(QString rowName READ rowName NOTIFY chosenChanged) ///< Of the chosen item.
    Q_PROPERTY(QString note READ note NOTIFY chosenChanged)
    Q_PROPERTY(QString replacedText READ replacedText NOTIFY chosenChanged) ///< Empty: it counts.
    Q_PROPERTY(bool replaceable READ isReplaceable NOTIFY chosenChanged) ///< Nothing stands for it yet.
    Q_PROPERTY(QList<QString> attributes READ attributes NOTIFY chosenChanged) ///< What is looked at.
    Q_PROPERTY(QList<int> ticks READ ticks NOTIFY chosenChanged) ///< Per attribute a place of marks(); -1: nothing yet.
    Q_PROPERTY(QString traceTitle READ traceTitle NOTIFY chosenChanged)
    Q_PROPERTY(QList<QString> traceLabels READ traceLabels NOTIFY chosenChanged)
    Q_PROPERTY(QList<QString> traceValues READ traceValues NOTIFY chosenChanged)
    Q_PROPERTY(QList<QString> traceKinds READ traceKinds NOTIFY chosenChanged)

public:
    enum Column { Item, Stratum, Place, RowName, Ticks, Note, Columns };

    explicit SampleDesk(QObject *parent = nullptr) : QObject(parent) { }

    static QStringList marks(); ///< met, deviation, n/a.

    using Work = std::function<Result<void>(const AuditDesk &desk, AuditBook &book, TimePoint now)>;
    std::function<void(const Work &work)> keep; ///< Does it beside the window and reads what came of it.

    /// What is known of a request; without a status it was not saved. The chosen item stays where it is still there.
    void show(const AuditQuestion &question, const SampleSize &size, const AuditRequest &request,
              const QList<SampleItem> &items, const QStringList &columns, const NumberText &text);
    void choose(int line);
    void showTrace(const TraceWords &trace); ///< Of the chosen item.
    const SampleItem *item() const; ///< The chosen one; null for none.

    Q_INVOKABLE void freeze();
    /// An empty `size` is the request's own; one that is typed needs a citation.
    Q_INVOKABLE void draw(const QString &seed, const QString &size, const QString &why, const QString &stratum);
    Q_INVOKABLE void mark(const QString &status, const QString &note); ///< answered, accepted or flagged.
    Q_INVOKABLE void tick(int attribute, int mark); ///< Places in attributes() and marks().
    Q_INVOKABLE void writeNote(const QString &note);
    Q_INVOKABLE void replace(const QString &reason);

    const QString &status() const { return m_request.status; }
    const QStringList &factLabels() const { return m_factLabels; }
    const QStringList &factValues() const { return m_factValues; }
    const QStringList &factKinds() const { return m_factKinds; }
    const QStringList &columns() const { return m_columns; }
    QString sizeText() const { return m_size.size > 0 ? QString::number(m_size.size) : QString(); }
    QString citation() const { return ResourceText::of("request.citation", m_size.citation); }
    LineTableModel *items() { return &m_table; }
    int chosen() const { return m_chosen; }
    QString rowName() const;
    QString note() const { return item() ? item()->note : QString(); }
    QString replacedText() const;
    bool isReplaceable() const { return item() && !item()->replacedBy; }
    QStringList attributes() const { return ResourceText::of("request.attribute", m_question.attributes); }
    QList<int> ticks() const;
    const QString &traceTitle() const { return m_trace.title; }
    const QStringList &traceLabels() const { return m_trace.labels; }
    const QStringList &traceValues() const { return m_trace.values; }
    const QStringList &traceKinds() const { return m_trace.kinds; }

signals:
    void changed();
    void chosenChanged();

private:
    void showFacts(const NumberText &text);
    void showItems(const NumberText &text);

    AuditQuestion m_question;
    SampleSize m_size;
    AuditRequest m_request;
    QList<SampleItem> m_items;
    QStringList m_columns, m_factLabels, m_factValues, m_factKinds;
    LineTableModel m_table{{.columns = Columns, .sortedBy = Place, .descending = false, .marked = Ticks}};
    int m_chosen = -1;
    TraceWords m_trace;
};

} // namespace plumbline
