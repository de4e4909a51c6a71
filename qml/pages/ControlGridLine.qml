// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// A control and its weeks; where nothing can be said about weeks, why.
Rectangle {
    id: root

    required property string key
    required property string name
    required property list<string> cells
    required property list<string> cellTexts
    required property string note
    required property string presentText
    required property bool deviates
    required property real nameWidth
    required property real columnWidth
    required property list<string> weeks
    required property int chosenWeek
    required property bool chosen
    required property bool focused

    signal picked(week: int)

    implicitHeight: Theme.targetMin + Theme.space2
    color: chosen ? Theme.selected : hover.hovered ? Theme.hover : "transparent"
    Accessible.role: Accessible.Row
    Accessible.name: qsTr("%1 %2: %3", "control, its title, what was there").arg(key).arg(name).arg(note === "" ? presentText : note)
    Accessible.onPressAction: picked(-1)

    PlainText {
        id: code

        x: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        text: root.key
        textRole: "codeSmall"
        muted: 1
        Accessible.ignored: true
    }
    PlainText {
        id: title

        x: Theme.cardPadding + Theme.space48 + Theme.space2
        width: root.nameWidth - Theme.space48 - Theme.space10
        anchors.verticalCenter: parent.verticalCenter
        text: root.name
        Digits.kind: Digits.Definition
        Accessible.ignored: true

        HoverHandler { id: over }
    }
    PlainText {
        x: Theme.cardPadding + root.nameWidth + Theme.space6
        width: present.x - x - Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        visible: root.note !== ""
        text: root.note
        textRole: "caption"
        Accessible.ignored: true
    }
    Repeater {
        model: root.cells

        ControlCell {
            required property string modelData
            required property int index

            x: Theme.cardPadding + root.nameWidth + index * root.columnWidth
            width: root.columnWidth
            height: root.height
            kind: modelData
            text: root.cellTexts[index] ?? ""
            week: root.weeks[index] ?? ""
            chosen: index === root.chosenWeek
            focused: root.focused
            onPicked: root.picked(index)
        }
    }
    PlainText {
        id: present

        anchors { right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: parent.verticalCenter }
        text: root.presentText
        Digits.kind: Digits.Listed
        textRole: "numeric"
        font.weight: root.deviates ? Font.Bold : Font.Normal
        color: root.deviates ? Theme.critText : root.note !== "" ? Theme.text3 : Theme.text
        Accessible.ignored: true
    }
    HoverHandler { id: hover }
    AppToolTip { x: root.nameWidth / 2; text: root.name; visible: title.truncated && over.hovered }
    TapHandler { onTapped: root.picked(-1) }
}
