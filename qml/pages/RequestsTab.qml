// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What auditors ask again and again, how far an audit is, and the chosen request: its question, answer and sample.
FocusScope {
    id: root

    required property RequestsController requests
    required property int sidePadding
    required property bool narrow
    readonly property real listWidth: narrow ? area.room : Math.round(area.room * 0.4)

    signal controlsRequested

    ScrollArea {
        id: area

        anchors { fill: parent; topMargin: -headRoom }
        sidePadding: root.sidePadding

        Flow {
            width: area.room
            spacing: Theme.cardGap
            bottomPadding: Theme.pagePaddingTop

            InlineMessage {
                width: area.room
                visible: !root.requests.isNow
                kind: "info"
                title: qsTr("Something earlier is looked at")
                text: qsTr("Requests can be answered as it was known then. To save, freeze or draw, look at what is known now.")
            }
            Card {
                id: list

                width: root.listWidth
                height: root.narrow ? Theme.lowCardHeight + Theme.space48 : Math.max(Theme.chartCardHeight, area.screen - Theme.pagePaddingTop)
                title: qsTr("Requests of auditors")
                caption: root.requests.form.audit === "" ? qsTr("of no audit yet") : root.requests.form.audit

                Item {
                    id: audit

                    width: parent.width
                    height: name.height + 2 * Theme.space10

                    AppTextField {
                        id: name

                        x: Theme.cardPadding
                        y: Theme.space10
                        width: parent.width - 2 * x - (earlier.visible ? earlier.width + Theme.space8 : 0)
                        name: qsTr("Audit")
                        placeholder: qsTr("Audit, such as SOC2-2026")
                        enabled: !root.requests.busy
                        text: root.requests.form.audit
                        onTextEdited: root.requests.form.audit = text
                    }
                    FilterChip {
                        id: earlier

                        anchors { right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: parent.verticalCenter }
                        visible: root.requests.audits.length > 0
                        enabled: !root.requests.busy
                        value: qsTr("Saved audits")
                        keys: root.requests.audits
                        labels: root.requests.audits
                        selectedKeys: [root.requests.form.audit]
                        onPicked: key => root.requests.chooseAudit(key)
                    }
                }
                DataTable {
                    y: audit.height
                    width: parent.width
                    height: parent.height - y
                    enabled: !root.requests.busy
                    key: "requests"
                    name: list.title
                    model: root.requests.table
                    shownRow: root.requests.chosenRow
                    sortColumn: 0
                    sortDescending: false
                    columns: [
                        DataColumn { key: "request"; title: qsTr("Request"); width: Theme.labelColumn - Theme.space16; mono: true; sortable: false },
                        DataColumn { key: "as-it-is-asked"; title: qsTr("As it is asked"); width: Theme.labelColumn; fill: true; sortable: false },
                        DataColumn { key: "status"; title: qsTr("Status"); width: Theme.labelColumn; badge: true; sortable: false },
                        DataColumn { key: "items"; title: qsTr("Items"); width: Theme.numberColumn; numeric: true; sortable: false }
                    ]
                    onCurrentRowPicked: row => root.requests.choose(row)
                    onRowActivated: row => root.requests.choose(row)
                }
            }
            RequestPane {
                width: root.narrow ? area.room : area.room - root.listWidth - Theme.cardGap
                height: root.narrow ? contentRoom : list.height
                requests: root.requests
                onControlsRequested: root.controlsRequested()
            }
        }
    }
}
