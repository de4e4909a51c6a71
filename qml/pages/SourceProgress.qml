// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The pull that is under way: how far, how fast, what is left when anybody knows, and the button that ends it.
FocusScope {
    id: root

    required property SourceDetail source

    signal cancelRequested

    visible: source.pullLabels.length > 0
    implicitHeight: column.implicitHeight + 2 * Theme.space12 + Theme.space8
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("The sync that runs")

    Rectangle {
        width: parent.width
        height: parent.height - Theme.space8
        radius: Theme.radiusControl
        color: Theme.backgroundColor("info")
        border.color: Theme.bandEdge
    }
    Column {
        id: column

        x: Theme.space12
        y: Theme.space12
        width: parent.width - 2 * x
        spacing: Theme.space8

        AppProgressBar {
            width: parent.width
            height: Theme.space6
            visible: root.source.pullFraction >= 0
            fraction: root.source.pullFraction
            name: qsTr("Sync of %1").arg(root.source.title)
        }
        FactList { width: parent.width; labels: root.source.pullLabels; values: root.source.pullValues; labelWidth: Theme.labelColumn - Theme.space20 }
        AppButton {
            focus: true
            dense: true
            iconName: "close"
            text: root.source.stopping ? qsTr("Stopping…") : qsTr("Cancel this sync")
            enabled: !root.source.stopping
            onClicked: root.cancelRequested()
        }
        PlainText {
            width: parent.width
            text: qsTr("It ends after the page under way. What was read is kept, and the next sync goes on from there.")
            textRole: "caption"
            muted: 1
            wrapMode: Text.Wrap
        }
    }
}
