// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The chosen hours against the rest of the week.
Card {
    id: root

    required property AiCostController aiCost

    title: qsTr("Selection")
    linkText: aiCost.hasSelection ? qsTr("Clear") : ""
    implicitHeight: Theme.heatmapCardHeight
    onLinkActivated: aiCost.clearSelection()

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.cardPadding }
        visible: root.aiCost.hasSelection
        spacing: Theme.space8

        PlainText { text: root.aiCost.selectionTitle; textRole: "strong"; width: parent.width }
        PlainText { text: root.aiCost.selectionTotalText; textRole: "value" }
        PlainText { text: root.aiCost.selectionShareText; textRole: "caption"; width: parent.width; wrapMode: Text.Wrap }
        PlainText { text: qsTr("Share of cost by service, selection against the rest"); textRole: "label"; width: parent.width; wrapMode: Text.Wrap }
        ShareList { width: parent.width; model: root.aiCost.shares }
        Row {
            spacing: Theme.space12

            AppButton { text: qsTr("Show rows"); variant: "primary"; dense: true; onClicked: root.aiCost.openSelection() }
            PlainText { anchors.verticalCenter: parent.verticalCenter; text: root.aiCost.selectionRequestsText; textRole: "caption" }
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.cardPadding
        visible: !root.aiCost.hasSelection
        iconName: "ai"
        title: qsTr("No hours chosen")
        text: qsTr("Drag over the cells, or hold Shift and use the arrows, to compare some hours with the rest of the week.")
    }
}
