// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What a request asks and what its answer holds, and for which period and services it is to be answered.
Column {
    id: root

    required property RequestsController requests
    readonly property RequestForm form: requests.form
    readonly property bool beside: width > 2 * Theme.popupMinWidth + Theme.space48
    readonly property real half: beside ? (width - Theme.space16) / 2 : width
    readonly property bool elsewhere: requests.command !== ""

    signal answerRequested
    signal controlsRequested

    spacing: Theme.space16

    FactList {
        width: parent.width
        labels: [qsTr("Holds"), qsTr("Because")]
        values: [root.requests.contains, root.requests.argument]
    }
    FormField {
        width: parent.width
        visible: root.requests.subject !== ""
        label: root.requests.subject
        needed: true
        AppTextField {
            width: parent.width
            name: root.requests.subject
            text: root.form.subject
            onTextEdited: root.form.subject = text
            onAccepted: if (text !== "" && !root.elsewhere) root.answerRequested()
        }
    }
    Flow {
        width: parent.width
        visible: root.requests.isList
        spacing: Theme.space16

        FormField {
            width: root.half
            label: qsTr("First day")
            needed: true
            AppTextField { width: parent.width; iconName: "clock"; name: qsTr("First day"); text: root.form.from; onTextEdited: root.form.from = text }
        }
        FormField {
            width: root.half
            label: qsTr("Last day")
            help: qsTr("That day included.")
            problem: root.form.problem
            needed: true
            AppTextField { width: parent.width; iconName: "clock"; name: qsTr("Last day"); text: root.form.until; onTextEdited: root.form.until = text }
        }
        FormField {
            width: root.half
            label: qsTr("Services")
            help: qsTr("Names between commas; all where none is named.")
            AppTextField { width: parent.width; name: qsTr("Services"); text: root.form.services; onTextEdited: root.form.services = text }
        }
        FormField {
            width: root.half
            visible: root.requests.audits.length > 0
            label: qsTr("Reuse from")
            help: qsTr("Its services are taken where none are named here.")
            FilterChip {
                value: root.form.like === "" ? qsTr("No earlier audit") : root.form.like
                active: root.form.like !== ""
                keys: root.requests.audits
                labels: root.requests.audits
                selectedKeys: [root.form.like]
                onPicked: key => root.form.like = key
                onCleared: root.form.like = ""
            }
        }
    }
    FactList {
        width: parent.width
        visible: root.elsewhere
        labels: [qsTr("Answered by")]
        values: [root.requests.command]
        kinds: ["code"]
    }
    Flow {
        width: parent.width
        spacing: Theme.space8

        AppButton {
            visible: !root.elsewhere
            variant: "primary"
            text: qsTr("Answer")
            enabled: !root.requests.busy && root.requests.id !== "" && (root.requests.isList ? root.form.problem === "" : root.form.subject !== "")
            onClicked: root.answerRequested()
        }
        AppButton {
            visible: root.requests.id === "R17"
            text: qsTr("Show the controls")
            onClicked: root.controlsRequested()
        }
        AppButton {
            text: root.requests.desk.status === "" ? qsTr("Save for %1").arg(root.form.audit === "" ? qsTr("the audit") : root.form.audit) : qsTr("Save again")
            enabled: root.requests.isNow && !root.requests.busy && root.form.audit !== "" && root.form.problem === "" && (root.requests.desk.status === "" || root.requests.desk.status === "open")
            onClicked: root.requests.save()
        }
    }
    RequestMarks { width: parent.width; visible: root.requests.desk.status !== ""; requests: root.requests }
}
