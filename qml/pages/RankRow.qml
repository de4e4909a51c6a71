// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// A line of the ranks: a name and three numbers, each of which opens its rows. cursor: the number under the keyboard, or -1.
Rectangle {
    id: root

    required property string name
    property list<string> texts
    property bool header: false
    property bool isWorst: false
    property bool isTotal: false
    property int cursor: -1
    property list<real> columns: [Theme.numberColumn - Theme.space8, Theme.numberColumn, Theme.numberColumn - Theme.space8]

    signal picked(part: int)

    implicitHeight: header ? Theme.targetMin : Theme.codeLineHeight + Theme.space2
    color: isWorst ? Theme.selected : "transparent"
    Accessible.role: header ? Accessible.ColumnHeader : Accessible.Row
    Accessible.name: header ? name : qsTr("%1: %2 blocked, %3 bypassed, %4 waived").arg(name).arg(texts[0]).arg(texts[1]).arg(texts[2])

    Separator { visible: root.isTotal; width: parent.width }
    PlainText {
        anchors { left: parent.left; leftMargin: Theme.cardPadding; right: numbers.left; rightMargin: Theme.space8; verticalCenter: parent.verticalCenter }
        text: root.name
        Digits.kind: Digits.Id
        textRole: root.header ? "caption" : root.isTotal || root.isWorst ? "strong" : "body"
        Accessible.ignored: true
    }
    Row {
        id: numbers

        anchors { right: parent.right; rightMargin: Theme.cardPadding - Theme.space4; verticalCenter: parent.verticalCenter }

        Repeater {
            model: root.texts

            Item {
                id: cell

                required property string modelData
                required property int index

                width: root.columns[index]
                height: root.height
                Digits.kind: Digits.Number

                PlainText {
                    anchors { right: parent.right; rightMargin: Theme.space4; verticalCenter: parent.verticalCenter }
                    text: cell.modelData
                    textRole: root.header ? "caption" : "numeric"
                    font.weight: root.isTotal || (root.isWorst && cell.index === 1) ? Font.DemiBold : Font.Normal
                    font.underline: hover.hovered && !root.header
                    color: root.isWorst && cell.index === 1 ? Theme.critText : root.header ? Theme.text3 : Theme.text
                    Accessible.ignored: true
                }
                FocusRing { inner: true; visible: root.cursor === cell.index }
                HoverHandler { id: hover }
                TapHandler { enabled: !root.header; onTapped: root.picked(cell.index) }
            }
        }
    }
}
