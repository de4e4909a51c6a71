// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The list inside a FilterChip's popup: search above, options below. Typing filters, arrows move, Enter picks.
Column {
    id: root

    required property string name
    property list<string> keys
    property list<string> labels
    property list<string> selectedKeys
    property bool multiple: false
    readonly property bool searchable: keys.length > 8
    readonly property list<int> hits: matching(searchable ? search.text : "")

    signal picked(key: string)
    signal closeRequested

    function matching(words: string): list<int> {
        const found = [];
        const wanted = words.toLowerCase();
        for (let i = 0; i < labels.length; ++i)
            if (labels[i].toLowerCase().includes(wanted))
                found.push(i);
        return found;
    }

    function take(): void {
        if (list.currentIndex < 0 || list.currentIndex >= hits.length)
            return;
        picked(keys[hits[list.currentIndex]]);
        if (!multiple)
            closeRequested();
    }

    function start(): void {
        search.text = "";
        list.currentIndex = 0;
        for (let i = 0; i < keys.length; ++i)
            if (selectedKeys.includes(keys[i])) {
                list.currentIndex = i;
                break;
            }
        (searchable ? search : list).forceActiveFocus();
    }

    spacing: Theme.space6
    width: Theme.popupMinWidth + Theme.space32
    Keys.onUpPressed: list.decrementCurrentIndex()
    Keys.onDownPressed: list.incrementCurrentIndex()
    Keys.onReturnPressed: take()
    Keys.onEnterPressed: take()

    AppTextField {
        id: search

        width: parent.width
        visible: root.searchable
        name: qsTr("Search %1", "placeholder, field name").arg(root.name)
        placeholder: name
        iconName: "search"
        onTextChanged: list.currentIndex = 0
    }
    ListView {
        id: list

        width: parent.width
        height: Math.min(contentHeight, Theme.popupMaxHeight)
        clip: true
        model: root.hits
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        Accessible.role: Accessible.List
        Accessible.name: root.name

        delegate: Rectangle {
            id: option

            required property int modelData
            required property int index
            readonly property bool chosen: root.selectedKeys.includes(root.keys[modelData])

            width: ListView.view.width
            height: Theme.rowHeight
            radius: Theme.radiusControl
            color: ListView.isCurrentItem ? Theme.selected : hover.hovered ? Theme.hover : "transparent"
            Accessible.role: Accessible.ListItem
            Accessible.name: words.text
            Accessible.selected: chosen

            Icon {
                x: Theme.space8
                anchors.verticalCenter: parent.verticalCenter
                name: option.chosen ? "check" : ""
                color: Theme.accent
            }
            PlainText {
                id: words

                x: Theme.space32
                width: parent.width - x - Theme.space8
                anchors.verticalCenter: parent.verticalCenter
                text: root.labels[option.modelData]
                textRole: option.chosen ? "strong" : "body"
            }
            HoverHandler { id: hover }
            TapHandler {
                onTapped: {
                    list.currentIndex = option.index;
                    root.take();
                }
            }
        }
    }
    PlainText {
        visible: root.hits.length === 0
        text: qsTr("Nothing matches.")
        textRole: "caption"
        leftPadding: Theme.space8
    }
}
