// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Plumbline.Models
import Plumbline.Ui

/// AI spend of the weeks before, with its natural limits. Enter on a point opens the rows of its week.
Card {
    id: root

    required property AiCostController aiCost

    title: aiCost.spend.inThousands ? qsTr("Spend by week, thousand US$") : qsTr("Spend by week, US$")
    kind: aiCost.spend.mark
    headerLine: false

    ProcessPlot {
        anchors { fill: parent; leftMargin: Theme.space6; rightMargin: Theme.space6; bottomMargin: Theme.space10 }
        name: root.title
        process: root.aiCost.spend
        onPointActivated: index => root.aiCost.openWeek(index)
    }
}
