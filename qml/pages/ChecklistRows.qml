// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// One checklist. folded: its points stand in two columns. Up and down choose a point, Enter opens its rows.
FocusScope {
    id: root

    required property string title
    required property string held
    required property ChecklistModel points
    property bool folded: false
    property int current: 0
    readonly property real lineWidth: folded ? (width - Theme.cardPadding) / 2 : width

    signal opened(key: string)

    implicitHeight: head.height + lines.height
    activeFocusOnTab: points.count > 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("%1, %2", "checklist, how many points hold").arg(title).arg(held)
    Keys.onUpPressed: current = Math.max(0, current - 1)
    Keys.onDownPressed: current = Math.min(points.count - 1, current + 1)
    Keys.onReturnPressed: opened(points.keyAt(current))
    Keys.onEnterPressed: opened(points.keyAt(current))

    Row {
        id: head

        height: Theme.headHeight
        spacing: Theme.space8

        PlainText { anchors.verticalCenter: parent.verticalCenter; text: root.title; textRole: "label"; Accessible.role: Accessible.Heading; Accessible.name: text }
        PlainText { anchors.verticalCenter: parent.verticalCenter; text: root.held; textRole: "caption"; Digits.kind: Digits.Listed }
    }
    Flow {
        id: lines

        y: head.height
        width: parent.width
        spacing: 0

        Repeater {
            model: root.points

            ChecklistPoint {
                required property int index

                width: root.lineWidth + (root.folded && index % 2 === 0 ? Theme.cardPadding : 0)
                pointWidth: root.lineWidth
                cursor: root.activeFocus && index === root.current
                onPicked: {
                    root.forceActiveFocus(Qt.MouseFocusReason);
                    root.current = index;
                    root.opened(key);
                }
            }
        }
    }
}
