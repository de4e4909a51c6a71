// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Models
import Plumbline.Ui

/// One box that opens anything. Typing looks, up and down choose, Enter runs, Ctrl Enter searches all evidence, Esc closes.
T.Popup {
    id: root

    required property PaletteController palette
    required property list<NavEntry> entries
    readonly property Shortcut shortcut: Shortcut { sequence: "Ctrl+K"; onActivated: root.open() }

    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    parent: T.Overlay.overlay
    width: Math.min(2 * Theme.tooltipWidth, (parent?.width ?? 0) - 2 * Theme.space16)
    height: Math.min(content.implicitHeight, (parent?.height ?? 0) - 2 * Theme.barHeight)
    x: Math.round(((parent?.width ?? 0) - width) / 2)
    y: 2 * Theme.barHeight
    T.Overlay.modal: Rectangle { color: Theme.scrim }
    onEntriesChanged: {
        const all = Array.from(entries);
        palette.setPages(all.map(entry => entry.page), all.map(entry => entry.title), all.map(entry => entry.iconName));
    }
    onOpened: {
        palette.start();
        field.text = "";
        field.forceActiveFocus();
    }

    function run(key: string): void {
        close();
        palette.run(key);
    }

    background: Rectangle {
        radius: Theme.radiusDialog
        color: Theme.surface
        border.color: Theme.control
    }
    contentItem: FocusScope { // qmllint disable deferred-property-id
        id: content

        implicitHeight: field.height + list.contentHeight + foot.height + Theme.space16
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Search or run")

        PaletteField {
            id: field

            width: parent.width
            onTextChanged: root.palette.query = text
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onPressed: event => {
                if (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter)
                    return;
                event.accepted = true;
                if (event.modifiers & Qt.ControlModifier) {
                    root.close();
                    root.palette.search();
                } else if (list.count > 0) {
                    root.run(root.palette.lines.keyAt(Math.max(0, list.currentIndex)));
                }
            }
        }
        ListView {
            id: list

            /// Later hits come below; the chosen line stays where it is.
            property int chosenBefore: 0
            property string shown

            anchors { left: parent.left; right: parent.right; top: field.bottom; bottom: foot.top; margins: Theme.space8 }
            clip: true
            model: root.palette.lines
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: 0
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Results")
            T.ScrollBar.vertical: AppScrollBar {}
            onCurrentIndexChanged: if (currentIndex >= 0) chosenBefore = currentIndex
            onCountChanged: currentIndex = Math.min(chosenBefore, count - 1)
            delegate: PaletteRow {
                required property int index

                width: ListView.view.width
                current: ListView.isCurrentItem
                onPicked: root.run(key)
            }
        }
        PlainText {
            anchors.centerIn: list
            visible: list.count === 0
            text: qsTr("Nothing matches.")
            textRole: "caption"
        }
        PaletteFoot {
            id: foot

            width: parent.width
            anchors.bottom: parent.bottom
            countText: root.palette.countText
        }
    }
    Connections {
        target: root.palette
        function onChanged(): void { if (root.palette.query !== list.shown) { list.shown = root.palette.query; list.currentIndex = 0; list.chosenBefore = 0; } }
    }
}
