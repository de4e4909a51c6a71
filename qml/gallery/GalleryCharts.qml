// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQml.Models

/// XmR chart with a signal, with a run, with too few points; counted ages; ranked bars.
Column {
    id: root

    readonly property real third: (width - 2 * Theme.space12) / 3
    readonly property list<string> weeks: ["W31", "W32", "W33", "W34", "W35", "W36", "W37", "W38", "W39", "W40", "W41", "W42", "W43", "W44", "W45", "W46"]
    readonly property list<real> bypass: [4.1, 5.2, 3.8, 4.6, 5.9, 4.4, 3.6, 5.1, 6.0, 4.8, 4.2, 5.5, 6.4, 5.3, 6.6, 9.6]
    readonly property list<string> bypassTexts: ["4.1", "5.2", "3.8", "4.6", "5.9", "4.4", "3.6", "5.1", "6.0", "4.8", "4.2", "5.5", "6.4", "5.3", "6.6", "9.6"]

    spacing: Theme.space12

    Row {
        spacing: Theme.space12

        Card {
            width: root.third; height: Theme.space48 * 6; title: qsTr("Gate bypass rate, % of blocked promotions"); kind: "crit"; headerLine: false

            XmrChart {
                objectName: "xmr"
                anchors.fill: parent
                anchors.margins: Theme.space6
                name: qsTr("Gate bypass rate, 9.6 in W46, above the upper limit 8.0")
                labels: root.weeks; points: root.bypass; valueTexts: root.bypassTexts
                lowerLimit: 2.05; meanValue: 5.03; upperLimit: 8.02
                lowerText: qsTr("limit 2.1"); meanText: qsTr("mean 5.0"); upperText: qsTr("limit 8.0")
                maximum: 11; ticks: [0, 5, 10]; tickTexts: ["0", "5", "10"]; reading: "worse"
                eventIndex: 14.55; eventText: qsTr("Signature rule enforced 11 Nov")
            }
        }
        Card {
            width: root.third; height: Theme.space48 * 6; title: qsTr("With a gap, too few points"); headerLine: false

            XmrChart {
                anchors.fill: parent
                anchors.margins: Theme.space6
                name: qsTr("Time to prevent, too few points")
                labels: root.weeks; points: [NaN, 3, 5, NaN, 4, NaN]; valueTexts: ["", "3", "5", "", "4", ""]
                maximum: 8; ticks: [0, 4, 8]; tickTexts: ["0", "4", "8"]; dotsOnly: true
            }
        }
        Card {
            width: root.third; height: Theme.space48 * 6; title: qsTr("The 14 bypasses of this week"); linkText: qsTr("Show rows")

            BarList {
                x: Theme.cardPadding
                y: Theme.space10
                width: parent.width - 2 * Theme.cardPadding
                name: qsTr("Bypasses by service")
                model: ListModel {
                    ListElement { name: "payments-api"; fraction: 1; valueText: "6 of 21 blocked" }
                    ListElement { name: "card-vault"; fraction: 0.5; valueText: "3 of 12" }
                    ListElement { name: "checkout-web"; fraction: 0.33; valueText: "2 of 18" }
                    ListElement { name: "5 other services"; fraction: 0.5; valueText: "3 of 95" }
                }
            }
        }
    }
    Row {
        spacing: Theme.space12

        Card {
            width: root.third * 2 + Theme.space12; height: Theme.space48 * 4; title: qsTr("Open exceptions by age"); countText: "37"

            AgingChart {
                objectName: "aging"
                anchors.fill: parent
                name: qsTr("Open exceptions by service and age")
                maximum: 11
                model: ages
            }
        }
        Card {
            width: root.third; height: Theme.space48 * 4; title: qsTr("Open exceptions by age, narrow"); caption: qsTr("from the first approval, renewals included")

            AgingChart {
                anchors.fill: parent
                name: qsTr("Open exceptions by service and age, narrow")
                maximum: 11
                model: ages
            }
        }
    }
    ListModel {
        id: ages

        ListElement { name: "card-vault"; unmapped: false; age0: 1; age1: 2; age2: 3; age3: 2; age4: 3; totalText: "11"; oldestText: "214 d"; expiredText: "3" }
        ListElement { name: "payments-api"; unmapped: false; age0: 2; age1: 1; age2: 0; age3: 1; age4: 1; totalText: "5"; oldestText: "188 d"; expiredText: "2" }
        ListElement { name: "Unmapped"; unmapped: true; age0: 0; age1: 3; age2: 1; age3: 0; age4: 0; totalText: "4"; oldestText: "44 d"; expiredText: "0" }
    }
}
