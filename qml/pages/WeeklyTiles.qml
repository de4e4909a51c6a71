// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The week's figures in fixed places. Enter or a click on one opens its rows.
Flow {
    id: root

    required property WeeklyReviewController weekly
    property int columns: 3
    property bool compact: false

    spacing: Theme.cardGap

    Repeater {
        model: root.weekly.tiles
        delegate: WeeklyTile {
            readonly property real share: Math.floor((root.width - (root.columns - 1) * Theme.cardGap) / root.columns)
            // A last tile that stands alone takes its whole line.
            readonly property bool alone: root.columns === 2 && model.index === root.weekly.tiles.count - 1 && model.index % 2 === 0

            weekly: root.weekly
            width: alone ? root.width : share
            compact: root.compact
        }
    }
}
