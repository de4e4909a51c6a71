// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// A thin scroll bar that is only there when something is hidden.
T.ScrollBar {
    id: root

    implicitWidth: Theme.space8
    implicitHeight: Theme.space8
    padding: Theme.line
    visible: size < 1
    minimumSize: 0.08

    contentItem: Rectangle {
        implicitWidth: Theme.space6
        implicitHeight: Theme.space6
        radius: Theme.space6 / 2
        color: root.pressed ? Theme.text3 : Theme.control
    }
}
