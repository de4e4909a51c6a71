// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The store in figures, and how long it keeps what.
Column {
    id: root

    required property SettingsController settings

    Digits.kind: Digits.Intake
    spacing: Theme.space10

    InlineMessage {
        width: parent.width
        visible: root.settings.storeProblem !== ""
        kind: "crit"
        title: qsTr("The store could not be read")
        text: root.settings.storeProblem
    }
    FactList {
        width: parent.width
        labelWidth: Theme.labelColumn + Theme.space48
        labels: root.settings.storeLabels
        values: root.settings.storeValues
        kinds: ["", "code"]
    }
    PlainText {
        topPadding: Theme.space10
        text: qsTr("How long it keeps what")
        textRole: "cardTitle"
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    FactList {
        width: parent.width
        labelWidth: Theme.labelColumn + Theme.space48
        labels: root.settings.keepingLabels
        values: root.settings.keepingValues
    }
    PlainText {
        width: parent.width
        text: qsTr("Times are set in the configuration, under [retention] and [listen].")
        textRole: "caption"
        wrapMode: Text.Wrap
    }
}
