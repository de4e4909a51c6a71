// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/RequestCatalog.h"
#include "models/LineTableModel.h"
#include "models/RowFigureModel.h"
#include "models/RowsRequest.h"
#include "models/TraceWords.h"

namespace plumbline {

/// The answer to a request: the list with its certificate and counts, or the trace of one thing.
class RequestAnswer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by RequestsController")
    Q_PROPERTY(QString kind READ kind NOTIFY changed) ///< "list", "trace"; empty: nothing was asked yet.
    Q_PROPERTY(QString mark READ mark NOTIFY changed) ///< "ok" or "crit".
    Q_PROPERTY(QString title READ title NOTIFY changed) ///< The verdict.
    Q_PROPERTY(QString text READ text NOTIFY changed) ///< What it rests on.
    Q_PROPERTY(QList<QString> factLabels READ factLabels NOTIFY changed)
    Q_PROPERTY(QList<QString> factValues READ factValues NOTIFY changed)
    Q_PROPERTY(QList<QString> doubtLabels READ doubtLabels NOTIFY changed) ///< Sources; of a trace: stages.
    Q_PROPERTY(QList<QString> doubtValues READ doubtValues NOTIFY changed)
    Q_PROPERTY(QList<QString> doubtKinds READ doubtKinds NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed) ///< Items; with what is not listed here.
    Q_PROPERTY(plumbline::RowFigureModel *counts READ counts CONSTANT)
    Q_PROPERTY(plumbline::LineTableModel *items READ items CONSTANT)

public:
    enum Column { Line, Service, Id, Source, Says, Columns };
    static constexpr qsizetype listed = 1000; ///< Items in the table; Evidence shows all.

    explicit RequestAnswer(QObject *parent = nullptr) : QObject(parent) { }

    void show(const AuditQuestion &question, const Population &population, const QList<ItemCounts> &counts,
              const NumberText &text);
    void show(const AuditQuestion &question, const Trace &trace, const NumberText &text);
    /// Source and stream that a doubt is about; its code where it is about neither.
    QString scopeText(const NumberText &text) const;
    static QString placeOf(const CertificateDoubt &doubt);
    void clear();

    /// Of all items that are rows of the list's own type; with a key of `counts`, those with that value.
    RowsRequest rows(const QString &key, const NumberText &text) const;
    RowsRequest row(int line, const NumberText &text) const;

    Q_INVOKABLE void sort(int column, bool descending) { m_items.sortBy(column, descending); }

    const QString &kind() const { return m_kind; }
    QString mark() const;
    const QString &title() const { return m_title; }
    const QString &text() const { return m_text; }
    const QStringList &factLabels() const { return m_factLabels; }
    const QStringList &factValues() const { return m_factValues; }
    const QStringList &doubtLabels() const { return m_doubtLabels; }
    const QStringList &doubtValues() const { return m_doubtValues; }
    const QStringList &doubtKinds() const { return m_doubtKinds; }
    const QString &countText() const { return m_countText; }
    RowFigureModel *counts() { return &m_counts; }
    LineTableModel *items() { return &m_items; }

signals:
    void changed();

private:
    void reset();
    void addFact(const QString &label, const QString &value);
    void showCertificate(const NumberText &text);
    void showItems(const NumberText &text);

    QString m_kind, m_title, m_text, m_countText;
    QStringList m_factLabels, m_factValues, m_doubtLabels, m_doubtValues, m_doubtKinds;
    std::optional<Population> m_population;
    AuditQuestion m_question;
    RowFigureModel m_counts;
    LineTableModel m_items{{.columns = Columns, .sortedBy = Line, .descending = false, .marked = -1}};
};

} // namespace plumbline
