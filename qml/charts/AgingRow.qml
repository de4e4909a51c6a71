// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// One bar of an AgingChart.
Item {
    id: root

    required property int maximum
    required property int labelWidth
    required property list<real> figureWidths
    required property real barWidth
    required property string name
    required property string totalText
    required property string oldestText
    required property string expiredText
    required property bool unmapped
    required property int age0
    required property int age1
    required property int age2
    required property int age3
    required property int age4
    property bool current: false
    readonly property list<int> counts: [age0, age1, age2, age3, age4]

    signal activated
    signal bucketActivated(bucket: int)

    implicitHeight: Theme.headHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2 open, oldest %3, expired %4").arg(name).arg(totalText).arg(oldestText).arg(expiredText)
    Accessible.onPressAction: activated()

    Rectangle {
        anchors.fill: parent
        color: hover.hovered ? Theme.hover : "transparent"
    }
    PlainText {
        x: Theme.cardPadding
        width: root.labelWidth - Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        text: root.name
        Digits.kind: Digits.Id
        font.italic: root.unmapped
        muted: root.unmapped ? 2 : 0
        Accessible.ignored: true
    }
    Row {
        x: Theme.cardPadding + root.labelWidth
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.line

        Repeater {
            model: root.counts

            Rectangle {
                id: segment

                required property int modelData
                required property int index

                visible: modelData > 0
                width: Math.max(Theme.space14, modelData / Math.max(1, root.maximum) * (root.barWidth - Theme.space12))
                height: Math.min(Theme.tagHeight, root.height - Theme.space4)
                radius: Theme.radiusCell
                color: Theme.age[index]
                Digits.kind: Digits.Number

                PlainText {
                    anchors.centerIn: parent
                    text: segment.modelData
                    textRole: "axisNumeric"
                    font.weight: Font.Medium
                    color: Theme.ageText[segment.index]
                    Accessible.ignored: true
                }
                TapHandler { onTapped: root.bucketActivated(segment.index) }
            }
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: root.figureWidths[0]
            horizontalAlignment: Text.AlignRight
            text: root.totalText
            Digits.kind: Digits.Number
            textRole: "numeric"
            font.weight: Font.Bold
            Accessible.ignored: true
        }
        PlainText {
            width: root.figureWidths[1]
            horizontalAlignment: Text.AlignRight
            text: root.oldestText
            Digits.kind: Digits.Number
            textRole: "numeric"
            muted: 1
            Accessible.ignored: true
        }
        Item {
            width: root.figureWidths[2]
            height: expired.height

            Mark {
                visible: expired.visible
                anchors.right: expired.left
                anchors.rightMargin: Theme.space4 + Theme.line
                anchors.verticalCenter: parent.verticalCenter
                kind: "crit"
            }
            PlainText {
                id: expired

                visible: text !== "" && text !== "0"
                anchors.right: parent.right
                text: root.expiredText
                Digits.kind: Digits.Number
                textRole: "numeric"
                color: Theme.critText
                font.weight: Font.Bold
                Accessible.ignored: true
            }
        }
    }
    FocusRing {
        inner: true
        visible: root.current
    }
    HoverHandler { id: hover }
    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onTapped: root.activated()
    }
}
