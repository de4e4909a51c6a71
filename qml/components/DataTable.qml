// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// A virtual table: own header with sort indicator, columns that are moved, resized and hidden, rows by keyboard and pointer.
/// Model roles: display (string), decoration (string: kind of the mark, "" or "loading"). One tab stop.
TableRows {
    id: root

    property int rowHeight: Theme.rowHeight
    property string emptyText
    property ColumnMenu chooser: null
    property int headColumn: -1 ///< Where the keys were when columns were asked for.

    function chooseColumns(beside: Item): void {
        columnsAsked(beside, -1);
    }

    rowCount: view.rows
    rowsOnPage: Math.max(1, Math.floor(view.height / rowHeight) - 1)
    onLayoutNeeded: view.forceLayout()
    onRowNeeded: row => view.positionViewAtRow(row, TableView.Contain)
    onRowAsked: jump.open()
    onDrawnChanged: view.forceLayout()
    onColumnsAsked: (beside, column) => {
        headColumn = head.column;
        chooser = chooser ?? menu.createObject(root) as ColumnMenu;
        chooser.openAt(beside, column);
    }

    DataTableHeader {
        id: header

        width: parent.width
        table: root
        keys: root.head
        offset: view.contentX
    }
    Connections {
        target: root.head
        function onColumnNeeded(column: int): void { view.positionViewAtColumn(root.placeOf(column), TableView.Contain); }
        function onMenuRequested(column: int): void { root.columnsAsked(header.cellOf(column), column); }
    }
    TableView {
        id: view

        y: header.height
        width: parent.width
        height: parent.height - y - foot.height - jump.height
        model: ArrangedColumns { sourceModel: root.model; order: root.arrangement.places }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        pointerNavigationEnabled: false
        columnWidthProvider: place => root.widthOf(root.columnAt(place))
        rowHeightProvider: () => root.rowHeight
        T.ScrollBar.vertical: AppScrollBar {}
        T.ScrollBar.horizontal: AppScrollBar {}

        delegate: DataCell {
            required property int row
            required property int column

            spec: root.specOf(root.columnAt(column))
            chosen: root.isChosen(row)
            cursor: row === root.currentRow && root.activeFocus && !root.head.on
            firstColumn: column === 0
            lastColumn: column === root.shown.length - 1
            endPadding: root.endPadding
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
    Component {
        id: menu // made when it is first asked for: most tables are never arranged

        ColumnMenu {
            table: root
            onClosed: {
                root.forceActiveFocus(Qt.PopupFocusReason);
                if (root.headColumn >= 0)
                    root.head.enter(root.headColumn);
            }
        }
    }
    PlainText {
        anchors.centerIn: view
        visible: view.rows === 0 && root.emptyText !== ""
        text: root.emptyText
        muted: 1
    }
}
