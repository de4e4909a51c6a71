// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQml.Models

/// How long something stays open, with what is open counted and without; and what fell due, by team.
Row {
    id: root

    readonly property real half: (width - Theme.space12) / 2

    spacing: Theme.space12

    Card {
        width: root.half; height: Theme.space48 * 6; title: qsTr("Time to remediate"); headerLine: false

        SurvivalChart {
            objectName: "survival"
            anchors.fill: parent
            name: qsTr("Share of findings still open, by days since detection")
            horizon: 8
            allDays: [0, 2, 2, 4, 4, 6, 6, 8]
            allShares: [100, 100, 75, 75, 50, 50, 40, 40]
            closedDays: [0, 2, 2, 4, 4, 6, 6, 8]
            closedShares: [100, 100, 60, 60, 20, 20, 0, 0]
            dayTexts: ["0", "1", "2", "3", "4", "5", "6", "7", "8"]
            allTexts: ["100 %", "100 %", "75 %", "75 %", "50 %", "50 %", "40 %", "40 %", "40 %"]
            closedTexts: ["100 %", "100 %", "60 %", "60 %", "20 %", "20 %", "0 %", "0 %", "0 %"]
            allName: qsTr("open ones counted, n 20")
            closedName: qsTr("closed only, n 12")
        }
    }
    Card {
        width: root.half; height: Theme.space48 * 6; title: qsTr("Due in W46"); headerLine: false

        DueBars {
            objectName: "due"
            anchors { fill: parent; margins: Theme.cardPadding }
            name: qsTr("What fell due, by team")
            most: 34
            model: ListModel {
                ListElement { name: "Payments"; inTime: 29; late: 3; open: 2; text: "29 of 34" }
                ListElement { name: "Ledger"; inTime: 22; late: 1; open: 0; text: "22 of 23" }
                ListElement { name: "Customer"; inTime: 14; late: 0; open: 0; text: "14 of 14" }
            }
        }
    }
}
