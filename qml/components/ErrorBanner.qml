// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A failure on a page or in a card, with what can be done about it.
InlineMessage {
    kind: "crit"
    actionText: qsTr("Try again")
    secondActionText: qsTr("Copy report")
}
