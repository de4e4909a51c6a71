// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Plumbline.Models
import Plumbline.Ui

/// AI spend of the weeks before, with its natural limits. Enter on a point opens the rows of its week.
Card {
    id: root

    required property AiCostController aiCost
    readonly property SpendChart spend: aiCost.spend

    title: spend.title
    kind: spend.mark
    headerLine: false

    XmrChart {
        anchors { fill: parent; leftMargin: Theme.space6; rightMargin: Theme.space6; bottomMargin: Theme.space10 }
        name: root.spend.title
        labels: root.spend.labels
        points: root.spend.points
        valueTexts: root.spend.valueTexts
        lastText: root.spend.lastText
        lowerLimit: root.spend.lower
        meanValue: root.spend.mean
        upperLimit: root.spend.upper
        lowerText: root.spend.lowerText
        meanText: root.spend.meanText
        upperText: root.spend.upperText
        minimum: root.spend.minimum
        maximum: root.spend.maximum
        ticks: root.spend.ticks
        tickTexts: root.spend.tickTexts
        reading: root.spend.reading
        dotsOnly: root.spend.dotsOnly
        labelStep: 4
        onPointActivated: index => root.aiCost.openWeek(index)
    }
}
