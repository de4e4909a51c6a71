// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// One line of a cost split.
T.ItemDelegate {
    id: root

    required property string key
    required property string label
    required property string costText
    required property string perRequestText
    required property string deltaText
    required property bool unattributed
    property bool brief: false
    property bool total: false

    implicitHeight: Theme.rowComfortable
    hoverEnabled: true
    focusPolicy: total ? Qt.StrongFocus : Qt.NoFocus
    Digits.kind: Digits.Sum
    Accessible.role: Accessible.Row
    Accessible.name: label + ", " + costText + ", " + perRequestText + ", " + deltaText

    background: Rectangle {
        color: root.hovered || (root.ListView.isCurrentItem && root.ListView.view?.activeFocus) ? Theme.hover : "transparent"
        Separator { visible: !root.total; anchors.bottom: parent.bottom; width: parent.width }
    }
    FocusRing { inner: true; visible: root.visualFocus || (root.ListView.isCurrentItem && (root.ListView.view?.activeFocus ?? false)) }
    contentItem: BreakdownCells {
        brief: root.brief
        strong: root.total
        italic: root.unattributed
        first: root.label
        cost: root.costText
        perRequest: root.perRequestText
        delta: root.deltaText
    }
}
