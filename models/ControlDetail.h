// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ControlsWords.h"
#include "models/ResourceText.h"
#include "models/RowFigureModel.h"
#include "models/RowsRequest.h"

namespace plumbline {

/// The chosen control and week: what was due, what was there, what it serves, and the rows.
class ControlDetail : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ControlsController")
    Q_PROPERTY(QString code READ code NOTIFY changed) ///< Empty: nothing is chosen.
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed) ///< "W44 · every production deployment"
    Q_PROPERTY(QString mark READ mark NOTIFY changed)
    Q_PROPERTY(QString badge READ badge NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed) ///< "Expected 49, found 3"; empty where all was there.
    Q_PROPERTY(QString next READ next NOTIFY changed) ///< What to do about it.
    Q_PROPERTY(QList<QString> factLabels READ factLabels NOTIFY changed)
    Q_PROPERTY(QList<QString> factValues READ factValues NOTIFY changed)
    Q_PROPERTY(bool loading READ loading NOTIFY changed) ///< Its rows are being looked for.
    Q_PROPERTY(plumbline::RowFigureModel *rows READ rows CONSTANT)

public:
    explicit ControlDetail(QObject *parent = nullptr) : QObject(parent) { }

    /// `cell`: place among the outcome's cells; -1 where it has none.
    void show(const ControlOutcome &outcome, qsizetype cell, const QList<ControlMapping> &mappings,
              const NumberText &text);
    void showRows(const ControlRows &rows, const NumberText &text);
    void clear();
    /// The rows behind a number of rows().
    RowsRequest request(const QString &key, const NumberText &text) const;

    const QString &code() const { return m_outcome.control.id; }
    QString title() const { return ResourceText::of("control", m_outcome.control.title); }
    const QString &place() const { return m_place; }
    const QString &mark() const { return m_mark; }
    const QString &badge() const { return m_badge; }
    const QString &message() const { return m_message; }
    QString next() const { return ResourceText::of("control", m_outcome.control.next); }
    const QStringList &factLabels() const { return m_factLabels; }
    const QStringList &factValues() const { return m_factValues; }
    bool loading() const { return m_loading; }
    RowFigureModel *rows() { return &m_rowFigures; }

signals:
    void changed();

private:
    void showCell(qsizetype cell, const NumberText &text);

    ControlOutcome m_outcome;
    QString m_place;
    QString m_mark;
    QString m_badge;
    QString m_message;
    QString m_weekText;
    QStringList m_factLabels;
    QStringList m_factValues;
    bool m_loading = false;
    ControlRows m_found;
    RowFigureModel m_rowFigures;
};

} // namespace plumbline
