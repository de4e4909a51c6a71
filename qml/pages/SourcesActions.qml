// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What can be done with all sources: add one, pull them, stop the pull.
Row {
    id: root

    required property bool filled
    required property SyncController sync
    required property string widthClass
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"

    signal addRequested

    spacing: Theme.space12

    AppButton {
        visible: root.filled
        iconName: "plus"
        text: root.narrow ? "" : qsTr("Add source")
        accessibleName: qsTr("Add source")
        onClicked: root.addRequested()
    }
    AppButton {
        visible: root.sync.running
        iconName: "close"
        text: root.narrow ? "" : root.sync.stopping ? qsTr("Stopping…") : qsTr("Stop all")
        accessibleName: qsTr("Stop all")
        enabled: !root.sync.stopping
        onClicked: root.sync.cancel()
    }
    AppButton {
        visible: root.filled && !root.narrow
        variant: "primary"
        iconName: "refresh"
        text: qsTr("Sync now")
        hint: root.widthClass === "wide" ? "F9" : ""
        enabled: root.sync.canSync
        onClicked: root.sync.start()
    }
}
