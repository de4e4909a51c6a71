// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// The head of one column: a press sorts, a drag moves it, a drag at the right edge resizes, a right press chooses columns.
Rectangle {
    id: root

    required property TableColumns table
    required property DataColumn modelData
    required property int index
    property bool cursor: false
    readonly property int place: table.placeOf(index)
    readonly property bool last: place === table.shown.length - 1
    readonly property int endPadding: last ? table.endPadding : Theme.space8
    readonly property bool sorted: table.sortColumn === index
    readonly property bool pointed: hover.hovered && !moving.active && !resizing.active
    readonly property string described: sorted ? (table.sortDescending ? qsTr("%1, sorted descending").arg(modelData.title)
        : qsTr("%1, sorted ascending").arg(modelData.title)) : modelData.title

    signal carried(x: real) ///< In the head, while it is dragged.
    signal dropped

    visible: place >= 0
    x: table.leftOf(index)
    width: table.widthOf(index)
    color: moving.active ? Theme.selected : "transparent"
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: described
    Accessible.onPressAction: table.sortBy(index)

    Row {
        x: root.modelData.numeric ? parent.width - width - root.endPadding
            : root.place === 0 ? Theme.cardPadding : Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4

        PlainText {
            width: Math.min(implicitWidth, root.width - Theme.space24 - (root.last ? root.endPadding - Theme.cardPadding : 0))
            text: root.modelData.title
            textRole: "label"
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.sorted ? (root.table.sortDescending ? "delta-down" : "delta-up") : ""
            size: Theme.space8 + Theme.line
        }
    }
    FocusRing { visible: root.cursor; inner: true; cornerRadius: Theme.radiusCell }
    HoverHandler { id: hover }
    TapHandler {
        enabled: root.modelData.sortable
        onTapped: root.table.sortBy(root.index)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: root.table.columnsAsked(root, root.index)
    }
    DragHandler {
        id: moving

        target: null
        onActiveChanged: {
            if (!active)
                root.dropped();
        }
        onCentroidChanged: {
            if (active)
                root.carried(root.x + centroid.position.x);
        }
    }
    Item {
        id: edge

        property real widthAtPress: 0

        width: Theme.space8
        height: parent.height
        anchors.right: parent.right

        Separator {
            visible: hover.hovered || resizing.active
            vertical: true
            height: parent.height
            anchors.right: parent.right
            color: Theme.control
        }
        HoverHandler { cursorShape: Qt.SplitHCursor }
        DragHandler {
            id: resizing

            target: null
            onActiveChanged: {
                edge.widthAtPress = root.width;
                if (!active)
                    root.table.keep();
            }
            onTranslationChanged: {
                if (active)
                    root.table.resize(root.index, edge.widthAtPress + translation.x);
            }
        }
    }
}
