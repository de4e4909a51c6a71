// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What the slides rest on, where the meeting stands, and how long it takes.
Item {
    id: root

    required property MeetingController meeting
    required property string weekText
    required property string knownText
    required property string sourcesText
    required property bool timed

    Digits.kind: Digits.Position
    implicitHeight: Theme.space24

    Row {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - place.width - Theme.space16
        spacing: Theme.space12
        clip: true

        Icon { anchors.verticalCenter: parent.verticalCenter; name: "logo" }
        PlainText { anchors.verticalCenter: parent.verticalCenter; text: qsTr("Weekly review, %1", "a week").arg(root.weekText); textRole: "strong" }
        PlainText { anchors.verticalCenter: parent.verticalCenter; visible: root.meeting.newerWaits; width: Math.max(0, Math.min(implicitWidth, parent.width - x)); text: qsTr("Newer rows wait until this is over"); textRole: "caption"; color: Theme.infoText }
        PlainText { anchors.verticalCenter: parent.verticalCenter; text: root.knownText; textRole: "caption" }
        PlainText { anchors.verticalCenter: parent.verticalCenter; width: Math.max(0, Math.min(implicitWidth, parent.width - x)); text: qsTr("Sources: %1", "such as 6 of 15 current").arg(root.sourcesText); textRole: "caption" }
    }
    Row {
        id: place

        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        spacing: Theme.space8

        PlainText { anchors.verticalCenter: parent.verticalCenter; visible: root.timed; text: root.meeting.elapsedText; textRole: root.meeting.isLate ? "strong" : "caption"; color: root.meeting.isLate ? Theme.warnText : Theme.text3 }
        Repeater {
            model: root.meeting.segments
            delegate: Rectangle {
                required property int index
                required property string mark
                readonly property bool isCurrent: index === root.meeting.current

                anchors.verticalCenter: parent?.verticalCenter
                width: isCurrent ? Theme.space14 : Theme.space6
                height: Theme.space6
                radius: Theme.space4
                color: isCurrent ? Theme.accent : mark === "" ? Theme.control : Theme.markColor(mark)
            }
        }
        PlainText { anchors.verticalCenter: parent.verticalCenter; text: qsTr("%1 of %2", "place in the meeting").arg(root.meeting.current + 1).arg(root.meeting.segments.count); textRole: "caption" }
    }
}
