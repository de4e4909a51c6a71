// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// A number that is never alone: value, basis, comparison, expected range and state. Enter or click leads to its rows.
/// resultState: value zero undefined insufficient partial stale unknown restated loading error
/// reading (for value): routine worse better none. stateText: words of the badge. Numbers arrive as text.
StatTileContent {
    id: root

    badgeRow: Theme.space16 + Theme.space6
    implicitWidth: Theme.navWidth + Theme.space32
    implicitHeight: compact ? Theme.tileCompactHeight : Theme.tileHeight
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    leftPadding: Theme.cardPadding
    rightPadding: Theme.space12
    topPadding: Theme.space10
    bottomPadding: Theme.space10
    Digits.kind: Digits.Number
    Accessible.role: Accessible.Button
    Accessible.name: spokenText
    Accessible.onPressAction: activated()
    Keys.onReturnPressed: activated()
    Keys.onEnterPressed: activated()
    onClicked: activated()

    contentItem: Item { // qmllint disable deferred-property-id
        PlainText {
            id: title

            width: parent.width - (root.compact ? 0 : badge.width + Theme.space8)
            text: root.label
            Digits.kind: Digits.Definition
            textRole: "label"
        }
        Badge {
            id: badge

            visible: root.stateText !== ""
            anchors.right: root.compact ? undefined : parent.right
            y: root.compact ? parent.height - height : 0
            plain: true
            kind: root.badgeKind
            text: root.stateText
        }
        StatTileBody {
            visible: root.resultState !== "loading"
            y: title.height
            width: parent.width
            height: parent.height - y - (root.compact ? badge.height + Theme.space6 : 0)
            tile: root
        }
        TileSkeleton {
            visible: root.resultState === "loading"
            y: title.height
            width: parent.width
            height: parent.height - y
        }
    }

    background: Rectangle {
        radius: Theme.radiusCard
        color: root.down ? Theme.selected : Theme.surface
        border.color: root.hovered ? Theme.control : Theme.border

        FocusRing {
            cornerRadius: Theme.radiusCard
            visible: root.visualFocus
        }
    }
}
