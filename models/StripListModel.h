// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// One small figure of the weekly review: value, basis and state.
struct StripEntry {
    Q_GADGET
    Q_PROPERTY(QString tileId MEMBER tileId)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString basis MEMBER basis)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString accessibleName MEMBER accessibleName)
    Q_PROPERTY(QString figureId MEMBER figureId)
    Q_PROPERTY(bool opensRows MEMBER opensRows)

public:
    QString tileId;
    QString label;
    QString value; ///< "2.2 %"; empty while it is read.
    QString basis;
    QString mark; ///< Of a state other than a plain value; empty for none.
    QString accessibleName;
    QString figureId;
    bool opensRows = false;
};

/// The small figures of the weekly review, in fixed places.
class StripListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by WeeklyReviewController")

public:
    explicit StripListModel(QObject *parent = nullptr) : RowListModel(StripEntry::staticMetaObject, parent) { }
    void setRows(QList<StripEntry> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline
