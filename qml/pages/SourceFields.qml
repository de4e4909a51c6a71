// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The fields of a source: name, address, where its secret is, how often, and what its connector asks for.
FocusScope {
    id: root

    required property SourceForm form
    required property SourceTest test

    function takeFocus(): void {
        if (root.form.editing)
            url.forceActiveFocus(Qt.TabFocusReason);
        else
            id.forceActiveFocus(Qt.TabFocusReason);
    }
    function showFirstProblem(): void {
        area.contentY = 0;
    }
    function showTest(): void {
        area.contentY = Math.max(0, area.contentHeight - area.height);
    }

    ScrollArea {
        id: area

        anchors.fill: parent
        sidePadding: Theme.space20

        Column {
            width: area.room
            topPadding: Theme.space12
            bottomPadding: Theme.space20
            spacing: Theme.space14

            InlineMessage {
                width: parent.width
                visible: root.form.saveProblem !== ""
                kind: "crit"
                title: qsTr("It could not be written")
                text: root.form.saveProblem
            }
            ConnectorNote { width: parent.width; form: root.form }
            FormField {
                width: parent.width
                label: qsTr("Name")
                needed: true
                problem: root.form.idProblem
                help: root.form.editing ? qsTr("Records carry this name; it stays.") : qsTr("Records carry this name, and it cannot be changed later.")

                AppTextField { id: id; width: parent.width; name: qsTr("Name"); readOnly: root.form.editing; text: root.form.sourceId; onTextEdited: root.form.setField("id", text) }
            }
            FormField {
                width: parent.width
                label: qsTr("Address")
                needed: true
                problem: root.form.urlProblem
                help: root.form.urlNote

                AppTextField { id: url; width: parent.width; name: qsTr("Address"); placeholder: "https://"; text: root.form.baseUrl; onTextEdited: root.form.setField("base_url", text) }
            }
            FormField {
                width: parent.width
                label: qsTr("Secret")
                problem: root.form.secretProblem
                help: root.form.secretNote !== "" ? root.form.secretNote : qsTr("Only where it is kept is written down, never the secret itself.")

                Column {
                    width: parent.width
                    spacing: Theme.space6

                    SegmentedControl {
                        id: kinds

                        name: qsTr("Where the secret is kept")
                        labels: [qsTr("None"), qsTr("Environment"), qsTr("File"), qsTr("Keyring")]
                        onPicked: index => root.form.setSecretKind(index)
                    }
                    AppTextField {
                        width: parent.width
                        visible: root.form.secretKind > 0
                        name: [qsTr("Secret"), qsTr("Name of the variable"), qsTr("Path of the file"), qsTr("Service and user in the keyring")][root.form.secretKind]
                        placeholder: name
                        text: root.form.secretName
                        onTextEdited: root.form.setField("secret", text)
                    }
                    KeyringField { width: parent.width; visible: root.form.secretKind === 3; form: root.form }
                }
            }
            FormField {
                width: parent.width
                label: qsTr("Read every")
                problem: root.form.intervalProblem
                help: qsTr("A number with s, m, h or d.")

                AppTextField { width: Theme.labelColumn; name: qsTr("Read every"); text: root.form.interval; onTextEdited: root.form.setField("interval", text) }
            }
            PlainText {
                visible: root.form.parameters.count > 0
                text: qsTr("Parameters of this connector")
                textRole: "cardTitle"
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Repeater {
                model: root.form.parameters

                ParameterField {
                    width: area.room
                    form: root.form
                }
            }
            TestSteps {
                width: parent.width
                test: root.test
                onHeightChanged: if (visible) later.restart()
            }
        }
    }
    Timer { id: later; interval: 0; onTriggered: root.showTest() }
    Binding { target: kinds; property: "currentIndex"; value: root.form.secretKind }
}
