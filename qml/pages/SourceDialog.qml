// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Adds or changes a source: which connector, then its fields. Where both have no room, one after the other.
AppDialog {
    id: root

    required property SourceForm form
    required property SourceTest test
    required property real roomWidth
    required property real roomHeight
    readonly property bool beside: width > 2 * Theme.tooltipWidth + Theme.labelColumn
    readonly property bool choosing: !form.editing && (beside || form.connector === "" || chooseAgain)
    property bool chooseAgain: false

    title: form.editing ? qsTr("Settings of %1").arg(form.sourceId) : qsTr("Add a source")
    note: form.saveProblem !== "" ? "" : qsTr("Written to %1").arg(form.file)
    width: Math.min(roomWidth - 2 * Theme.space16, form.editing ? Theme.tooltipWidth * 2 : Theme.tooltipWidth * 3)
    height: Math.min(roomHeight - 2 * Theme.space16, Theme.tooltipWidth * 2 + Theme.space48)
    onClosed: test.clear()
    onOpened: {
        chooseAgain = false;
        if (choosing)
            list.takeFocus();
        else
            fields.takeFocus();
    }
    buttons: [
        AppButton {
            visible: !root.form.editing && !root.beside && !root.choosing
            text: qsTr("Other connector")
            onClicked: root.chooseAgain = true
        },
        AppButton {
            text: root.test.running ? qsTr("Stop the test") : qsTr("Test")
            enabled: root.form.connector !== ""
            onClicked: {
                if (root.test.running) {
                    root.test.cancel();
                } else {
                    root.test.start();
                    fields.showTest();
                }
            }
        },
        AppButton { text: qsTr("Cancel"); onClicked: root.close() },
        AppButton {
            variant: "primary"
            text: qsTr("Save")
            enabled: root.form.connector !== ""
            onClicked: {
                if (root.form.save())
                    root.close();
                else
                    fields.showFirstProblem();
            }
        }
    ]

    ConnectorList {
        id: list

        visible: root.choosing
        width: root.beside ? Theme.tooltipWidth - Theme.space20 : parent.width
        height: parent.height
        form: root.form
        onChosen: {
            root.chooseAgain = false;
            fields.takeFocus();
        }
    }
    Separator {
        visible: root.choosing && root.beside
        x: list.width
        vertical: true
        height: parent.height
    }
    EmptyState {
        x: list.width
        width: parent.width - x
        height: parent.height
        visible: root.beside && root.form.connector === ""
        iconName: "sources"
        title: qsTr("Which tool should be read?")
        text: qsTr("Choose a connector at the left.")
    }
    SourceFields {
        id: fields

        x: root.choosing && root.beside ? list.width + Theme.line : 0
        width: parent.width - x
        height: parent.height
        visible: root.form.connector !== "" && (root.beside || !root.choosing)
        form: root.form
        test: root.test
    }
}
