// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// What fell due at one team: fixed in time, fixed late, and late and open.
struct DueRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(int inTime MEMBER inTime)
    Q_PROPERTY(int late MEMBER late)
    Q_PROPERTY(int open MEMBER open)
    Q_PROPERTY(QString text MEMBER text)

public:
    int total() const { return inTime + late + open; }

    QString key;
    QString name;
    int inTime = 0;
    int late = 0;
    int open = 0;
    QString text; ///< "29 of 34"
};

/// What fell due, the team with the most first.
class DueListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by RemediationController")

public:
    explicit DueListModel(QObject *parent = nullptr) : RowListModel(DueRow::staticMetaObject, parent) { }
    void setRows(QList<DueRow> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline
