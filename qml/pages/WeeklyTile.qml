// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// A figure of the week as its model tells it. Enter or a click opens its rows.
StatTile {
    required property WeeklyReviewController weekly
    required property string tileId
    required property string accessibleName
    required property bool opensRows
    required property var model

    label: model.label
    resultState: model.resultState
    reading: model.readingKind
    valueText: model.value
    unitText: model.unit
    basisText: model.basis
    deltaText: model.delta
    deltaSizeText: model.deltaSize
    deltaDirection: model.deltaDirection
    stateText: model.reading
    points: model.points
    lowerLimit: model.lower
    meanValue: model.mean
    upperLimit: model.upper
    runLength: model.signalRun
    spokenText: accessibleName
    onActivated: if (opensRows) weekly.openTile(tileId)
    onActionTriggered: weekly.reload()
}
