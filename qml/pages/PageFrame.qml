// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// The head of a page in its place: title, what is known about the page, actions. factsBelow: the facts get a line of their own.
Item {
    id: root

    required property string widthClass
    property alias title: header.title
    property alias actions: header.actions
    property bool factsBelow: false
    default property alias facts: line.data
    readonly property int sidePadding: Theme.sidePadding(widthClass)
    readonly property bool wide: widthClass === "wide"
    /// Where the page's content begins.
    readonly property real bodyTop: (line.below ? line.y + line.height : header.y + header.height) + (wide ? Theme.space12 : Theme.space8)

    PageHeader {
        id: header

        x: root.sidePadding
        y: root.wide ? Theme.pagePaddingTop : Theme.space8
        width: parent.width - 2 * root.sidePadding
    }
    Row {
        id: line

        readonly property bool below: root.factsBelow && visibleChildren.length > 0

        x: root.sidePadding + (root.factsBelow ? 0 : header.titleWidth + Theme.space16)
        y: root.factsBelow ? header.y + header.height - Theme.space2 : header.y
        height: root.factsBelow ? Theme.targetMin : header.height
        spacing: Theme.space16
    }
}
