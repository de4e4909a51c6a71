// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// State of a source in words; below or beside them since when, when next, or how far the pull that runs is.
Item {
    id: root

    required property var source
    property bool stacked: true
    readonly property string kind: source.mark
    readonly property bool running: source.progressText !== ""

    implicitHeight: stacked ? lines.implicitHeight : words.implicitHeight

    Column {
        id: lines

        width: parent.width
        spacing: Theme.space2

        PlainText {
            id: words

            width: root.stacked ? parent.width : implicitWidth
            text: root.source.stateText
            wrapMode: root.stacked ? Text.Wrap : Text.NoWrap
            maximumLineCount: 2
            textRole: root.kind === "ok" || root.kind === "wait" || root.kind === "unk" ? "body" : "strong"
            color: root.kind === "ok" || root.kind === "wait" ? Theme.text2 : Theme.textColor(root.kind)
        }
        Row {
            visible: root.stacked && root.running
            spacing: Theme.space8

            AppProgressBar {
                visible: root.source.fraction >= 0
                anchors.verticalCenter: parent.verticalCenter
                // Beside its words; where there is no room for both it gives way.
                width: Math.max(Theme.space20, Math.min(Theme.labelColumn, lines.width - place.implicitWidth - Theme.space8))
                height: Theme.space6
                fraction: root.source.fraction
                name: root.source.stateText
            }
            PlainText { id: place; text: root.source.progressText; textRole: "caption" }
        }
        PlainText {
            width: parent.width
            visible: root.stacked && root.running && text !== ""
            text: root.source.paceText
            textRole: "caption"
            wrapMode: Text.Wrap
        }
        PlainText {
            width: parent.width
            visible: root.stacked && !root.running && text !== ""
            text: root.source?.warning || (root.source?.detail ?? "")
            textRole: "caption"
            wrapMode: Text.Wrap
            font.weight: root.source?.warning !== "" ? Font.DemiBold : Font.Normal
            color: root.source?.warning !== "" ? Theme.warnText : Theme.text3
        }
    }
    Row {
        anchors { left: parent.left; leftMargin: words.width + Theme.space8; verticalCenter: parent.verticalCenter }
        visible: !root.stacked
        spacing: Theme.space4

        Mark {
            anchors.verticalCenter: parent.verticalCenter
            kind: root.source?.warning ? "warn" : ""
        }
        PlainText {
            width: Math.min(implicitWidth, root.width - words.width - Theme.space8 - (root.source?.warning === "" ? 0 : Theme.space20))
            text: root.source?.warning || (root.source?.detail ?? "")
            textRole: "caption"
            font.weight: root.source?.warning !== "" ? Font.DemiBold : Font.Normal
            color: root.source?.warning !== "" ? Theme.warnText : Theme.text3
        }
    }
}
