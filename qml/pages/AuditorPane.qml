// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// One line of the packet: what it says, its own bytes, the answer that it was read from, and the auditor's note.
DetailPane {
    id: root

    required property AuditorController auditor
    readonly property AuditorRecord record: auditor.lines.record
    readonly property bool writing: note.activeFocus

    heading: record.title
    idText: record.reference
    badgeKind: record.leafMark
    badgeText: record.leafText
    tabs: [qsTr("Summary"), qsTr("Fields"), qsTr("Line"), qsTr("Raw")]
    onTabPicked: index => root.currentTab = index
    previousEnabled: auditor.lines.selectedRow > 0
    nextEnabled: auditor.lines.selectedRow < auditor.lines.table.count - 1
    onPreviousRequested: auditor.lines.select(auditor.lines.selectedRow - 1)
    onNextRequested: auditor.lines.select(auditor.lines.selectedRow + 1)

    ScrollArea {
        id: summary

        width: parent.width
        height: parent.height - noteBox.height - Theme.space12
        sidePadding: Theme.cardPadding
        visible: root.currentTab === 0

        FactList {
            width: summary.room
            labels: root.record.factLabels
            values: root.record.factValues
        }
    }
    Column {
        id: noteBox

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.cardPadding; bottomMargin: Theme.space8 }
        visible: root.currentTab === 0
        spacing: Theme.space4

        PlainText { text: qsTr("Your note"); textRole: "label" }
        AppTextField {
            id: note

            width: parent.width
            name: qsTr("Your note on this record")
            placeholder: root.record.noteFile === "" ? "" : qsTr("Enter keeps it")
            enabled: root.record.noteFile !== ""
            text: root.record.note
            onAccepted: root.record.setNote(text)
            onEditingFinished: root.record.setNote(text)
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.record.noteProblem !== "" ? root.record.noteProblem : root.record.noteFile
            textRole: "caption"
            color: root.record.noteProblem !== "" ? Theme.critText : Theme.text3
            elide: Text.ElideMiddle
        }
    }
    FieldRows {
        anchors { fill: parent; topMargin: Theme.space6 }
        visible: root.currentTab === 1
        fields: root.record.fields
        onPicked: root.currentTab = 3
    }
    RawView {
        anchors { fill: parent; margins: Theme.cardPadding; topMargin: Theme.space10; bottomMargin: Theme.space8 }
        visible: root.currentTab === 2
        headerText: qsTr("The line, indented")
        lines: root.record.lineText
    }
    RawView {
        anchors { fill: parent; margins: Theme.cardPadding; topMargin: Theme.space10; bottomMargin: Theme.space8 }
        visible: root.currentTab === 3
        headerText: root.record.answerState === "" ? qsTr("Withheld: from which answer it was read") : qsTr("The answer, as received")
        sizeText: root.record.answerSize
        lines: root.record.answerText
        highlightFirst: root.record.highlightFirst
        highlightLast: root.record.highlightLast
        highlightKind: "info"
        digestText: root.record.answerDigest
        digestState: root.record.answerState
    }
}
