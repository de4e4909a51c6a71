// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models

/// Keys that work on every page: pull, the week before and after, back and forward through pages.
Item {
    id: root

    required property ScopeController scope
    required property SyncController sync
    required property PageHistory history
    required property MeetingController meeting

    Shortcut { sequence: "F5"; enabled: root.meeting.canStart && !root.meeting.running; onActivated: root.meeting.start() }
    Shortcut { sequence: "F9"; enabled: !root.meeting.running; onActivated: root.sync.start() }
    Shortcut { sequence: "Shift+F9"; enabled: !root.meeting.running; onActivated: root.sync.cancel() }
    Shortcut { sequence: "Ctrl+["; enabled: !root.meeting.running; onActivated: root.scope.stepWeek(-1) }
    Shortcut { sequence: "Ctrl+]"; enabled: !root.meeting.running; onActivated: root.scope.stepWeek(1) }
    Shortcut { sequence: "Alt+Left"; enabled: !root.meeting.running; onActivated: root.history.back() }
    Shortcut { sequence: "Alt+Right"; enabled: !root.meeting.running; onActivated: root.history.forward() }
}
