// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What the chosen sentence rests on: each number with its period and its rows, where the rule comes from, and what chance does.
Column {
    id: root

    required property DiagnosisController diagnosis

    signal opened

    spacing: Theme.space12
    visible: diagnosis.sentence !== ""

    PlainText { width: parent.width; text: root.diagnosis.sentence; textRole: "cardTitle"; wrapMode: Text.Wrap; Digits.kind: Digits.Listed; Accessible.role: Accessible.Heading; Accessible.name: text }
    Separator { width: parent.width }
    PlainText { width: parent.width; text: qsTr("What it rests on"); textRole: "label"; Accessible.role: Accessible.Heading; Accessible.name: text }
    Repeater {
        model: root.diagnosis.facts

        Column {
            id: line

            required property int index
            required property string name
            required property string periodText
            required property string valueText
            required property bool opens

            width: root.width
            Digits.kind: Digits.Definition

            LinkButton {
                width: Math.min(implicitWidth, parent.width)
                text: line.name
                enabled: line.opens
                accessibleName: line.opens ? qsTr("%1: %2. Opens the rows.", "a number, its value").arg(line.name).arg(line.valueText) : line.name + ": " + line.valueText
                onClicked: {
                    root.opened();
                    root.diagnosis.openFact(line.index);
                }
            }
            Row {
                width: parent.width
                spacing: Theme.space8

                PlainText { id: value; text: line.valueText; textRole: "strong" }
                PlainText { width: parent.width - value.width - parent.spacing; anchors.baseline: value.baseline; text: line.periodText; textRole: "caption" }
            }
        }
    }
    Separator { width: parent.width }
    PlainText { width: parent.width; text: qsTr("Why the rule is there"); textRole: "label"; Accessible.role: Accessible.Heading; Accessible.name: text }
    PlainText { width: parent.width; text: root.diagnosis.seed; textRole: "caption"; wrapMode: Text.Wrap; Digits.kind: Digits.Definition }
    Separator { width: parent.width }
    PlainText { width: parent.width; text: root.diagnosis.chanceText; textRole: "caption"; wrapMode: Text.Wrap; Digits.kind: Digits.Definition }
    PlainText { width: parent.width; visible: text !== ""; text: root.diagnosis.errorText; textRole: "caption"; color: Theme.critText; wrapMode: Text.Wrap }
}
