// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// Open items by age, one counted bar per row; every segment holds its number. Arrows move, Enter opens a row's items.
/// Model roles: name, totalText, oldestText, expiredText (strings), unmapped (bool), age0 to age4 (int).
/// rowLimit: how many rows fit at their smallest height; an owner that folds the rest into one row needs no scroll bar.
FocusScope {
    id: root

    required property string name
    property alias model: list.model
    property int maximum: 1
    property int labelWidth: Math.max(2 * Theme.space48, Math.min(width * 0.3, 3 * Theme.space48))
    property int rowHeight: Math.max(smallestRow, Math.min(Theme.headHeight, Math.floor(list.height / Math.max(1, list.count))))
    property string totalTitle: qsTr("Open", "count of open items")
    property string oldestTitle: qsTr("Oldest")
    property string expiredTitle: qsTr("Expired")
    property alias currentRow: list.currentIndex
    readonly property int smallestRow: Theme.badgeHeight + Theme.space2
    readonly property int rowLimit: Math.max(3, Math.floor(list.height / smallestRow))
    readonly property real barWidth: width - labelWidth - heads.width - 2 * Theme.cardPadding - Theme.space8

    signal rowActivated(row: int)
    signal segmentActivated(row: int, bucket: int)

    implicitHeight: keys.height + list.contentHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: name
    Keys.onUpPressed: list.decrementCurrentIndex()
    Keys.onDownPressed: list.incrementCurrentIndex()
    Keys.onReturnPressed: rowActivated(currentRow)
    Keys.onEnterPressed: rowActivated(currentRow)

    AgingKeys {
        id: keys

        x: Theme.cardPadding
        readonly property bool stacked: implicitWidth + heads.width > root.width - 2 * Theme.cardPadding - Theme.space8

        height: Theme.headHeight
    }
    Row {
        id: heads

        readonly property list<real> widths: [total.width, oldest.width, expired.width]

        x: root.width - width - Theme.cardPadding
        y: keys.stacked ? Theme.targetMin : 0

        component Head: PlainText {
            width: Math.max(Theme.space48, implicitWidth + Theme.space14)
            height: Theme.headHeight
            horizontalAlignment: Text.AlignRight
            verticalAlignment: Text.AlignVCenter
            textRole: "label"
            font.pixelSize: Theme.axisSize
        }

        Head { id: total; text: root.totalTitle }
        Head { id: oldest; text: root.oldestTitle }
        Head { id: expired; text: root.expiredTitle }
    }
    ListView {
        id: list

        y: heads.y + Theme.headHeight
        width: parent.width
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}

        delegate: AgingRow {
            required property int index

            maximum: root.maximum
            labelWidth: root.labelWidth
            figureWidths: heads.widths
            barWidth: root.barWidth
            implicitHeight: root.rowHeight
            width: ListView.view.width
            current: ListView.isCurrentItem && root.activeFocus
            onActivated: root.rowActivated(index)
            onBucketActivated: bucket => root.segmentActivated(index, bucket)
        }
    }
}
