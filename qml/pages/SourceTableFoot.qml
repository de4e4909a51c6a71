// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Totals of the table, the switch of the schedule with what is read next, and that of the receiver with what came.
Item {
    id: root

    required property SourcesController sources
    required property real stateX
    required property real recordsMargin
    required property bool full

    readonly property bool receives: sources.receiving !== null && width > Theme.sideWidth

    implicitHeight: Theme.cardHeadHeight + Theme.space8 + (receives ? receiver.height : 0)

    Rectangle { width: parent.width; height: Theme.line; color: Theme.control }
    PlainText {
        x: Theme.rowComfortable
        anchors.verticalCenter: parent.verticalCenter
        text: root.sources.countText
        textRole: "strong"
    }
    AppCheckBox {
        id: schedule

        x: root.stateX - Theme.space6
        y: (parent.height - height - (root.receives ? receiver.height : 0)) / 2
        visible: root.width > Theme.sideWidth
        text: qsTr("Read when due")
        onToggled: root.sources.scheduled = checked
    }
    PlainText {
        anchors { left: schedule.right; leftMargin: Theme.space8; right: total.left; rightMargin: Theme.space8; verticalCenter: schedule.verticalCenter }
        visible: schedule.visible && implicitWidth <= width
        text: root.sources.nextText
        textRole: "caption"
    }
    AppCheckBox {
        id: receiver

        anchors { left: schedule.left; top: schedule.bottom }
        visible: root.receives
        text: qsTr("Receive telemetry and decisions")
        onToggled: root.sources.receiving.on = checked
    }
    PlainText {
        anchors { left: receiver.right; leftMargin: Theme.space8; right: total.left; rightMargin: Theme.space8; verticalCenter: receiver.verticalCenter }
        visible: root.receives
        text: root.sources.receiving?.text ?? ""
        textRole: "caption"
        color: root.sources.receiving?.troubled ? Theme.critText : Theme.text3
    }
    PlainText {
        id: total

        anchors { right: parent.right; rightMargin: root.recordsMargin; verticalCenter: parent.verticalCenter }
        text: root.full ? root.sources.recordsText : qsTr("%1 records").arg(root.sources.recordsText)
        textRole: "numeric"
        font.weight: Font.DemiBold
    }
    Binding { target: receiver; property: "checked"; value: root.sources.receiving?.on ?? false }
    Binding { target: schedule; property: "checked"; value: root.sources.scheduled }
}
