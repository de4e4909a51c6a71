// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Previous and next period around the chip that names the current one.
Row {
    id: root

    property string value
    property string detail
    property list<string> keys
    property list<string> labels
    property string currentKey
    property bool previousEnabled: true
    property bool nextEnabled: true

    signal previousRequested
    signal nextRequested
    signal picked(key: string)

    spacing: Theme.space4

    AppButton {
        anchors.verticalCenter: parent.verticalCenter
        dense: true
        iconName: "chevron-left"
        accessibleName: qsTr("Previous period")
        enabled: root.previousEnabled
        onClicked: root.previousRequested()
    }
    FilterChip {
        value: root.value
        detail: root.detail
        keys: root.keys
        labels: root.labels
        selectedKeys: [root.currentKey]
        onPicked: key => root.picked(key)
    }
    AppButton {
        anchors.verticalCenter: parent.verticalCenter
        dense: true
        iconName: "chevron-right"
        accessibleName: qsTr("Next period")
        enabled: root.nextEnabled
        onClicked: root.nextRequested()
    }
}
