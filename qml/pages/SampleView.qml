// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The sampling desk: the population is frozen, drawn from with the auditor's seed, and each item has its workpaper.
Column {
    id: root

    required property RequestsController requests
    readonly property SampleDesk desk: requests.desk
    readonly property bool ready: requests.isNow && !requests.busy
    readonly property bool drawn: desk.items.count > 0

    spacing: Theme.space16

    EmptyState {
        width: parent.width
        visible: root.desk.status === "" || root.desk.status === "open"
        iconName: "packet"
        title: root.desk.status === "" ? qsTr("Not saved for an audit") : qsTr("Not frozen yet")
        text: root.desk.status === "" ? qsTr("Name the audit and save the request; then its population can be frozen.")
            : qsTr("Freezing keeps the items and their certificate by their digest. Only then does the auditor give the seed.")
        actionText: root.desk.status === "open" && root.ready ? qsTr("Freeze the population") : ""
        onActionTriggered: root.desk.freeze()
    }
    FactList {
        width: parent.width
        visible: labels.length > 0
        labels: root.desk.factLabels
        values: root.desk.factValues
        kinds: root.desk.factKinds
    }
    SampleDraw {
        width: parent.width
        visible: root.desk.status === "frozen"
        requests: root.requests
    }
    DataTable {
        width: parent.width
        height: Theme.headHeight + Math.max(2, Math.min(root.desk.items.count, 9)) * Theme.rowHeight
        visible: root.drawn
        enabled: !root.requests.busy
        key: "drawn-items"
        name: qsTr("Drawn items")
        model: root.desk.items
        shownRow: root.desk.chosen
        sortColumn: 2
        sortDescending: false
        columns: [
            DataColumn { key: "item"; title: qsTr("Item"); width: Theme.numberColumn + Theme.space16; numeric: true; sortable: false },
            DataColumn { key: "stratum"; title: qsTr("Stratum"); width: Theme.labelColumn; sortable: false },
            DataColumn { key: "place"; title: qsTr("Place"); width: Theme.numberColumn; numeric: true; sortable: false },
            DataColumn { key: "row"; title: qsTr("Row"); width: Theme.labelColumn; fill: true; mono: true; sortable: false },
            DataColumn { key: "found"; title: qsTr("Found"); width: Theme.labelColumn; fill: true; badge: true; sortable: false },
            DataColumn { key: "note"; title: qsTr("Note"); width: Theme.labelColumn; fill: true; muted: true; sortable: false }
        ]
        onCurrentRowPicked: row => root.requests.chooseItem(row)
        onRowActivated: row => root.requests.chooseItem(row)
    }
    PlainText {
        width: parent.width
        visible: root.drawn && root.desk.chosen < 0
        text: qsTr("Choose an item to see its workpaper.")
        textRole: "caption"
    }
    Workpaper {
        width: parent.width
        visible: root.desk.chosen >= 0
        requests: root.requests
    }
}
