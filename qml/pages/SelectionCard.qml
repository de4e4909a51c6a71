// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The chosen hours against the rest of the week. The boxes choose them as well as a drag does.
Card {
    id: root

    required property AiCostController aiCost
    readonly property rect cells: aiCost.selectedCells

    title: qsTr("Selection")
    caption: aiCost.selectionIsOurs ? qsTr("the costliest hours") : ""
    linkText: aiCost.hasSelection ? qsTr("Clear") : ""
    implicitHeight: Theme.heatmapCardHeight
    onLinkActivated: aiCost.clearSelection()

    SelectionBoxes {
        id: boxes

        x: Theme.cardPadding
        y: Theme.space12
        aiCost: root.aiCost
    }
    Column {
        anchors { left: parent.left; right: parent.right; top: boxes.bottom; bottom: foot.top; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding; topMargin: Theme.space10 }
        visible: root.aiCost.hasSelection
        spacing: Theme.space8

        Item {
            readonly property bool oneLine: total.implicitWidth + share.implicitWidth + Theme.space10 <= width

            Digits.kind: Digits.Number
            width: parent.width
            height: oneLine ? total.height : share.y + share.height

            PlainText { id: total; text: root.aiCost.selectionTotalText; textRole: "value" }
            TapHandler { onTapped: root.aiCost.openSelection() }
            PlainText {
                id: share

                x: parent.oneLine ? total.width + Theme.space10 : 0
                y: parent.oneLine ? total.baselineOffset - baselineOffset : total.height
                text: root.aiCost.selectionShareText
                textRole: "caption"
            }
        }
        PlainText { width: parent.width; text: qsTr("Share of cost by service"); textRole: "label" }
        ShareList {
            width: parent.width
            model: root.aiCost.shares
            end: root.aiCost.sharesEnd
            ticks: root.aiCost.shareTicks
        }
    }
    EmptyState {
        anchors { horizontalCenter: parent.horizontalCenter; top: boxes.bottom; bottom: parent.bottom }
        width: parent.width - 2 * Theme.cardPadding
        visible: !root.aiCost.hasSelection
        iconName: "ai"
        title: qsTr("No hours chosen")
        text: qsTr("Choose days and hours above, drag over the cells, or hold Shift and use the arrows, to compare some hours with the rest.")
    }
    Item {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: Theme.denseHeight + Theme.tagHeight
        visible: root.aiCost.hasSelection

        Separator { width: parent.width }
        AppButton {
            x: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Show rows")
            accessibleName: qsTr("Show rows: %1").arg(root.aiCost.selectionTitle)
            variant: "primary"
            dense: true
            onClicked: root.aiCost.openSelection()
        }
        PlainText {
            anchors { right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: parent.verticalCenter }
            text: root.aiCost.selectionRequestsText
            Digits.kind: Digits.Sum
            textRole: "numeric"
            font.pixelSize: Theme.captionSize
            muted: 2

            TapHandler { onTapped: root.aiCost.openSelection() }
        }
    }
}
