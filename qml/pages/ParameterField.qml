// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// One parameter of a connector: a line of text, or a choice of yes and no.
FormField {
    id: root

    required property SourceForm form
    required property string name
    required property string kind
    required property string value
    required property string otherwise
    required help
    required needed
    required problem

    label: name

    AppTextField {
        width: parent.width
        visible: root.kind !== "boolean"
        name: root.name
        text: root.value
        placeholder: root.otherwise !== "" ? root.otherwise : root.kind === "list" ? qsTr("one, another, …") : ""
        onTextEdited: root.form.setParameter(root.name, text)
    }
    SegmentedControl {
        id: choice

        visible: root.kind === "boolean"
        name: root.name
        labels: [root.otherwise === "true" ? qsTr("As usual: yes") : qsTr("As usual: no"), qsTr("Yes"), qsTr("No")]
        onPicked: index => root.form.setParameter(root.name, ["", "true", "false"][index])
    }
    Binding { target: choice; property: "currentIndex"; value: root.value === "true" ? 1 : root.value === "false" ? 2 : 0 }
}
