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

    Digits.kind: Digits.Field

    heading: record.title
    idText: record.reference
    badgeKind: record.badgeMark
    badgeText: record.badgeText
    tabs: [qsTr("Summary"), qsTr("Fields"), qsTr("Raw")]
    positionText: evidence.positionText
    onTabPicked: index => root.currentTab = index
    onPreviousRequested: evidence.selectBeside(-1)
    onNextRequested: evidence.selectBeside(1)
    previousEnabled: evidence.selectedRow > 0
    nextEnabled: evidence.selectedRow < evidence.table.count - 1
    loading: record.loading && record.title === ""
    footer: [
        AppButton { text: qsTr("Copy citation"); iconName: "copy"; dense: true; onClicked: root.record.copyCitation() }
    ]

    Item {
        id: body

        /// The summary shows the bytes below the facts where there is room for both.
        readonly property bool roomForBoth: height > facts.height + origin.height + Theme.navWidth
        readonly property bool showsBytes: root.currentTab === 2 || (root.currentTab === 0 && roomForBoth)

        anchors.fill: parent

        ScrollArea {
            id: summary

            width: parent.width
            height: body.roomForBoth ? facts.height + Theme.space8 : parent.height
            sidePadding: Theme.cardPadding
            visible: root.currentTab === 0

            FactList {
                id: facts

                width: summary.room
                labels: root.record.summaryLabels
                values: root.record.summaryValues
                kinds: root.record.summaryKinds
            }
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
                top: root.currentTab === 0 ? summary.bottom : parent.top; topMargin: Theme.space10
            }
            visible: body.showsBytes
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
            visible: body.showsBytes

            PlainText { width: parent.width; text: root.record.fetchedText; textRole: "caption" }
            PlainText { width: parent.width; visible: text !== ""; text: root.record.rawNote; textRole: "caption"; wrapMode: Text.Wrap }
        }
    }
}
