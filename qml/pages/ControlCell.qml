// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// One week of a control: filled when all was there, a number where some was missing, an empty frame where nothing was,
/// a dash where nothing was due.
Item {
    id: root

    required property string kind
    required property string text
    required property string week
    property bool chosen: false
    property bool focused: false
    readonly property real side: Math.min(Theme.tagHeight, width - Theme.space2)

    signal picked

    Digits.kind: Digits.Picked
    Accessible.role: Accessible.Cell
    Accessible.name: qsTr("Week %1: %2").arg(week).arg(kind === "all" ? qsTr("all present") : kind === "none" ? qsTr("none present, a deviation")
        : kind === "some" ? qsTr("%1 missing", "a number").arg(text) : kind === "unknown" ? qsTr("not known") : qsTr("none expected"))
    Accessible.onPressAction: picked()

    Rectangle {
        anchors.centerIn: parent
        visible: root.kind !== "idle" && root.kind !== "unknown"
        width: root.kind === "some" ? Math.min(root.width - Theme.line, Math.max(root.side, words.implicitWidth + Theme.space4)) : root.side
        height: root.side
        radius: Theme.radiusCell
        color: root.kind === "all" ? Theme.series1 : root.kind === "some" ? Theme.warnBg : Theme.surface
        border { width: root.kind === "all" ? 0 : root.kind === "none" ? Theme.lineFocus : Theme.line; color: root.kind === "none" ? Theme.critMark : Theme.warnMark }

        PlainText {
            id: words

            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - Theme.space2)
            visible: root.kind === "some"
            text: root.text
            textRole: "axisNumeric"
            font.weight: Font.DemiBold
            color: Theme.warnText
            Accessible.ignored: true
        }
    }
    PlainText {
        anchors.centerIn: parent
        visible: root.kind === "unknown"
        text: qsTr("?", "a value that nobody has delivered")
        textRole: "axisNumeric"
        Accessible.ignored: true
    }
    Rectangle {
        anchors.centerIn: parent
        visible: root.kind === "idle"
        width: Theme.space8
        height: Theme.line
        color: Theme.control
    }
    Rectangle {
        anchors.centerIn: parent
        visible: root.chosen
        width: Math.min(root.width, root.side + Theme.space8)
        height: root.side + Theme.space6
        radius: Theme.radiusBadge
        color: "transparent"
        border { width: root.focused ? Theme.lineFocus : Theme.line; color: Theme.focus }
    }
    TapHandler {
        gesturePolicy: TapHandler.WithinBounds
        onTapped: root.picked()
    }
}
