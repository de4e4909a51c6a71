// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// As of which knowledge the page speaks, and the button that pulls the sources or stops the pull.
Row {
    id: root

    required property ScopeController scope
    required property SyncController sync
    required property string widthClass
    property string page
    readonly property bool wide: widthClass === "wide"
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"

    anchors.verticalCenter: parent?.verticalCenter
    spacing: Theme.space8

    FilterChip {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.wide
        ghost: true
        enabled: false
        iconName: "clock"
        value: root.scope.knownText
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
