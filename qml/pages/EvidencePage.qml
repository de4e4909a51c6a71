// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// All records: facets, query, virtual table, and the chosen record down to the bytes as received.
FocusScope {
    id: root

    required property EvidenceController evidence
    required property SyncController sync
    required property string widthClass
    readonly property bool wide: widthClass === "wide"
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property bool shown: evidence.state !== "first" && evidence.state !== "failed"
    readonly property int margin: narrow ? Theme.space12 : Theme.pagePadding

    PageHeader {
        id: header

        x: root.margin
        y: Theme.space6
        width: parent.width - 2 * root.margin
        title: qsTr("Evidence")
    }
    PageState {
        anchors { left: header.left; right: header.right; top: header.bottom; bottom: parent.bottom; topMargin: Theme.space12; bottomMargin: Theme.pagePaddingTop }
        pageState: root.shown ? "ready" : root.evidence.state
        errorText: root.evidence.errorText
        sync: root.sync
        onRetryRequested: root.evidence.reload()
    }
    Card {
        id: facets

        anchors { left: header.left; top: header.bottom; bottom: parent.bottom; topMargin: Theme.space8; bottomMargin: Theme.pagePaddingTop }
        visible: root.shown && !root.narrow
        width: visible ? Theme.facetWidth : 0

        FacetList {
            anchors.fill: parent
            name: qsTr("Filters with counts")
            model: root.evidence.facets
            onToggled: (group, key) => root.evidence.toggleFacet(group, key)
        }
    }
    Item {
        id: work

        anchors { left: facets.right; leftMargin: facets.visible ? Theme.cardGap : 0; right: header.right; top: facets.top; bottom: parent.bottom; bottomMargin: Theme.pagePaddingTop }
        visible: root.shown
        readonly property bool sideBySide: width > Theme.recordWidth * 2

        QueryField {
            id: query

            width: parent.width
            name: qsTr("Search the records")
            placeholder: qsTr("Words in any field")
            hint: "/"
            text: root.evidence.query
            tokenFields: root.evidence.tokenFields
            tokenValues: root.evidence.tokenValues
            onAccepted: text => root.evidence.query = text
            onTokenRemoved: index => root.evidence.removeToken(index)
        }
        EvidenceList {
            id: list

            anchors { left: parent.left; top: query.bottom; topMargin: Theme.space10; bottom: work.sideBySide || !root.evidence.hasSelection ? parent.bottom : undefined }
            width: work.sideBySide && root.evidence.hasSelection ? parent.width - Theme.recordWidth - Theme.cardGap : parent.width
            height: work.sideBySide || !root.evidence.hasSelection ? parent.height - y : (parent.height - y) * 0.42
            evidence: root.evidence
        }
        RecordPane {
            anchors { right: parent.right; bottom: parent.bottom }
            visible: root.evidence.hasSelection
            width: work.sideBySide ? Theme.recordWidth : parent.width
            height: work.sideBySide ? parent.height - list.y : parent.height - list.y - list.height - Theme.cardGap
            evidence: root.evidence
        }
    }

    Shortcut { sequence: "/"; enabled: root.visible && !query.activeFocus; onActivated: query.forceActiveFocus() }
}
