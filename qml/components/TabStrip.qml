// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Tabs of a page or pane: at most five, with counts. Arrows move; one tab stop.
FocusScope {
    id: root

    required property string name
    required property list<string> labels
    property list<string> countTexts
    property int currentIndex: 0

    signal picked(index: int)

    function choose(index: int): void {
        if (index < 0 || index >= labels.length || index === currentIndex)
            return;
        currentIndex = index;
        picked(index);
    }

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.tabHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: name
    Keys.onLeftPressed: choose(currentIndex - 1)
    Keys.onRightPressed: choose(currentIndex + 1)

    Row {
        id: row

        spacing: Theme.space20

        Repeater {
            model: root.labels

            Item {
                id: tab

                required property string modelData
                required property int index
                readonly property bool current: index === root.currentIndex

                implicitWidth: words.implicitWidth
                height: root.height
                Accessible.role: Accessible.PageTab
                Accessible.name: modelData
                Accessible.onPressAction: root.choose(index)

                Row {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space6

                    PlainText {
                        text: tab.modelData
                        textRole: tab.current ? "strong" : "medium"
                        color: tab.current ? Theme.text : Theme.text2
                    }
                    PlainText {
                        visible: text !== ""
                        text: tab.index < root.countTexts.length ? root.countTexts[tab.index] : ""
                        Digits.kind: Digits.Listed
                        textRole: "caption"
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
                Rectangle {
                    visible: tab.current
                    width: parent.width
                    height: Theme.lineFocus
                    anchors.bottom: parent.bottom
                    color: Theme.accent
                }
                FocusRing { visible: tab.current && root.activeFocus }
                TapHandler { onTapped: root.choose(tab.index) }
            }
        }
    }
}
