// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// One source in the table: how it stands in words, its age beside its limit, and the one action that fits.
struct SourceRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString place MEMBER place)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString stateText MEMBER stateText)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString warning MEMBER warning)
    Q_PROPERTY(QString progressText MEMBER progressText)
    Q_PROPERTY(QString paceText MEMBER paceText)
    Q_PROPERTY(double fraction MEMBER fraction)
    Q_PROPERTY(QString ageText MEMBER ageText)
    Q_PROPERTY(QString limitText MEMBER limitText)
    Q_PROPERTY(double ageFraction MEMBER ageFraction)
    Q_PROPERTY(bool late MEMBER late)
    Q_PROPERTY(QString recordsText MEMBER recordsText)
    Q_PROPERTY(QString action MEMBER action)
    Q_PROPERTY(QString actionText MEMBER actionText)
    Q_PROPERTY(QString speech MEMBER speech)

public:
    QString key;
    QString title;
    QString place;
    QString state; ///< failing unreachable limited running stale never paused current
    QString mark;
    QString stateText;
    QString detail;
    QString warning; ///< Stands beside a state that is well: what is about to be lost, what was put aside.
    QString progressText; ///< "page 41 of 66"
    QString paceText; ///< "118 a second, 21 s left"
    double fraction = -1; ///< Of the pull that runs; -1: there is none or its total is not known.
    QString ageText;
    QString limitText;
    double ageFraction = -1; ///< Age as a part of its limit; -1: nothing was ever read.
    bool late = false;
    QString recordsText;
    QString action; ///< edit retry sync cancel resume
    QString actionText;
    QString speech; ///< All of it, for those who hear the row.
};

/// Sources, trouble first.
class SourceListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SourcesController")

public:
    explicit SourceListModel(QObject *parent = nullptr) : RowListModel(SourceRow::staticMetaObject, parent) { }
    void setRows(QList<SourceRow> rows) { updateRows(std::move(rows)); }
};

} // namespace plumbline
