// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A component with the name of its state below.
Column {
    id: root

    required property string caption
    default property alias content: holder.data

    spacing: Theme.space4

    Item {
        id: holder

        width: childrenRect.width
        height: childrenRect.height
    }
    PlainText {
        text: root.caption
        textRole: "axis"
    }
}
