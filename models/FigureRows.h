// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowFigureModel.h"
#include "models/RowsRequest.h"

namespace plumbline {

/// The number whose rows are looked at, and beside it the cases that it leaves out, by reason: they open in its place.
class FigureRows : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by EvidenceController")
    /// First those that count, while others are looked at; then each reason.
    Q_PROPERTY(plumbline::RowFigureModel *parts READ parts CONSTANT)
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed) ///< Key of the reason that is looked at; empty: what counts.

public:
    explicit FigureRows(NumberText text, QObject *parent = nullptr) : QObject(parent), m_text(std::move(text)) { }

    RowFigureModel *parts() { return &m_parts; }
    QString chosen() const { return m_chosen < 0 ? QString() : QString::number(m_chosen); }
    Q_INVOKABLE void open(const QString &key);

    void ask(const RowsRequest &number);
    void clear();
    const std::optional<RowsRequest> &request() const { return m_shown; } ///< Whose rows are to be shown.

    QString title() const; ///< "Gate bypass rate, W46"
    /// Whether that many rows with that sum are what the number says.
    bool isEqual(qint64 rows, const std::optional<MoneySum> &sum) const;
    QString equalsText(bool isEqual) const;

signals:
    void changed(); ///< Other rows are to be shown.

private:
    void show(int part);

    NumberText m_text;
    std::optional<RowsRequest> m_number;
    std::optional<RowsRequest> m_shown;
    int m_chosen = -1;
    RowFigureModel m_parts;
};

} // namespace plumbline
