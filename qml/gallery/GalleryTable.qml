// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQml.Models
import Qt.labs.qmlmodels

/// A DataTable with a selected row, badges and a row that is not fetched yet; beside it facets.
Row {
    spacing: Theme.space12

    Card {
        width: parent.width - facets.width - Theme.space12
        height: facets.height

        DataTable {
            objectName: "table"
            anchors.fill: parent
            key: "gallery"
            name: qsTr("Exceptions")
            sortColumn: 3
            currentRow: 1
            columns: [
                DataColumn { key: "number"; title: qsTr("Number"); mono: true },
                DataColumn { key: "rule"; title: qsTr("Rule"); fill: true; width: 140 },
                DataColumn { key: "service"; title: qsTr("Service"); width: 140; muted: true },
                DataColumn { key: "age-d"; title: qsTr("Age, d"); width: 90; numeric: true },
                DataColumn { key: "state"; title: qsTr("State"); width: 180; badge: true }
            ]
            model: TableModel {
                TableModelColumn { display: "number"; decoration: "wait" }
                TableModelColumn { display: "rule"; decoration: "wait" }
                TableModelColumn { display: "service"; decoration: "wait" }
                TableModelColumn { display: "age"; decoration: "wait" }
                TableModelColumn { display: "words"; decoration: "kind" }
                rows: [
                    { number: "EX-2291", rule: "image-signature", service: "card-vault", age: "188", words: "Expired, honoured 3×", kind: "crit", wait: "" },
                    { number: "EX-2240", rule: "secrets-scan", service: "payments-api", age: "121", words: "Expired, honoured 2×", kind: "crit", wait: "" },
                    { number: "EX-2214", rule: "<img src='x'>", service: "ledger-core", age: "214", words: "4th renewal asked", kind: "warn", wait: "" },
                    { number: "", rule: "", service: "", age: "", words: "", kind: "loading", wait: "loading" }
                ]
            }
        }
    }
    Card {
        id: facets

        width: Theme.navWidth
        height: Theme.navWidth + Theme.space20

        FacetList {
            anchors.fill: parent
            name: qsTr("Filters")
            model: ListModel {
                ListElement { group: "type"; groupTitle: "Record type"; key: "g"; label: "Gate decision"; countText: "512 k"; checked: true; more: false }
                ListElement { group: "type"; groupTitle: "Record type"; key: "d"; label: "Deployment"; countText: "31 k"; checked: false; more: false }
                ListElement { group: "type"; groupTitle: "Record type"; key: "e"; label: "Exception"; countText: "0"; checked: false; more: false }
                ListElement { group: "source"; groupTitle: "Source"; key: "h"; label: "GitHub"; countText: "9"; checked: false; more: false }
            }
        }
    }
}
