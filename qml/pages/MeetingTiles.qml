// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The figures of one part of the meeting, side by side. Enter or a click on one opens its rows.
Row {
    id: root

    required property MeetingController meeting
    required property WeeklyReviewController weekly
    readonly property int places: Math.max(2, meeting.tiles.count)

    spacing: Theme.cardGap

    Repeater {
        model: root.meeting.tiles
        delegate: WeeklyTile {
            weekly: root.weekly
            width: Math.floor((root.width - (root.places - 1) * Theme.cardGap) / root.places)
            compact: width < Theme.navWidth + Theme.space48 + Theme.space32
        }
    }
}
