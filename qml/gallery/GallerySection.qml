// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// One line of the gallery: the component's name at the left, its states at the right.
Item {
    id: root

    required property string title
    default property alias states_: body.data

    width: parent ? parent.width : 0
    implicitHeight: body.childrenRect.height + 2 * Theme.space14

    Separator { width: parent.width }
    PlainText {
        y: Theme.space16
        width: Theme.space48 * 3 - Theme.space12
        wrapMode: Text.Wrap
        text: root.title
        textRole: "strong"
    }
    Item {
        id: body

        x: Theme.space48 * 3
        y: Theme.space14
        width: parent.width - x
        height: childrenRect.height
    }
}
