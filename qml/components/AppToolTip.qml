// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// Words beside the control that has the pointer or the focus; holds nothing that is nowhere else. Esc closes it.
T.ToolTip {
    id: root

    y: parent ? parent.height + Theme.space6 : 0
    delay: 400
    padding: Theme.space8
    implicitWidth: Math.min(Theme.tooltipWidth, implicitContentWidth + 2 * padding)
    implicitHeight: contentItem.implicitHeight + 2 * padding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnReleaseOutsideParent

    contentItem: PlainText {
        text: root.text
        Digits.kind: Digits.Axis
        textRole: "caption"
        muted: 0
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.surface
        border.color: Theme.control
    }
}
