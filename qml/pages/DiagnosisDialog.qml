// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Models
import Plumbline.Ui

/// What the rules say of the week: sentences, the worst first, and beside them what the chosen one rests on. Up and down choose,
/// D records a decision on it.
AppDialog {
    id: root

    required property DiagnosisController diagnosis
    required property real roomWidth
    required property real roomHeight
    property bool canDecide: false
    readonly property bool beside: width > 3 * Theme.popupMinWidth
    readonly property real bodyHeight: height - Theme.barHeight - Theme.rowComfortable - Theme.space16

    signal decisionRequested(title: string)

    function decide(): void {
        if (!canDecide || diagnosis.sentence === "")
            return;
        close();
        decisionRequested(diagnosis.sentence);
    }

    title: qsTr("What the rules say of %1", "week").arg(diagnosis.weekText)
    note: diagnosis.silentText
    width: Math.min(roomWidth - 2 * Theme.space16, 5 * Theme.popupMinWidth)
    height: Math.min(4 * Theme.popupMinWidth - Theme.space48, roomHeight - 2 * Theme.space16)
    Binding { target: root.diagnosis; property: "shown"; value: root.opened }
    onOpened: list.forceActiveFocus(Qt.TabFocusReason)
    buttons: [
        AppButton {
            text: qsTr("Record decision")
            iconName: "note"
            enabled: root.canDecide && root.diagnosis.sentence !== ""
            onClicked: root.decide()
        },
        AppButton { text: qsTr("Close"); variant: "primary"; onClicked: root.close() }
    ]

    Separator { width: root.width }
    ListView {
        id: list

        x: Theme.space8
        y: Theme.space8
        width: (root.beside ? Math.floor(root.width * 3 / 5) : root.width) - 2 * Theme.space8
        height: (root.beside ? root.bodyHeight : Math.floor(root.bodyHeight / 2)) - 2 * Theme.space8
        clip: true
        model: root.diagnosis.lines
        currentIndex: root.diagnosis.chosen
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: root.title
        T.ScrollBar.vertical: AppScrollBar {}
        Keys.onUpPressed: root.diagnosis.choose(Math.max(0, currentIndex - 1))
        Keys.onDownPressed: root.diagnosis.choose(Math.min(count - 1, currentIndex + 1))
        Keys.onPressed: event => {
            if (event.key === Qt.Key_D && event.modifiers === Qt.NoModifier)
                root.decide();
        }
        delegate: DiagnosisRow {
            width: ListView.view.width
            current: ListView.isCurrentItem
            focused: current && list.activeFocus
            onPicked: root.diagnosis.choose(index)
        }
    }
    EmptyState {
        anchors.centerIn: list
        visible: root.diagnosis.lines.count === 0
        iconName: root.diagnosis.state === "loading" ? "clock" : ""
        kind: root.diagnosis.state === "failed" ? "crit" : root.diagnosis.state !== "ready" ? "" : root.diagnosis.silentText === "" ? "ok" : "unk"
        title: root.diagnosis.state === "failed" ? qsTr("The rules could not be asked") : root.diagnosis.state === "ready" ? qsTr("No rule speaks") : qsTr("Asking the rules…")
        text: root.diagnosis.state === "failed" ? root.diagnosis.errorText : ""
    }
    Separator { visible: root.beside; vertical: true; x: list.x + list.width + Theme.space8; height: root.bodyHeight }
    Separator { visible: !root.beside; y: list.y + list.height; width: root.width }
    ScrollArea {
        x: root.beside ? list.x + list.width + Theme.space8 : 0
        y: root.beside ? Theme.space12 : list.y + list.height + Theme.space8
        width: root.width - x
        height: root.bodyHeight - y
        sidePadding: Theme.space20

        DiagnosisGrounds { width: parent.width; diagnosis: root.diagnosis; onOpened: root.close() }
    }
}
