// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The chosen source: cause and remedy first, then what it brought, its streams, days and answers.
Card {
    id: root

    required property SourceDetail source
    property bool closable: false
    property bool syncing: false

    signal acted(action: string)
    signal reportRequested
    signal closeRequested

    function takeFocus(): void {
        if (progress.visible)
            progress.forceActiveFocus(Qt.TabFocusReason);
        else if (notice.visible)
            notice.forceActiveFocus(Qt.TabFocusReason);
        else
            edit.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: Theme.popupMaxHeight
    Accessible.role: Accessible.Pane
    Accessible.name: source.title

    component Head: PlainText {
        width: parent.width
        topPadding: Theme.space12
        bottomPadding: Theme.space4
        textRole: "label"
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    SourcePaneHead {
        id: head

        width: parent.width
        source: root.source
        closable: root.closable
        onCloseRequested: root.closeRequested()
    }
    ScrollArea {
        id: area

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top }
        sidePadding: Theme.cardPadding

        Column {
            width: area.room
            topPadding: Theme.space8
            bottomPadding: Theme.space16

            SourceProgress {
                id: progress

                width: parent.width
                source: root.source
                onCancelRequested: root.acted("cancel")
            }
            SourceNotice {
                id: notice

                width: parent.width
                source: root.source
                syncing: root.syncing
                onActed: action => root.acted(action)
            }
            Head { visible: root.source.affectedText !== ""; text: qsTr("What this affects") }
            PlainText { width: parent.width; text: root.source.affectedText; visible: text !== ""; wrapMode: Text.Wrap }
            Head { visible: text !== ""; text: root.source.lossTitle }
            PlainText { width: parent.width; text: root.source.lossText; visible: text !== ""; wrapMode: Text.Wrap }
            Head { visible: root.source.retentionText !== ""; text: qsTr("What it keeps itself") }
            PlainText { width: parent.width; text: root.source.retentionText; visible: text !== ""; wrapMode: Text.Wrap }
            Head { text: qsTr("Runs of the last 14 days") }
            RunDays { width: parent.width; model: root.source.days }
            Head { text: qsTr("In numbers") }
            FactList { width: parent.width; labels: root.source.labels; values: root.source.values; labelWidth: Theme.labelColumn - Theme.space8; maximumLines: 12 }
            Head { text: qsTr("Streams in the newest run") }
            StreamRows { width: parent.width; model: root.source.streams }
            Head { visible: root.source.answers.count > 0; text: qsTr("Newest answers") }
            EventRows { width: parent.width; model: root.source.answers; code: true }
            Head { visible: root.source.runs.count > 0; text: qsTr("Newest runs") }
            EventRows { width: parent.width; model: root.source.runs }
        }
    }
    Item {
        id: foot

        width: parent.width
        height: Theme.denseHeight + Theme.tagHeight
        anchors.bottom: parent.bottom

        Separator { width: parent.width }
        Row {
            x: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space8

            AppButton { id: edit; dense: true; text: qsTr("Edit"); onClicked: root.acted("edit") }
            AppButton {
                dense: true
                iconName: root.source.paused ? "play" : "pause"
                text: root.source.paused ? qsTr("Resume") : qsTr("Pause")
                onClicked: root.acted(root.source.paused ? "resume" : "pause")
            }
            AppButton { dense: true; text: qsTr("Remove"); onClicked: root.acted("remove") }
        }
        AppButton {
            anchors { right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: parent.verticalCenter }
            dense: true
            iconName: "copy"
            text: root.width > Theme.sideWidth ? qsTr("Report") : ""
            accessibleName: qsTr("Copy report")
            toolTip: qsTr("Copy report")
            onClicked: root.reportRequested()
        }
    }
}
