// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// As of which knowledge the page speaks, the box that opens anything, and the button that pulls or stops the pull.
Row {
    id: root

    required property ScopeController scope
    required property SyncController sync
    required property string widthClass
    property string page
    readonly property bool wide: widthClass === "wide"
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"

    signal paletteRequested

    anchors.verticalCenter: parent?.verticalCenter
    spacing: Theme.space8

    KnownChip {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.page !== "packets" && root.page !== "sources" && !root.narrow && (root.wide || !known.isNow)
        known: root.scope.known
    }
    AppButton {
        anchors.verticalCenter: parent.verticalCenter
        dense: true
        iconName: "search"
        accessibleName: qsTr("Search or run")
        onClicked: root.paletteRequested()
    }
    AppButton {
        anchors.verticalCenter: parent.verticalCenter
        // The page of sources has a larger one of its own.
        visible: root.page !== "sources" || root.narrow
        dense: true
        enabled: root.sync.canSync || root.sync.running
        iconName: root.sync.running ? "close" : "refresh"
        text: root.narrow ? "" : root.sync.stopping ? qsTr("Stopping…") : root.sync.running ? qsTr("Cancel") : qsTr("Sync now")
        accessibleName: root.sync.running ? qsTr("Cancel the sync") : qsTr("Sync now")
        hint: root.wide && !root.sync.running ? "F9" : ""
        onClicked: root.sync.running ? root.sync.cancel() : root.sync.start()
    }
}
