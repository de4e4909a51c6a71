// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The lines of the packet: kinds of records, words to search for, samples by the auditor's own seed, and the chosen one
/// beside them.
FocusScope {
    id: root

    required property AuditorController auditor
    required property bool narrow
    readonly property AuditorLines lines: auditor.lines
    property bool opened: false
    readonly property bool sideBySide: work.width > Theme.recordWidth * 2

    Keys.onEscapePressed: event => {
        event.accepted = opened;
        opened = false;
    }

    Card {
        id: kinds

        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        visible: !root.narrow
        width: visible ? Theme.popupMinWidth : 0

        FacetList {
            anchors.fill: parent
            name: qsTr("Kinds of records with counts")
            model: root.lines.types
            onToggled: (group, key) => root.lines.chooseType(key)
        }
    }
    Item {
        id: work

        anchors { left: kinds.right; leftMargin: kinds.visible ? Theme.cardGap : 0; right: parent.right; top: parent.top; bottom: parent.bottom }

        QueryField {
            id: query

            width: parent.width - count.width - Theme.space12
            name: qsTr("Search the records")
            placeholder: qsTr("Words in any field")
            hint: "/"
            text: root.lines.query
            onAccepted: text => root.lines.query = text
        }
        PlainText {
            id: count

            anchors { right: parent.right; verticalCenter: query.verticalCenter }
            width: Math.min(implicitWidth, work.width / 2)
            text: root.lines.countText
            elide: Text.ElideRight
            textRole: "strong"
        }
        Flow {
            id: sample

            anchors { left: parent.left; right: parent.right; top: query.bottom; topMargin: visible ? Theme.space10 : 0 }
            height: visible ? implicitHeight : 0
            visible: root.lines.type !== "" || root.lines.problem !== ""
            spacing: Theme.space8

            AppTextField {
                id: seed

                width: Theme.popupMinWidth + 2 * Theme.space48
                enabled: root.lines.type !== ""
                name: qsTr("Your seed")
                placeholder: qsTr("Your seed, such as 2026-10-04 dana 7")
                onAccepted: draw.clicked()
            }
            AppTextField {
                id: size

                enabled: root.lines.type !== ""
                width: Theme.numberColumn
                name: qsTr("Size of the sample")
                text: "25"
                onAccepted: draw.clicked()
            }
            AppButton {
                id: draw

                enabled: root.lines.type !== ""
                dense: true
                text: qsTr("Draw a sample")
                onClicked: root.lines.draw(seed.text, size.text)
            }
            PlainText { visible: text !== ""; text: root.lines.problem; color: Theme.critText }
        }
        Card {
            id: list

            anchors { left: parent.left; right: root.sideBySide ? pane.left : parent.right; rightMargin: root.sideBySide ? Theme.cardGap : 0
                top: sample.bottom; topMargin: Theme.space10; bottom: older.visible ? older.top : parent.bottom
                bottomMargin: older.visible ? Theme.space8 : 0 }
            visible: root.sideBySide || !root.opened

            DataTable {
                anchors.fill: parent
                key: "packet-records"
                name: qsTr("Records")
                model: root.lines.table
                shownRow: root.lines.selectedRow
                emptyText: root.lines.searching ? qsTr("Reading…") : qsTr("Nothing matches these filters.")
                columns: [
                    DataColumn { key: "line"; title: qsTr("Line"); width: Theme.numberColumn + Theme.space16; numeric: true; sortable: false },
                    DataColumn { key: "kind"; title: qsTr("Kind"); width: Theme.labelColumn + Theme.space24; sortable: false },
                    DataColumn { key: "record"; title: qsTr("Record"); width: Theme.labelColumn; fill: true; mono: true; sortable: false },
                    DataColumn { key: "seen"; title: qsTr("Seen"); width: Theme.labelColumn + Theme.space48 + Theme.space24; muted: true; sortable: false }
                ]
                onCurrentRowPicked: row => root.lines.select(row)
                onRowActivated: row => {
                    root.lines.select(row);
                    root.opened = true;
                    pane.takeFocus();
                }
            }
        }
        AppButton {
            id: older

            anchors { horizontalCenter: list.horizontalCenter; bottom: parent.bottom }
            visible: root.lines.hasOlder && (root.sideBySide || !root.opened)
            enabled: !root.lines.searching
            dense: true
            text: qsTr("Show older lines")
            onClicked: root.lines.showOlder()
        }
        AuditorPane {
            id: pane

            anchors { right: parent.right; top: list.top; bottom: parent.bottom }
            visible: root.lines.selectedRow >= 0 && (root.sideBySide || root.opened)
            width: root.sideBySide ? Theme.recordWidth + Theme.space48 : parent.width
            auditor: root.auditor
            closable: !root.sideBySide
            onCloseRequested: root.opened = false
        }
    }

    Shortcut { sequence: "/"; enabled: root.visible && !query.activeFocus && !pane.writing; onActivated: query.forceActiveFocus() }
}
