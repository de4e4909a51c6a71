// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// A number in running text: "5 expired, still honoured".
struct RowFigure {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString words MEMBER words)

public:
    QString key; ///< What open() is told; empty where there are no rows to be opened.
    QString mark;
    QString value; ///< "?" where it is not known.
    QString words;
};

/// Numbers in running text, each with what it opens.
class RowFigureModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the controller of a page")

public:
    explicit RowFigureModel(QObject *parent = nullptr) : RowListModel(RowFigure::staticMetaObject, parent) { }
    void setRows(QList<RowFigure> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline
