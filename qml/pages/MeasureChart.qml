// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// A measure with its value, how it reads, the weeks before and what it rests on. The value and each week open their rows.
Item {
    id: root

    required property ProcessChart process
    property string label
    property string value
    property string unit
    property string basis
    property string badge
    property string badgeKind
    property string spoken
    property bool opensRows: false

    signal opened
    signal weekOpened(week: int)

    PlainText {
        id: title

        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.space10; topMargin: Theme.space10; rightMargin: Theme.space4 }
        text: root.label
        Digits.kind: Digits.Definition
        textRole: "label"
    }
    MeasureValue {
        id: figure

        anchors { left: title.left; top: title.bottom; topMargin: Theme.space2 }
        value: root.value
        unit: root.unit
        spoken: root.spoken
        enabled: root.opensRows
        onClicked: root.opened()
    }
    Badge {
        anchors { right: title.right; verticalCenter: figure.verticalCenter }
        visible: text !== "" && width < root.width - figure.width - Theme.space24
        plain: true
        kind: root.badgeKind
        text: root.badge
    }
    ProcessPlot {
        anchors { left: parent.left; right: parent.right; top: figure.bottom; bottom: words.top; bottomMargin: Theme.space4 }
        name: root.label
        process: root.process
        labelStep: width < Theme.tooltipWidth ? 5 : 4
        onPointActivated: index => root.weekOpened(index)
    }
    PlainText {
        id: words

        anchors { left: title.left; right: title.right; bottom: parent.bottom; bottomMargin: Theme.space10 }
        text: root.basis
        textRole: "caption"
        Digits.kind: Digits.Number

        TapHandler { enabled: root.opensRows; onTapped: root.opened() }
    }
}
