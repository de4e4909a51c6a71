// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The week's figures in fixed places. Enter or a click on one opens its rows.
Flow {
    id: root

    required property WeeklyReviewController weekly
    property int columns: 3
    property bool compact: false

    spacing: Theme.cardGap

    Repeater {
        model: root.weekly.tiles
        delegate: StatTile {
            required property string tileId
            required property string value
            required property string unit
            required property string basis
            required property string delta
            required property string deltaSize
            required property string readingKind
            required property double lower
            required property double mean
            required property double upper
            required property int signalRun
            required property string accessibleName
            required property bool opensRows
            required property var model

            readonly property real share: Math.floor((root.width - (root.columns - 1) * Theme.cardGap) / root.columns)
            // A last tile that stands alone takes its whole line.
            readonly property bool alone: root.columns === 2 && model.index === root.weekly.tiles.count - 1 && model.index % 2 === 0

            width: alone ? root.width : share
            label: model.label
            resultState: model.resultState
            reading: readingKind
            valueText: value
            unitText: unit
            basisText: basis
            deltaText: delta
            deltaSizeText: deltaSize
            deltaDirection: model.deltaDirection
            stateText: model.reading
            points: model.points
            lowerLimit: lower
            meanValue: mean
            upperLimit: upper
            runLength: signalRun
            spokenText: accessibleName
            compact: root.compact
            onActivated: if (opensRows) root.weekly.openTile(tileId)
            onActionTriggered: root.weekly.reload()
        }
    }
}
