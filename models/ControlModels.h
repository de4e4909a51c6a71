// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// A framework with the requirements of it that a control serves.
struct FrameworkLine {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString mappedText MEMBER mappedText)
    Q_PROPERTY(QString evidencedText MEMBER evidencedText)
    Q_PROPERTY(QString completeText MEMBER completeText)
    Q_PROPERTY(double evidenced MEMBER evidenced)
    Q_PROPERTY(double complete MEMBER complete)

public:
    QString key; ///< Empty: all controls of the product.
    QString name;
    QString mappedText;
    QString evidencedText; ///< "?" until everything has been read.
    QString completeText;
    double evidenced = 0.0; ///< Parts of those that are mapped.
    double complete = 0.0;
};

/// All controls, then the frameworks, the one with the most requirements first.
class FrameworkModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ControlsController")

public:
    explicit FrameworkModel(QObject *parent = nullptr) : RowListModel(FrameworkLine::staticMetaObject, parent) { }
    void setRows(QList<FrameworkLine> rows) { updateRows(std::move(rows)); }
};

/// A control with what was due and what was there, week by week.
struct ControlLine {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QList<QString> cells MEMBER cells)
    Q_PROPERTY(QList<QString> cellTexts MEMBER cellTexts)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QString presentText MEMBER presentText)
    Q_PROPERTY(bool deviates MEMBER deviates)

public:
    QString key; ///< "CODE-1"
    QString name;
    QStringList cells; ///< all, some, none, idle (nothing was due) or unknown; empty where nothing can be said.
    QStringList cellTexts; ///< How many are missing, where some are.
    QString note; ///< Why nothing can be said; empty where cells say it.
    QString presentText;
    bool deviates = false; ///< In a week in which something was due nothing was there.
};

/// The controls of the chosen framework.
class ControlGridModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ControlsController")

public:
    explicit ControlGridModel(QObject *parent = nullptr) : RowListModel(ControlLine::staticMetaObject, parent) { }
    void setRows(QList<ControlLine> rows) { updateRows(std::move(rows)); }
};

/// A point of a checklist with the number that decides it.
struct ChecklistLine {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString stateText MEMBER stateText)
    Q_PROPERTY(QString valueText MEMBER valueText)
    Q_PROPERTY(QString words MEMBER words)

public:
    QString key; ///< What openCheck() is told.
    QString name;
    QString mark;
    QString stateText;
    QString valueText;
    QString words; ///< The assertion, its numbers, and what of it no source tells.
};

/// The points of one checklist.
class ChecklistModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ControlsController")

public:
    explicit ChecklistModel(QObject *parent = nullptr) : RowListModel(ChecklistLine::staticMetaObject, parent) { }
    void setRows(QList<ChecklistLine> rows) { updateRows(std::move(rows)); }
};

} // namespace plumbline
