// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Takes files that are dropped anywhere on the window, and says while they are held over it what becomes of them.
DropArea {
    id: root

    required property DroppedFiles files
    required property PaletteController palette

    signal pageRequested(page: string)

    keys: ["text/uri-list"]
    onDropped: drop => {
        drop.accept(Qt.CopyAction);
        root.files.take(drop.urls);
    }

    Rectangle {
        anchors.fill: parent
        visible: root.containsDrag
        color: Theme.scrim

        Rectangle {
            anchors.centerIn: parent
            width: words.implicitWidth + 2 * Theme.space20
            height: words.implicitHeight + 2 * Theme.space20
            radius: Theme.radiusDialog
            color: Theme.surface
            border { color: Theme.accent; width: 2 * Theme.line }

            Column {
                id: words

                anchors.centerIn: parent
                spacing: Theme.space6

                PlainText { text: qsTr("Drop to check a packet or to import files"); textRole: "strip" }
                PlainText { text: qsTr("A packet is only read. SARIF, CSV and JSON become records, with their bytes kept."); muted: 1 }
            }
        }
    }
    Connections {
        target: root.files
        function onPageAsked(page: string): void { root.pageRequested(page); }
        function onRefused(why: string): void { root.palette.refuse(why); }
    }
}
