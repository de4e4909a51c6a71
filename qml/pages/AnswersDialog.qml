// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Models
import Plumbline.Ui

/// What raw:TEXT finds: the answers as received that hold it, and beside them the place in the chosen one. Up and down
/// choose; closing stops the search.
AppDialog {
    id: root

    required property AnswerSearch answers
    required property real roomWidth
    required property real roomHeight
    readonly property bool beside: width > 3 * Theme.popupMinWidth
    readonly property real bodyHeight: height - Theme.barHeight - Theme.rowComfortable - Theme.space16 - list.y

    title: qsTr("In answers as received")
    note: answers.summaryText
    width: Math.min(roomWidth - 2 * Theme.space16, 5 * Theme.popupMinWidth)
    height: Math.min(4 * Theme.popupMinWidth - Theme.space48, roomHeight - 2 * Theme.space16)
    onOpened: list.forceActiveFocus(Qt.TabFocusReason)
    onClosed: answers.stop()
    buttons: [
        AppButton { text: qsTr("Stop"); visible: root.answers.state === "running"; onClicked: root.answers.stop() },
        AppButton { text: qsTr("Copy citation"); iconName: "copy"; visible: root.answers.state !== "running"; enabled: root.answers.chosen >= 0; onClicked: root.answers.copyCitation() },
        AppButton { text: qsTr("Close"); variant: "primary"; onClicked: root.close() }
    ]
    Connections {
        target: root.answers

        function onAsked(): void {
            root.open();
        }
    }

    QueryField {
        id: field

        x: Theme.space20
        y: Theme.space12
        width: parent.width - 2 * x
        name: qsTr("Search the answers")
        placeholder: qsTr("Letters as they stand in the answer, raw:text source:name")
        text: root.answers.questionText
        onAccepted: text => root.answers.ask(text)
    }
    AppProgressBar {
        x: field.x
        y: field.y + field.height + Theme.space4
        width: field.width
        height: Theme.space4
        visible: root.answers.state === "running"
        fraction: Math.max(0, root.answers.fraction)
        name: root.answers.summaryText
    }
    Separator { y: list.y - Theme.line; width: root.width }
    ListView {
        id: list

        y: field.y + field.height + Theme.space12
        width: root.beside ? Math.floor(root.width * 2 / 5) : root.width
        height: root.beside ? root.bodyHeight : Math.floor(root.bodyHeight / 2)
        clip: true
        model: root.answers.hits
        currentIndex: root.answers.chosen
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: root.title
        T.ScrollBar.vertical: AppScrollBar {}
        Keys.onUpPressed: root.answers.choose(Math.max(0, currentIndex - 1))
        Keys.onDownPressed: root.answers.choose(Math.min(count - 1, currentIndex + 1))
        delegate: AnswerHitRow {
            width: ListView.view.width
            current: ListView.isCurrentItem
            focused: current && list.activeFocus
            onPicked: root.answers.choose(index)
        }
    }
    EmptyState {
        anchors.centerIn: list
        width: list.width - 2 * Theme.space20
        visible: root.answers.hits.count === 0
        iconName: root.answers.state === "running" ? "clock" : ""
        kind: root.answers.state === "failed" ? "crit" : root.answers.state !== "ready" || root.answers.isProved ? "" : "unk"
        title: root.answers.state === "failed" ? qsTr("The answers could not be searched") : root.answers.state !== "ready" ? qsTr("Reading every answer…")
            : root.answers.isProved ? qsTr("No answer holds it") : qsTr("No answer that was searched holds it")
        text: root.answers.state === "failed" ? root.answers.errorText : ""
    }
    Separator { visible: root.beside; vertical: true; x: list.width; y: list.y; height: root.bodyHeight }
    Separator { visible: !root.beside; y: list.y + list.height; width: root.width }
    RawView {
        x: (root.beside ? list.width : 0) + Theme.space16
        y: (root.beside ? list.y : list.y + list.height) + Theme.space12
        width: root.width - x - Theme.space16
        height: list.y + root.bodyHeight - y - Theme.space8
        visible: root.answers.chosen >= 0
        headerText: root.answers.originText
        sizeText: root.answers.bytesText
        lines: root.answers.lines
        highlightFirst: root.answers.firstMarked
        highlightLast: root.answers.lastMarked
        digestText: root.answers.digest
        digestState: root.answers.digestState
    }
}
