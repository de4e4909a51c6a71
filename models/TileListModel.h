// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

#include <limits>

namespace plumbline {

/// One figure of the weekly review: value, basis, comparison, expected range and state.
struct Tile {
    Q_GADGET
    Q_PROPERTY(QString tileId MEMBER tileId)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString unit MEMBER unit)
    Q_PROPERTY(QString basis MEMBER basis)
    Q_PROPERTY(QString delta MEMBER delta)
    Q_PROPERTY(QString deltaSize MEMBER deltaSize)
    Q_PROPERTY(int deltaDirection MEMBER deltaDirection)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(QString resultState MEMBER resultState)
    Q_PROPERTY(QString readingKind MEMBER readingKind)
    Q_PROPERTY(QString reading MEMBER reading)
    Q_PROPERTY(QList<double> points MEMBER points)
    Q_PROPERTY(bool hasLimits MEMBER hasLimits)
    Q_PROPERTY(double upper MEMBER upper)
    Q_PROPERTY(double mean MEMBER mean)
    Q_PROPERTY(double lower MEMBER lower)
    Q_PROPERTY(int signalRun MEMBER signalRun)
    Q_PROPERTY(bool dotsOnly MEMBER dotsOnly)
    Q_PROPERTY(QString accessibleName MEMBER accessibleName)
    Q_PROPERTY(QString figureId MEMBER figureId)
    Q_PROPERTY(bool opensRows MEMBER opensRows)

public:
    QString tileId;
    QString label;
    QString value;
    QString unit;
    QString basis;
    QString delta;
    QString deltaSize; ///< The same without the week.
    int deltaDirection = 0; ///< Sign of the change.
    QString state; ///< routine worse better zero undefined insufficient partial stale unknown loading error maturing
    QString resultState; ///< The part of the state that speaks of the value: value zero undefined ...
    QString readingKind
        = QStringLiteral("none"); ///< The part that speaks of the expected range: routine worse better none.
    QString reading; ///< The badge: "Routine".
    QList<double> points; ///< NaN where there is no value.
    bool hasLimits = false;
    double upper = std::numeric_limits<double>::quiet_NaN(); ///< NaN without limits.
    double mean = std::numeric_limits<double>::quiet_NaN();
    double lower = std::numeric_limits<double>::quiet_NaN();
    int signalRun = 0; ///< Trailing points of a run.
    bool dotsOnly = false;
    QString accessibleName;
    QString figureId;
    bool opensRows = false;
};

/// The tiles of the weekly review, in fixed places.
class TileListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by WeeklyReviewController")

public:
    explicit TileListModel(QObject *parent = nullptr) : RowListModel(Tile::staticMetaObject, parent) { }
    void setRows(QList<Tile> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline
