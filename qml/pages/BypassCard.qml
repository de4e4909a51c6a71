// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Bypasses as a share of blocked promotions by week, and who they were this week.
Card {
    id: root

    required property WeeklyReviewController weekly

    title: qsTr("Gate bypass rate, % of blocked promotions")
    kind: weekly.bypass.mark
    headerLine: false

    ProcessPlot {
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: bars.top; leftMargin: Theme.space6; rightMargin: Theme.space12; bottomMargin: Theme.space8 }
        name: root.title
        process: root.weekly.bypass
        onPointActivated: index => root.weekly.openBypass(index)
    }
    Column {
        id: bars

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.cardPadding }
        spacing: Theme.space6

        Separator { width: parent.width }
        Item {
            width: parent.width
            height: rowsLink.implicitHeight

            PlainText {
                anchors { left: parent.left; right: rowsLink.left; rightMargin: Theme.space8; verticalCenter: parent.verticalCenter }
                text: root.weekly.bypassBarsTitle
                textRole: "label"
                Digits.kind: Digits.Number

                TapHandler { onTapped: root.weekly.openTile("bypass_rate") }
            }
            LinkButton {
                id: rowsLink

                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                text: root.weekly.bypassByService.count > 0 ? qsTr("Show rows") : ""
                accessibleName: qsTr("Show rows: %1").arg(root.weekly.bypassBarsTitle)
                onClicked: root.weekly.openTile("bypass_rate")
            }
        }
        BarList {
            width: parent.width
            height: implicitHeight
            name: root.weekly.bypassBarsTitle
            model: root.weekly.bypassByService
            onRowActivated: row => root.weekly.openBypassService(root.weekly.bypassByService.keyAt(row))
        }
        PlainText {
            width: parent.width
            visible: root.weekly.bypass.maturing
            text: qsTr("The last weeks are not final: a late bypass still counts there.")
            textRole: "caption"
            wrapMode: Text.Wrap
        }
    }
}
