// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// Open items by age, one counted bar per row; every segment holds its number. Arrows move, Enter opens a row's items.
/// Model roles: name, totalText, oldestText, expiredText (strings), unmapped (bool), age0 to age4 (int).
FocusScope {
    id: root

    required property string name
    property alias model: list.model
    property int maximum: 1
    property int labelWidth: Theme.space48 * 2 + Theme.space24
    property int rowHeight: Theme.headHeight
    property string totalTitle: qsTr("Open", "count of open items")
    property string oldestTitle: qsTr("Oldest")
    property string expiredTitle: qsTr("Expired")
    property alias currentRow: list.currentIndex
    readonly property int figureWidth: Theme.space48 + Theme.space10
    readonly property real barWidth: width - labelWidth - 3 * figureWidth - 2 * Theme.cardPadding - Theme.space8

    signal rowActivated(row: int)
    signal segmentActivated(row: int, bucket: int)

    implicitHeight: legend.height + list.contentHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: name
    Keys.onUpPressed: list.decrementCurrentIndex()
    Keys.onDownPressed: list.incrementCurrentIndex()
    Keys.onReturnPressed: rowActivated(currentRow)
    Keys.onEnterPressed: rowActivated(currentRow)

    Item {
        id: legend

        readonly property real room: width - 2 * Theme.cardPadding - 3 * root.figureWidth - Theme.space8
        readonly property bool stacked: keys.implicitWidth > room

        width: parent.width
        height: Theme.headHeight + (stacked ? Theme.targetMin : 0)

        Row {
            id: keys

            x: Theme.cardPadding + (legend.stacked ? 0 : Math.min(root.labelWidth, legend.room - implicitWidth))
            height: Theme.headHeight
            spacing: Theme.space10

            Repeater {
                model: Theme.ageLabels

                Row {
                    id: key

                    required property string modelData
                    required property int index

                    height: Theme.headHeight
                    spacing: Theme.space4

                    Rectangle {
                        width: Theme.iconTiny
                        height: Theme.iconTiny
                        radius: Theme.radiusCell
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.age[key.index]
                    }
                    PlainText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: key.index === 0 ? qsTr("%1 days", "age bucket").arg(key.modelData) : key.modelData
                        textRole: "axis"
                    }
                }
            }
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: Theme.cardPadding
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space8

            Repeater {
                model: [root.totalTitle, root.oldestTitle, root.expiredTitle]

                PlainText {
                    required property string modelData

                    width: root.figureWidth
                    horizontalAlignment: Text.AlignRight
                    text: modelData
                    textRole: "axis"
                }
            }
        }
    }
    ListView {
        id: list

        y: legend.height
        width: parent.width
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}

        delegate: AgingRow {
            required property int index

            maximum: root.maximum
            labelWidth: root.labelWidth
            figureWidth: root.figureWidth
            barWidth: root.barWidth
            implicitHeight: root.rowHeight
            width: ListView.view.width
            current: ListView.isCurrentItem && root.activeFocus
            onActivated: root.rowActivated(index)
            onBucketActivated: bucket => root.segmentActivated(index, bucket)
        }
    }
}
