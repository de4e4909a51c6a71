// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// A measure, the version of its definition, and what it is counted with.
Rectangle {
    id: root

    required property string key
    required property string title
    required property string versionText
    required property string targetText
    required property int index
    property bool chosen: false
    property bool cursor: false

    signal picked

    Digits.kind: Digits.Definition
    height: Theme.rowHeight
    color: chosen ? Theme.selected : hover.hovered ? Theme.hover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: targetText === "" ? qsTr("%1, %2", "measure, version").arg(title).arg(versionText)
        : qsTr("%1, %2, targets %3", "measure, version, values").arg(title).arg(versionText).arg(targetText)
    Accessible.selected: chosen
    Accessible.onPressAction: picked()

    PlainText {
        x: Theme.space12
        width: version.x - x - Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        textRole: root.chosen ? "strong" : "body"
        Accessible.ignored: true
    }
    PlainText {
        id: version

        x: target.x - width - Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        text: root.versionText
        textRole: "numeric"
        muted: 1
        Accessible.ignored: true
    }
    PlainText {
        id: target

        x: parent.width - width - Theme.space12
        width: parent.width * 0.45
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        text: root.targetText
        textRole: "numeric"
        muted: 1
        Accessible.ignored: true
    }
    Separator { width: parent.width; anchors.bottom: parent.bottom }
    FocusRing { visible: root.cursor }
    HoverHandler { id: hover }
    TapHandler { onTapped: root.picked() }
}
