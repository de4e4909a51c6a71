// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Label and value, one line each. kinds: "" or a kind that colours the value; codes: "code" for identifiers and digests.
Column {
    id: root

    property list<string> labels
    property list<string> values
    property list<string> kinds
    property int maximumLines: 4 ///< Of a value.
    property int labelWidth: Theme.space48 * 2

    Repeater {
        model: root.labels

        Item {
            id: line

            required property string modelData
            required property int index
            readonly property string kind: root.kinds[index] ?? ""

            width: root.width
            height: Math.max(Theme.targetMin - Theme.line, value.implicitHeight + Theme.space6)
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2", "field, value").arg(modelData).arg(value.text)

            PlainText {
                width: root.labelWidth
                y: Theme.space4
                text: line.modelData
                textRole: "caption"
                Accessible.ignored: true
            }
            PlainText {
                id: value

                x: root.labelWidth + Theme.space10
                y: Theme.space2 + Theme.line
                width: parent.width - x
                text: root.values[line.index] ?? ""
                textRole: line.kind === "code" ? "code" : line.kind === "" ? "body" : "strong"
                color: line.kind === "" || line.kind === "code" ? Theme.text : Theme.textColor(line.kind)
                wrapMode: Text.Wrap
                maximumLineCount: root.maximumLines
                Accessible.ignored: true
            }
        }
    }
}
