// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Models
import Plumbline.Ui

/// Gives what the window shows a name, and opens and removes what has one.
AppDialog {
    id: root

    required property ViewsController views
    required property real roomWidth
    required property real roomHeight
    property int tab: 0
    property var table: ({})
    readonly property string typed: name.text.trim()
    readonly property bool fits: typed !== "" && views.refusal === ""

    function ask(tab: int, table: var): void {
        root.tab = tab;
        root.table = table;
        name.text = "";
        week.currentIndex = 0;
        open();
    }
    function keep(): void {
        if (fits && views.keep(typed, ["now", "last", "this"][week.currentIndex], tab, table))
            close();
    }
    function show(key: string): void {
        close();
        views.open(key);
    }

    title: qsTr("Views")
    note: qsTr("Opened from here, or by its name with Ctrl+K.")
    width: Math.min(roomWidth - 2 * Theme.space16, Theme.tooltipWidth * 2)
    height: Math.min(implicitHeight, roomHeight - 2 * Theme.space16)
    onOpened: name.forceActiveFocus(Qt.TabFocusReason)
    buttons: [
        AppButton { text: qsTr("Cancel"); onClicked: root.close() },
        AppButton {
            text: root.views.isTaken(root.typed) ? qsTr("Replace") : qsTr("Keep view")
            variant: "primary"
            enabled: root.fits
            onClicked: root.keep()
        }
    ]

    Column {
        id: form

        x: Theme.space20
        width: parent.width - 2 * x
        topPadding: Theme.space16
        bottomPadding: Theme.space12
        spacing: Theme.space12

        FormField {
            width: parent.width
            label: qsTr("Name of what is shown now")
            help: root.views.nowText; Digits.kind: Digits.Choice
            problem: root.views.refusal
            AppTextField { id: name; width: parent.width; name: qsTr("Name"); maximumLength: 80; enabled: root.views.refusal === ""; onAccepted: root.keep() }
        }
        SegmentedControl {
            id: week

            name: qsTr("Week")
            labels: [qsTr("Week as chosen then"), qsTr("Last full week"), qsTr("Always this week")]
        }
    }
    Separator { id: line; y: form.height; width: parent.width }
    ListView {
        id: list

        anchors { left: parent.left; right: parent.right; top: line.bottom; margins: Theme.space8 }
        height: Math.min(contentHeight, 6 * Theme.rowComfortable, root.roomHeight - form.height - 4 * Theme.barHeight)
        clip: true
        model: root.views.list
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Views with a name")
        T.ScrollBar.vertical: AppScrollBar {}
        delegate: ViewRow {
            width: ListView.view.width
            onOpened: root.show(key)
            onRemoved: root.views.remove(key)
        }
    }
    Item {
        anchors.top: list.bottom
        width: parent.width
        height: undone.visible ? Theme.rowComfortable + Theme.space8 : Theme.space8

        Row {
            id: undone

            x: Theme.space20
            visible: root.views.undoText !== ""
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space10

            PlainText { anchors.verticalCenter: parent.verticalCenter; text: root.views.undoText; muted: 1; Digits.kind: Digits.Choice }
            AppButton { dense: true; iconName: "undo"; text: qsTr("Undo"); onClicked: root.views.undo() }
        }
    }
}
