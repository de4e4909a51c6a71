// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// When the open exceptions expire, and how many came and went in the week.
Card {
    id: root

    required property ExceptionsController exceptions

    title: qsTr("Expiry")
    caption: qsTr("one box is one exception")
    headerLine: false

    ExpiryChart {
        id: chart

        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: beyond.top; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding; bottomMargin: Theme.space4 }
        name: qsTr("Expiry of open exceptions by day")
        model: root.exceptions.days
        most: root.exceptions.mostADay
        overdueText: qsTr("Expired")
        aheadText: qsTr("Expires in the next 30 days")
        onDayActivated: row => root.exceptions.open(root.exceptions.days.keyAt(row))
    }
    RowFigures {
        id: beyond

        anchors { left: parent.left; right: parent.right; bottom: line.top; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding; bottomMargin: Theme.space6 }
        figures: root.exceptions.beyond
        onOpened: key => root.exceptions.open(key)
    }
    Separator {
        id: line

        anchors { left: parent.left; right: parent.right; bottom: words.top; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding; bottomMargin: Theme.space8 }
    }
    PlainText {
        id: words

        anchors { left: parent.left; bottom: changes.top; leftMargin: Theme.cardPadding; bottomMargin: Theme.space4 }
        text: root.exceptions.weekText
        Digits.kind: Digits.Instant
        textRole: "label"
    }
    RowFigures {
        id: changes

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding; bottomMargin: Theme.space10 }
        figures: root.exceptions.changes
        onOpened: key => root.exceptions.open(key)
    }
}
