// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The lines of the packet: kinds of records, words to search for, and the chosen one beside them.
FocusScope {
    id: root

    required property AuditorController auditor
    required property bool narrow
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
            model: root.auditor.types
            onToggled: (group, key) => root.auditor.chooseType(key)
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
            text: root.auditor.query
            onAccepted: text => root.auditor.query = text
        }
        PlainText {
            id: count

            anchors { right: parent.right; verticalCenter: query.verticalCenter }
            text: root.auditor.countText
            textRole: "strong"
        }
        Card {
            id: list

            anchors { left: parent.left; right: root.sideBySide ? pane.left : parent.right; rightMargin: root.sideBySide ? Theme.cardGap : 0
                top: query.bottom; topMargin: Theme.space10; bottom: parent.bottom }
            visible: root.sideBySide || !root.opened

            DataTable {
                anchors.fill: parent
                name: qsTr("Records")
                model: root.auditor.lines
                currentRow: root.auditor.selectedRow
                emptyText: root.auditor.searching ? qsTr("Reading…") : qsTr("Nothing matches these filters.")
                columns: [
                    DataColumn { title: qsTr("Line"); width: Theme.numberColumn + Theme.space16; numeric: true; sortable: false },
                    DataColumn { title: qsTr("Kind"); width: Theme.labelColumn + Theme.space24; sortable: false },
                    DataColumn { title: qsTr("Record"); width: Theme.labelColumn; fill: true; mono: true; sortable: false },
                    DataColumn { title: qsTr("Seen"); width: Theme.labelColumn + Theme.space48 + Theme.space24; muted: true; sortable: false }
                ]
                onCurrentRowPicked: row => root.auditor.select(row)
                onRowActivated: row => {
                    root.auditor.select(row);
                    root.opened = true;
                    pane.takeFocus();
                }
            }
        }
        AuditorPane {
            id: pane

            anchors { right: parent.right; top: list.top; bottom: parent.bottom }
            visible: root.auditor.selectedRow >= 0 && (root.sideBySide || root.opened)
            width: root.sideBySide ? Theme.recordWidth + Theme.space48 : parent.width
            auditor: root.auditor
            closable: !root.sideBySide
            onCloseRequested: root.opened = false
        }
    }

    Shortcut { sequence: "/"; enabled: root.visible && !query.activeFocus && !pane.writing; onActivated: query.forceActiveFocus() }
}
