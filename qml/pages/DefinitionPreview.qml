// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Targets of a measure to try, and the weeks that they, or the version before, make other than they are.
Card {
    id: root

    required property DefinitionsController definitions
    readonly property bool busy: definitions.state === "loading"

    implicitHeight: Theme.cardHeadHeight + body.height + Theme.space12
    height: implicitHeight
    title: definitions.question
    headerLine: false

    Column {
        id: body

        x: Theme.cardPadding
        width: parent.width - 2 * x
        spacing: Theme.space8

        Flickable {
            width: parent.width
            height: Math.min(fields.height, 3 * (Theme.controlHeight + Theme.space4))
            visible: fields.count > 0
            contentHeight: fields.height
            clip: true

            Column {
                id: fields

                readonly property int count: root.definitions.targetNames.length

                width: parent.width
                spacing: Theme.space4

                Repeater {
                    model: root.definitions.targetNames

                    Item {
                        id: target

                        required property string modelData
                        required property int index

                        width: fields.width
                        height: Theme.controlHeight

                        PlainText {
                            width: parent.width - field.width - Theme.space12
                            anchors.verticalCenter: parent.verticalCenter
                            text: target.modelData
                            textRole: "caption"
                            Accessible.ignored: true
                        }
                        AppTextField {
                            id: field

                            x: parent.width - width - Theme.space4
                            anchors.verticalCenter: parent.verticalCenter
                            width: Theme.labelColumn + Theme.space24
                            name: target.modelData
                            text: root.definitions.targetValues[target.index] ?? ""
                            onTextEdited: root.definitions.tryValue(target.index, text)
                            onAccepted: root.definitions.preview()
                        }
                    }
                }
            }
        }
        Row {
            spacing: Theme.space8

            AppButton {
                visible: fields.count > 0
                dense: true
                enabled: !root.busy
                text: qsTr("Preview these targets")
                onClicked: root.definitions.preview()
            }
            Repeater {
                model: root.definitions.olderVersions

                AppButton {
                    required property string modelData
                    required property int index

                    dense: true
                    enabled: !root.busy
                    text: qsTr("Compare with %1", "version").arg(modelData)
                    onClicked: root.definitions.compareWith(index)
                }
            }
        }
        PlainText {
            visible: fields.count === 0 && root.definitions.olderVersions.length === 0
            text: qsTr("It has no target, and this is its first version.")
            textRole: "caption"
        }
        RestatementNote { width: parent.width; definitions: root.definitions }
    }
}
