// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Each service's share inside a selection (filled) and outside it (ring), on one scale.
Column {
    id: root

    property alias model: rows.model

    spacing: Theme.space4

    Repeater {
        id: rows

        delegate: Item {
            id: row

            required property string label
            required property double inside
            required property double outside
            required property string insideText
            required property string outsideText
            readonly property real track: width - Theme.labelColumn - Theme.numberColumn

            width: root.width
            height: Theme.denseHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2 of the selection, %3 of the rest").arg(label).arg(insideText).arg(outsideText)

            PlainText { width: Theme.labelColumn - Theme.space8; anchors.verticalCenter: parent.verticalCenter; text: row.label; textRole: "caption" }
            Rectangle {
                x: Theme.labelColumn + Math.min(row.inside, row.outside) * row.track
                anchors.verticalCenter: parent.verticalCenter
                width: Math.abs(row.inside - row.outside) * row.track
                height: 2
                color: Theme.series5
            }
            Rectangle {
                x: Theme.labelColumn + row.outside * row.track - width / 2
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.space8
                height: width
                radius: width / 2
                color: Theme.surface
                border { color: Theme.series5; width: 2 }
            }
            Rectangle {
                x: Theme.labelColumn + row.inside * row.track - width / 2
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.space8 + Theme.space2
                height: width
                radius: width / 2
                color: Theme.series2
            }
            PlainText { anchors { right: parent.right; verticalCenter: parent.verticalCenter } text: row.insideText; textRole: "axisNumeric" }
        }
    }
}
