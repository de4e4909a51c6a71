// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// Asks before a source is taken out of the configuration, and says what becomes of its records.
AppDialog {
    id: root

    required property string name
    required property string recordsText
    required property real roomWidth

    signal confirmed

    title: qsTr("Remove %1?").arg(root.name)
    width: Math.min(roomWidth - 2 * Theme.space16, Theme.tooltipWidth * 1.5)
    onOpened: keep.forceActiveFocus(Qt.TabFocusReason)
    buttons: [
        AppButton { id: keep; text: qsTr("Keep it"); onClicked: root.close() },
        AppButton {
            text: qsTr("Remove")
            variant: "danger"
            onClicked: {
                root.confirmed();
                root.close();
            }
        }
    ]

    Column {
        x: Theme.space20
        width: parent.width - 2 * x
        topPadding: Theme.space16
        bottomPadding: Theme.space16
        spacing: Theme.space8

        PlainText { width: parent.width; text: qsTr("It is taken out of the configuration and asked no more."); wrapMode: Text.Wrap }
        PlainText { width: parent.width; text: qsTr("Its %1 records and the answers as received stay in the store, with their history. Nothing is deleted.").arg(root.recordsText); wrapMode: Text.Wrap }
        PlainText { width: parent.width; text: qsTr("Numbers that it fed grow old and say so. The secret stays where it is kept."); wrapMode: Text.Wrap; muted: 1 }
    }
}
