// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// One record: its fields, and the answer as received with the chosen field marked and the digest checked.
DetailPane {
    id: root

    required property EvidenceController evidence
    readonly property RecordController record: evidence.record

    heading: record.title
    idText: record.reference
    badgeKind: record.badgeMark
    badgeText: record.badgeText
    tabs: [qsTr("Summary"), qsTr("Fields"), qsTr("Raw")]
    positionText: evidence.positionText
    onTabPicked: index => root.currentTab = index
    onPreviousRequested: evidence.selectPrevious()
    onNextRequested: evidence.selectNext()
    previousEnabled: evidence.selectedRow > 0
    nextEnabled: evidence.selectedRow < evidence.table.count - 1
    loading: record.loading && record.title === ""
    footer: [
        AppButton { text: qsTr("Copy citation"); iconName: "copy"; dense: true; onClicked: root.record.copyCitation() }
    ]

    Item {
        anchors.fill: parent

        FactList {
            id: facts

            x: Theme.cardPadding
            y: Theme.space8
            width: parent.width - 2 * Theme.cardPadding
            visible: root.currentTab === 0
            labels: root.record.summaryLabels
            values: root.record.summaryValues
            kinds: root.record.summaryKinds
        }
        FieldRows {
            anchors { fill: parent; topMargin: Theme.space6 }
            visible: root.currentTab === 1
            fields: root.record.fields
            onPicked: name => {
                root.record.activateField(name);
                root.currentTab = 2;
            }
        }
        RawView {
            anchors {
                left: parent.left; right: parent.right; bottom: origin.top; margins: Theme.cardPadding; bottomMargin: Theme.space8
                top: root.currentTab === 0 ? facts.bottom : parent.top; topMargin: Theme.space10
            }
            visible: root.currentTab !== 1
            headerText: root.record.rawTitle
            sizeText: root.record.rawBytesText
            lines: root.record.rawText
            firstLineNumber: root.record.rawFirstLine
            highlightFirst: root.record.rawHighlightFirst
            highlightLast: root.record.rawHighlightLast
            highlightKind: root.record.badgeMark
            digestText: root.record.rawDigestShort
            digestState: root.record.rawState
        }
        Column {
            id: origin

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.cardPadding; bottomMargin: Theme.space8 }
            visible: root.currentTab !== 1

            PlainText { width: parent.width; text: root.record.fetchedText; textRole: "caption" }
            PlainText { width: parent.width; visible: text !== ""; text: root.record.rawNote; textRole: "caption"; wrapMode: Text.Wrap }
        }
    }
}
