// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Small figures of the week in fixed places, side by side. Enter or a click on one opens its rows.
Card {
    id: root

    required property WeeklyReviewController weekly
    property int columns: 8
    readonly property int rows: Math.ceil(weekly.strip.count / columns)

    height: rows * Theme.stripHeight + 2 * Theme.line

    Grid {
        width: parent.width
        columns: root.columns

        Repeater {
            model: root.weekly.strip
            delegate: StripFigure {
                required property string tileId

                width: (root.width - 2 * Theme.line) / root.columns
                height: Theme.stripHeight
                ruled: index % root.columns !== 0
                onActivated: root.weekly.openTile(tileId)
            }
        }
    }
}
