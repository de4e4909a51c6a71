// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Models
import Plumbline.Ui

/// Connectors by what they feed, with a search. Typing narrows, arrows move, Enter chooses.
FocusScope {
    id: root

    required property SourceForm form

    signal chosen

    function takeFocus(): void {
        search.forceActiveFocus(Qt.TabFocusReason);
    }
    function choose(): void {
        const key = root.form.connectors.keyAt(view.currentIndex);
        if (key === "")
            return;
        root.form.chooseConnector(key);
        root.chosen();
    }

    Keys.onUpPressed: view.decrementCurrentIndex()
    Keys.onDownPressed: view.incrementCurrentIndex()
    Keys.onReturnPressed: choose()
    Keys.onEnterPressed: choose()

    AppTextField {
        id: search

        x: Theme.space12
        y: Theme.space12
        width: parent.width - 2 * x
        name: qsTr("Search connectors")
        placeholder: name
        iconName: "search"
        text: root.form.search
        onTextEdited: {
            root.form.search = text;
            view.currentIndex = 0;
        }
    }
    ListView {
        id: view

        anchors { left: parent.left; right: parent.right; top: search.bottom; bottom: parent.bottom; margins: Theme.space6; topMargin: Theme.space8 }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        model: root.form.connectors
        highlightMoveDuration: 0
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Connectors")

        delegate: Column {
            id: option

            required property int index
            required property string key
            required property string title
            required property string group
            required property string feeds
            required property bool first
            required property bool used
            readonly property bool chosen: key === root.form.connector

            width: ListView.view.width

            PlainText {
                visible: option.first
                leftPadding: Theme.space8
                topPadding: option.index === 0 ? Theme.space4 : Theme.space12
                bottomPadding: Theme.space4
                text: option.group
                textRole: "axis"
                font.weight: Font.DemiBold
            }
            Rectangle {
                width: parent.width
                height: Theme.rowComfortable + Theme.space6
                radius: Theme.radiusControl
                color: option.chosen ? Theme.selected : hover.hovered || option.ListView.isCurrentItem ? Theme.hover : "transparent"
                border.color: option.ListView.isCurrentItem && root.activeFocus ? Theme.focus : "transparent"
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("%1, feeds %2", "connector, row types").arg(option.title).arg(option.feeds)
                Accessible.selected: option.chosen

                Column {
                    x: Theme.space8
                    width: parent.width - 2 * x
                    anchors.verticalCenter: parent.verticalCenter

                    Row {
                        spacing: Theme.space6

                        PlainText { text: option.title; textRole: option.chosen ? "strong" : "medium" }
                        PlainText { visible: option.used; anchors.verticalCenter: parent.verticalCenter; text: qsTr("in use"); textRole: "axis" }
                    }
                    PlainText { width: parent.width; text: option.feeds; textRole: "axis" }
                }
                HoverHandler { id: hover }
                TapHandler {
                    onTapped: {
                        view.currentIndex = option.index;
                        root.choose();
                    }
                }
            }
        }
        PlainText {
            anchors.centerIn: parent
            visible: view.count === 0
            text: qsTr("Nothing matches.")
            textRole: "caption"
        }
    }
}
