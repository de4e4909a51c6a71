// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Which packet it is, and whether it can be relied on.
Rectangle {
    id: root

    required property AuditorController auditor
    required property int sidePadding

    height: words.height + 2 * Theme.space12
    color: Theme.nav
    Accessible.role: Accessible.Pane
    Accessible.name: words.heading

    Icon { id: sign; x: root.sidePadding; y: Theme.space12 + Theme.space4; name: "packet"; size: Theme.railIconSize }
    Column {
        id: words

        readonly property string heading: root.auditor.name

        anchors { left: sign.right; leftMargin: Theme.space12; right: outcome.left; rightMargin: Theme.space16 }
        y: Theme.space12
        spacing: Theme.space2

        PlainText { width: parent.width; text: words.heading; textRole: "pageTitle"; elide: Text.ElideMiddle; Accessible.role: Accessible.Heading; Accessible.name: text }
        PlainText { width: parent.width; visible: text !== ""; text: root.auditor.about; textRole: "caption"; wrapMode: Text.Wrap }
        PlainText { // the tab Changes is not there then
            width: parent.width
            visible: root.auditor.state !== "ready" && text !== ""
            text: root.auditor.changes.problem
            wrapMode: Text.Wrap
        }
        PlainText {
            width: parent.width
            text: qsTr("Read-only, from the packet alone: no store, no configuration, no network.")
            textRole: "caption"
            wrapMode: Text.Wrap
        }
    }
    Badge {
        id: outcome

        anchors { right: parent.right; rightMargin: root.sidePadding }
        y: Theme.space12 + Theme.space4
        visible: root.auditor.conclusionMark !== ""
        width: visible ? implicitWidth : 0
        kind: root.auditor.conclusionMark
        text: root.auditor.conclusionMark === "ok" ? qsTr("vouched for") : root.auditor.conclusionMark === "crit" ? qsTr("do not rely on it") : qsTr("nobody vouches for it")
    }
    Separator { width: parent.width; anchors.bottom: parent.bottom }
}
