// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A line of one pixel; vertical when `vertical`.
Rectangle {
    property bool vertical: false

    implicitWidth: Theme.line
    implicitHeight: vertical ? Theme.space20 : Theme.line
    color: Theme.border
}
