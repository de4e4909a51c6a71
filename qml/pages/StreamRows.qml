// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Streams and their partitions: records seen beside those that the server claims, pages, and what is missing.
Column {
    id: root

    required property StreamListModel model
    property int folded: 8 ///< So many lines at first.
    property bool unfolded: false

    Repeater {
        model: root.model

        Item {
            id: line

            required property int index
            required property string title
            required property string part
            required property string mark
            required property string seenText
            required property string note
            required property string speech

            width: root.width
            visible: root.unfolded || index < root.folded
            height: visible ? words.implicitHeight + Theme.space8 : 0
            Accessible.role: Accessible.StaticText
            Accessible.name: speech

            Mark { x: line.part === "" ? 0 : Theme.space20; y: Theme.space6; kind: line.mark }
            Column {
                id: words

                x: line.part === "" ? Theme.space20 : 2 * Theme.space20
                y: Theme.space4
                width: parent.width - x

                Item {
                    width: parent.width
                    height: name.implicitHeight

                    PlainText { id: name; width: parent.width - seen.width - Theme.space8; text: line.part === "" ? line.title : line.part; wrapMode: Text.Wrap; textRole: line.part === "" ? "body" : "caption"; muted: line.part === "" ? 0 : 1 }
                    PlainText { id: seen; anchors.right: parent.right; text: line.seenText; textRole: "numeric" }
                }
                PlainText {
                    width: parent.width
                    visible: text !== ""
                    text: line.note
                    textRole: "caption"
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    LinkButton {
        text: root.model.count <= root.folded ? "" : root.unfolded ? qsTr("Fewer") : qsTr("%1 more").arg(root.model.count - root.folded)
        onClicked: root.unfolded = !root.unfolded
    }
}
