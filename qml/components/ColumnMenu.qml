// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Which columns a table shows and in what order: Space shows or hides, Alt+Shift+Up and Down move.
AppPopup {
    id: root

    required property TableColumns table
    property int column: -1 ///< That the keys act on.
    readonly property list<int> arranged: table.arrangement.arranged
    readonly property int place: Array.from(arranged).indexOf(column)

    function openAt(beside: Item, first: int): void {
        parent = beside;
        x = beside.width - width;
        y = beside.height + Theme.space4;
        open();
        go(Array.from(arranged).includes(first) ? first : table.shown[0] ?? -1);
    }
    function go(to: int): void {
        column = to;
        rows.itemAt(place)?.forceActiveFocus(Qt.TabFocusReason);
    }
    function step(by: int, modifiers: int): void {
        const other = arranged[place + by];
        if (other === undefined)
            return;
        if (modifiers & Qt.AltModifier) {
            const moved = column;
            table.moveTo(moved, other);
            go(moved);
        } else
            go(other);
    }

    width: Theme.facetWidth + Theme.space48 + 2 * padding

    contentItem: FocusScope { // qmllint disable deferred-property-id
        implicitHeight: list.height
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Columns of %1", "table").arg((root.table as TableRows)?.name ?? "")
        Keys.onUpPressed: event => root.step(-1, event.modifiers)
        Keys.onDownPressed: event => root.step(1, event.modifiers)

        Column {
            id: list

            width: parent.width
            spacing: Theme.space2

            Repeater {
                id: rows

                model: root.arranged

                AppCheckBox {
                    required property int modelData

                    width: list.width
                    leftPadding: Theme.space8
                    rightPadding: Theme.space8
                    text: root.table.specOf(modelData)?.title ?? ""
                    checked: root.table.placeOf(modelData) >= 0
                    Digits.kind: Digits.Definition
                    Accessible.description: qsTr("Space shows or hides the column, Alt+Shift+Up and Down move it.")
                    onActiveFocusChanged: root.column = activeFocus ? modelData : root.column
                    onClicked: {
                        root.table.show(modelData, checked);
                        checked = Qt.binding(() => root.table.placeOf(modelData) >= 0);
                    }
                }
            }
            PlainText {
                width: parent.width
                padding: Theme.space4
                visible: root.table.shown.length === 1
                text: qsTr("One column stays.")
                textRole: "caption"
                wrapMode: Text.Wrap
            }
            Separator { width: parent.width }
            Row {
                topPadding: Theme.space4
                spacing: Theme.space4

                AppButton { dense: true; variant: "quiet"; iconName: "chevron-up"; accessibleName: qsTr("Move the column forward"); enabled: root.place > 0; onClicked: root.step(-1, Qt.AltModifier) }
                AppButton { dense: true; variant: "quiet"; iconName: "chevron-down"; accessibleName: qsTr("Move the column back"); enabled: root.place >= 0 && root.place < root.arranged.length - 1; onClicked: root.step(1, Qt.AltModifier) }
                AppButton { dense: true; variant: "quiet"; text: qsTr("Reset columns"); enabled: !root.table.arrangement.isDefault; onClicked: root.table.reset() }
            }
        }
    }
}
