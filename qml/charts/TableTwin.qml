// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A chart's numbers as a table, for reading, copying and assistive technology. cells: row by row.
Rectangle {
    id: root

    required property string name
    property list<string> headers
    property list<string> cells
    readonly property int columnCount: Math.max(1, headers.length)

    color: Theme.surface
    Accessible.role: Accessible.Table
    Accessible.name: name

    Row {
        id: head

        Repeater {
            model: root.headers

            PlainText {
                required property string modelData
                required property int index

                width: root.width / root.columnCount
                height: Theme.headHeight
                leftPadding: Theme.space8
                rightPadding: Theme.space8
                verticalAlignment: Text.AlignVCenter
                horizontalAlignment: index > 0 ? Text.AlignRight : Text.AlignLeft
                text: modelData
                textRole: "label"
                Accessible.role: Accessible.ColumnHeader
                Accessible.name: text
            }
        }
    }
    GridView {
        id: grid

        y: head.height
        width: parent.width
        height: parent.height - y
        clip: true
        model: root.cells
        cellWidth: Math.floor(width / root.columnCount)
        cellHeight: Theme.denseHeight
        boundsBehavior: Flickable.StopAtBounds

        delegate: PlainText {
            required property string modelData
            required property int index
            readonly property int column: index % root.columnCount

            width: grid.cellWidth
            height: grid.cellHeight
            leftPadding: Theme.space8
            rightPadding: Theme.space8
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: column > 0 ? Text.AlignRight : Text.AlignLeft
            text: modelData
            textRole: column > 0 ? "numeric" : "body"
            Accessible.role: Accessible.Cell
            Accessible.name: qsTr("%1: %2", "column, value").arg(root.headers[column] ?? "").arg(modelData)
        }
    }
}
