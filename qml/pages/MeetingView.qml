// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The weekly review before an audience: the page's own components, larger, one part of the meeting after the other.
/// Left and right go through them, B blanks, T shows the time, D records a decision, Esc leaves.
FocusScope {
    id: root

    required property MeetingController meeting
    required property WeeklyReviewController weekly
    required property SourcesController sources
    required property string knownText
    property bool blank: false
    property bool timed: true
    property Item focusBefore: null
    property string knownThen ///< As it began.
    property string sourcesThen
    readonly property real zoom: Math.max(1, Math.min(1.75, width / 1100))

    visible: meeting.running
    enabled: meeting.running
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Weekly review, presented")
    Connections {
        target: root.meeting
        function onRunningChanged(): void {
            root.blank = false;
            if (root.meeting.running) {
                root.focusBefore = root.Window.activeFocusItem;
                root.knownThen = root.knownText;
                root.sourcesThen = root.sources.currentText;
                root.forceActiveFocus();
            } else {
                root.focusBefore?.forceActiveFocus();
            }
        }
    }
    Shortcut { sequences: ["F5", "Esc"]; enabled: root.meeting.running && !decision.visible && !settling.visible && !closing.visible; onActivated: root.meeting.leave() }
    HoverHandler { cursorShape: idle.running ? Qt.ArrowCursor : Qt.BlankCursor; onPointChanged: idle.restart() }
    Keys.onPressed: event => {
        const steps = { [Qt.Key_Right]: 1, [Qt.Key_PageDown]: 1, [Qt.Key_Left]: -1, [Qt.Key_PageUp]: -1 };
        event.accepted = true;
        if (event.key in steps)
            root.meeting.go(root.meeting.current + steps[event.key]);
        else if (event.key === Qt.Key_Home)
            root.meeting.go(0);
        else if (event.key === Qt.Key_End)
            root.meeting.go(root.meeting.segments.count - 1);
        else if (event.key === Qt.Key_B)
            root.blank = !root.blank;
        else if (event.key === Qt.Key_T)
            root.timed = !root.timed;
        else if (event.key === Qt.Key_D && root.weekly.review.canDecide)
            decision.ask("", "", "", 0);
        else
            event.accepted = false;
    }

    Rectangle { anchors.fill: parent; color: root.blank ? Theme.blank : Theme.canvas }
    MouseArea { anchors.fill: parent } // nothing beneath is pressed
    Timer { id: idle; interval: 3000 }
    Item {
        width: root.width / root.zoom
        height: root.height / root.zoom
        scale: root.zoom
        transformOrigin: Item.TopLeft
        visible: !root.blank

        MeetingSlide {
            anchors { fill: parent; margins: Theme.space24; bottomMargin: foot.height + Theme.space24 }
            meeting: root.meeting
            weekly: root.weekly
            sources: root.sources
            onDecisionRequested: (title, owner, row) => decision.ask(title, owner, row, 1)
            onSettleRequested: (id, title) => settling.ask(id, title)
            onCloseRequested: closing.open()
        }
        MeetingFoot {
            id: foot

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.space24; bottomMargin: Theme.space12 }
            meeting: root.meeting
            weekText: root.weekly.review.weekText
            knownText: root.knownThen
            sourcesText: root.sourcesThen
            timed: root.timed
        }
    }
    DecisionDialog { id: decision; review: root.weekly.review; roomWidth: root.width }
    SettleDialog { id: settling; review: root.weekly.review; roomWidth: root.width }
    CloseReviewDialog { id: closing; review: root.weekly.review; weekText: root.weekly.review.weekText; roomWidth: root.width }
}
