// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Bottom line of the window: how current the sources are, up to when things are known, and running work with its Cancel.
Rectangle {
    id: root

    property string kind: "unk"
    property string sourcesText
    property list<string> facts
    property list<string> details
    property bool working: false
    property string workText
    property real workFraction: -1
    property int sidePadding: Theme.pagePadding

    signal sourcesRequested
    signal cancelRequested

    implicitHeight: Theme.lineHeight
    color: Theme.nav
    clip: true
    Digits.kind: Digits.Intake
    Accessible.role: Accessible.StatusBar
    Accessible.name: [sourcesText, ...facts, ...details].join(", ")

    component Words: PlainText {
        required property string modelData

        text: modelData
        textRole: "axis"
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
    }

    Row {
        id: left

        x: root.sidePadding
        height: parent.height
        spacing: Theme.tagHeight

        KnowledgeSources {
            height: parent.height
            kind: root.working ? "run" : root.kind
            text: root.sourcesText
            onClicked: root.sourcesRequested()
        }
        Repeater {
            model: root.facts
            Words {}
        }
    }
    Row {
        id: work

        visible: root.working
        anchors.right: right.visible ? right.left : parent.right
        anchors.rightMargin: right.visible ? Theme.tagHeight : root.sidePadding
        height: parent.height
        spacing: Theme.space8

        PlainText {
            // Where the line is short its end goes first.
            width: Math.min(implicitWidth, root.width - left.width - 4 * root.sidePadding - Theme.space48 * 4)
            text: root.workText
            textRole: "axis"
            color: Theme.infoText
            anchors.verticalCenter: parent.verticalCenter
        }
        AppProgressBar {
            visible: root.workFraction >= 0
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.space48 * 2
            height: Theme.space6
            fraction: root.workFraction
            name: root.workText
        }
        LinkButton {
            height: parent.height
            text: qsTr("Cancel")
            accessibleName: qsTr("Cancel: %1").arg(root.workText)
            onClicked: root.cancelRequested()
        }
    }
    Row {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: root.sidePadding
        height: parent.height
        spacing: Theme.tagHeight
        // Details go first when the line is too short.
        visible: left.width + (root.working ? work.implicitWidth : 0) + implicitWidth + 3 * root.sidePadding < root.width

        Repeater {
            model: root.details
            Words {}
        }
    }
    Separator { width: parent.width }
}
