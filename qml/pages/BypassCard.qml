// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Bypasses as a share of blocked promotions by week, and who they were this week.
Card {
    id: root

    required property WeeklyReviewController weekly

    title: weekly.bypassTitle

    XmrChart {
        id: chart

        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: bars.top; leftMargin: Theme.space6; rightMargin: Theme.space12; bottomMargin: Theme.space8 }
        name: root.weekly.bypassTitle
        labels: root.weekly.bypassLabels
        points: root.weekly.bypassPoints
        valueTexts: root.weekly.bypassValueTexts
        lowerLimit: root.weekly.bypassLower
        meanValue: root.weekly.bypassMean
        upperLimit: root.weekly.bypassUpper
        lowerText: root.weekly.bypassLowerText
        meanText: root.weekly.bypassMeanText
        upperText: root.weekly.bypassUpperText
        minimum: 0
        maximum: root.weekly.bypassMax
        ticks: root.weekly.bypassTicks
        tickTexts: root.weekly.bypassTickTexts
        reading: root.weekly.bypassReading
        runLength: root.weekly.bypassRunLength
        labelStep: 4
        onPointActivated: index => root.weekly.openBypass(index)
    }
    Column {
        id: bars

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.cardPadding }
        spacing: Theme.space8

        Separator { width: parent.width }
        PlainText {
            text: root.weekly.bypassBarsTitle
            textRole: "label"
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
            visible: text !== ""
            text: root.weekly.bypassNote
            textRole: "caption"
            wrapMode: Text.Wrap
        }
    }
}
