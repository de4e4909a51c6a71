// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// A virtual table: own header with sort indicator and column resize, rows by keyboard and pointer.
/// Model roles: display (string), decoration (string: kind of the mark, "" or "loading"). One tab stop.
TableRows {
    id: root

    property int rowHeight: Theme.rowHeight
    property string emptyText

    rowCount: view.rows
    rowsOnPage: Math.max(1, Math.floor(view.height / rowHeight) - 1)
    onLayoutNeeded: view.forceLayout()
    onRowNeeded: row => view.positionViewAtRow(row, TableView.Contain)
    onRowAsked: jump.open()
    onWidthChanged: view.forceLayout()
    onDraggedChanged: view.forceLayout()

    DataTableHeader {
        id: header

        width: parent.width
        table: root
        offset: view.contentX
    }
    TableView {
        id: view

        y: header.height
        width: parent.width
        height: parent.height - y - foot.height - jump.height
        model: root.model
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        pointerNavigationEnabled: false
        columnWidthProvider: column => root.widthOf(column)
        rowHeightProvider: () => root.rowHeight
        T.ScrollBar.vertical: AppScrollBar {}
        T.ScrollBar.horizontal: AppScrollBar {}

        delegate: DataCell {
            required property int row
            required property int column

            spec: root.specOf(column)
            chosen: root.isChosen(row)
            cursor: row === root.currentRow && root.activeFocus
            firstColumn: column === 0
            lastColumn: column === root.columns.length - 1
            onTapped: modifiers => {
                root.forceActiveFocus(Qt.MouseFocusReason);
                if (modifiers & Qt.ControlModifier)
                    root.toggle(row);
                else
                    root.pickWith(row, modifiers);
            }
            onDoubleTapped: root.rowActivated(row)
        }
    }
    RowField {
        id: jump

        anchors { left: parent.left; right: parent.right; bottom: foot.top }
        rows: root.allRows
        onChosen: row => root.reach(row)
        onClosed: root.forceActiveFocus(Qt.OtherFocusReason)
    }
    SelectionFoot {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        selected: root.selection.count
        rows: root.model?.count ?? view.rows
        firstRow: root.firstRow
        allRows: root.allRows
        copyState: root.copying.state
        copied: root.copying.copied
        asked: root.copying.asked
        file: root.file
    }
    PlainText {
        anchors.centerIn: view
        visible: view.rows === 0 && root.emptyText !== ""
        text: root.emptyText
        muted: 1
    }
}
