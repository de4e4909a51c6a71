// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// A response as received, line by line, with the mapped lines highlighted and its digest checked.
/// digestState: matches differs missing "". highlightFirst and highlightLast are line numbers, 0 for none.
FocusScope {
    id: root

    property string headerText
    property string sizeText
    property list<string> lines
    property int firstLineNumber: 1
    property int highlightFirst: 0
    property int highlightLast: highlightFirst
    property string highlightKind
    property string digestText
    property string digestState
    property string digestWords: digestState === "matches" ? qsTr("matches", "digest")
        : digestState === "differs" ? qsTr("does not match", "digest") : digestState === "missing" ? qsTr("not stored", "bytes") : ""
    readonly property string digestKind: digestState === "matches" ? "ok" : digestState === "differs" ? "crit" : "unk"
    property alias currentIndex: list.currentIndex

    Digits.kind: Digits.Field

    function showHighlight(): void {
        if (highlightFirst > 0)
            list.positionViewAtIndex(Math.max(0, highlightFirst - firstLineNumber - 2), ListView.Beginning);
    }

    implicitHeight: Theme.popupMaxHeight
    onHighlightFirstChanged: showHighlight()
    onLinesChanged: showHighlight()

    Rectangle {
        id: box

        width: parent.width
        height: parent.height - digest.height
        radius: Theme.radiusControl
        color: Theme.canvas
        border.color: Theme.border

        PlainText {
            x: Theme.space10
            width: parent.width - size.implicitWidth - 3 * Theme.space10
            height: Theme.denseHeight
            verticalAlignment: Text.AlignVCenter
            text: root.headerText
            textRole: "caption"
        }
        PlainText {
            id: size

            anchors.right: parent.right
            anchors.rightMargin: Theme.space10
            height: Theme.denseHeight
            verticalAlignment: Text.AlignVCenter
            text: root.sizeText
            textRole: "numeric"
            font.pixelSize: Theme.captionSize
            muted: 2
        }
        Separator {
            width: parent.width
            y: Theme.denseHeight
        }
        ListView {
            id: list

            x: Theme.line
            y: Theme.denseHeight + Theme.line
            width: parent.width - 2 * Theme.line
            height: parent.height - y - Theme.line
            clip: true
            focus: true
            activeFocusOnTab: true
            model: root.lines
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: root.headerText
            T.ScrollBar.vertical: AppScrollBar {}

            delegate: RawLine {
                required property string modelData
                required property int index

                width: ListView.view.width
                number: index + root.firstLineNumber
                text: modelData
                kind: root.highlightKind
                highlighted: root.highlightFirst > 0 && number >= root.highlightFirst && number <= root.highlightLast
                current: ListView.isCurrentItem && list.activeFocus
            }
            FocusRing {
                inner: true
                visible: list.activeFocus
            }
        }
    }
    Row {
        id: digest

        visible: root.digestText !== "" || root.digestState !== ""
        height: visible ? Theme.rowHeight : 0
        anchors.bottom: parent.bottom
        spacing: Theme.space8

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("SHA-256")
            textRole: "caption"
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - badge.width - Theme.space48 - 3 * Theme.space8)
            elide: Text.ElideMiddle
            text: root.digestText
            textRole: "code"
        }
        Badge {
            id: badge

            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            plain: true
            kind: root.digestKind
            text: root.digestWords
        }
    }
}
