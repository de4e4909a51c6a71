// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A mark with words. plain: without the filled background (tile state). kind "" shows quiet words without a mark ("Routine").
Rectangle {
    id: root

    property string kind
    required property string text
    property bool plain: false
    readonly property bool quiet: kind === ""

    implicitWidth: row.implicitWidth + (plain ? 0 : Theme.space12)
    implicitHeight: plain ? Theme.space16 : Theme.badgeHeight
    radius: Theme.radiusBadge
    color: plain || quiet ? "transparent" : Theme.backgroundColor(kind)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row

        x: root.plain ? 0 : Theme.space4 + Theme.line
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4 + Theme.line

        Mark {
            kind: root.kind
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            text: root.text
            textRole: "caption"
            font.weight: root.quiet ? Font.Normal : root.plain && (root.kind === "unk" || root.kind === "stale") ? Font.Medium : Font.DemiBold
            color: root.quiet ? Theme.text3 : Theme.textColor(root.kind)
            Accessible.ignored: true
        }
    }
}
