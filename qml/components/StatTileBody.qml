// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Value, sparkline and last line of a StatTile.
Item {
    id: root

    required property StatTileContent tile
    readonly property bool failed: tile.resultState === "error"

    PlainText {
        id: value

        visible: !root.failed
        anchors.verticalCenter: spark.verticalCenter
        text: root.tile.shownValue
        textRole: "value"
        muted: text === "—" || text === "?" ? 2 : root.tile.resultState === "stale" ? 1 : 0
        Accessible.ignored: true
    }
    PlainText {
        visible: !root.failed && root.tile.unitText !== "" && value.muted !== 2
        anchors.left: value.right
        anchors.leftMargin: Theme.space4 + Theme.line
        anchors.baseline: value.baseline
        text: root.tile.unitText
        textRole: "unit"
        Accessible.ignored: true
    }
    PlainText {
        visible: root.failed
        y: Theme.space8
        width: parent.width
        text: root.tile.messageText
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }
    Sparkline {
        id: spark

        // Words stay, the picture goes first when there is too little room.
        visible: root.tile.points.length > 0 && !root.failed && root.width - x > 0 && value.width + width < root.width
        anchors.right: parent.right
        y: (last.y - height) / 2 + Theme.line
        width: root.tile.compact ? Theme.space48 + Theme.tagHeight : root.width * 0.42
        height: root.tile.compact ? Theme.space32 + Theme.space6 : Theme.space32 + Theme.space10
        points: root.tile.points
        lowerLimit: root.tile.resultState === "stale" ? NaN : root.tile.lowerLimit
        meanValue: root.tile.meanValue
        upperLimit: root.tile.upperLimit
        reading: root.tile.resultState === "value" ? root.tile.reading : "routine"
        runLength: root.tile.runLength
        dotsOnly: root.tile.resultState === "insufficient"
    }
    Item {
        id: last

        width: parent.width
        height: Theme.space16
        anchors.bottom: parent.bottom

        PlainText {
            width: parent.width - (root.tile.compact ? 0 : delta.width + Theme.space8)
            visible: root.tile.actionText === ""
            text: root.tile.basisText
            textRole: "caption"
            Accessible.ignored: true
        }
        Delta {
            id: delta

            anchors.right: parent.right
            y: root.tile.compact ? root.tile.badgeRow : 0 // beside the badge, so that the basis keeps its words
            text: root.failed ? "" : root.tile.compact ? root.tile.deltaSizeText : root.tile.deltaText
            direction: root.tile.deltaDirection
        }
        Row {
            spacing: Theme.space12
            anchors.verticalCenter: parent.verticalCenter

            LinkButton {
                text: root.tile.actionText
                accessibleName: qsTr("%1: %2", "tile, action").arg(root.tile.label).arg(text)
                onClicked: root.tile.actionTriggered()
            }
            LinkButton {
                text: root.tile.secondActionText
                accessibleName: qsTr("%1: %2", "tile, action").arg(root.tile.label).arg(text)
                onClicked: root.tile.secondActionTriggered()
            }
        }
    }
}
