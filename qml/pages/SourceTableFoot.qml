// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Totals of the table, and the switch of the schedule with what is read next.
Item {
    id: root

    required property SourcesController sources
    required property real stateX
    required property real recordsMargin
    required property bool full

    implicitHeight: Theme.cardHeadHeight + Theme.space8

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
        anchors.verticalCenter: parent.verticalCenter
        visible: root.width > Theme.sideWidth
        text: qsTr("Read when due")
        onToggled: root.sources.scheduled = checked
    }
    PlainText {
        anchors { left: schedule.right; leftMargin: Theme.space8; right: total.left; rightMargin: Theme.space8; verticalCenter: parent.verticalCenter }
        visible: schedule.visible && implicitWidth <= width
        text: root.sources.nextText
        textRole: "caption"
    }
    PlainText {
        id: total

        anchors { right: parent.right; rightMargin: root.recordsMargin; verticalCenter: parent.verticalCenter }
        text: root.full ? root.sources.recordsText : qsTr("%1 records").arg(root.sources.recordsText)
        textRole: "numeric"
        font.weight: Font.DemiBold
    }
    Binding { target: schedule; property: "checked"; value: root.sources.scheduled }
}
