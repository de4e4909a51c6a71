// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// All records: facets, query, virtual table, and the chosen record down to the bytes as received.
/// Beside the table there is always a record; where there is no room, Enter opens it in the table's place and Esc goes back.
FocusScope {
    id: root

    required property EvidenceController evidence
    required property KnowledgeController knowledge
    required property SyncController sync
    required property string widthClass
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property bool shown: evidence.state !== "first" && evidence.state !== "failed"
    property bool opened: false

    signal backRequested
    signal sourcesRequested

    function showRows(): void {
        opened = false;
        list.takeFocus();
    }
    function closeRecord(): void {
        if (work.sideBySide)
            evidence.select(-1);
        opened = false;
        list.takeFocus();
    }

    Keys.onEscapePressed: event => {
        event.accepted = pane.visible && (opened || pane.activeFocus) || evidence.hasRequest;
        if (pane.visible && (opened || pane.activeFocus))
            closeRecord();
        else if (evidence.hasRequest)
            backRequested();
    }

    PageFrame {
        id: frame

        anchors.fill: parent
        widthClass: root.widthClass
        title: qsTr("Evidence")

        PlainText {
            anchors.verticalCenter: parent?.verticalCenter
            visible: root.evidence.hasRequest && !root.narrow
            text: root.evidence.requestTitle
            muted: 1; Digits.kind: Digits.Choice
        }
    }
    PageState {
        anchors { fill: parent; leftMargin: frame.sidePadding; rightMargin: frame.sidePadding; topMargin: frame.bodyTop; bottomMargin: Theme.pagePaddingTop }
        pageState: root.shown ? "ready" : root.evidence.state
        errorText: root.evidence.errorText
        sync: root.sync
        knowledge: root.knowledge
        onSourcesRequested: root.sourcesRequested()
        onRetryRequested: root.evidence.reload()
    }
    Card {
        id: facets

        anchors { left: parent.left; top: parent.top; bottom: parent.bottom; leftMargin: frame.sidePadding; topMargin: frame.bodyTop; bottomMargin: Theme.pagePaddingTop }
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

        readonly property bool sideBySide: width > Theme.recordWidth * 2

        anchors { left: facets.right; leftMargin: facets.visible ? Theme.cardGap : 0; right: parent.right; rightMargin: frame.sidePadding; top: facets.top; bottom: facets.bottom }
        visible: root.shown

        QueryField {
            id: query

            width: columns.visible ? columns.x - Theme.space8 : parent.width
            name: qsTr("Search the records"); hint: "/"
            placeholder: qsTr("Words, \"a phrase\", field:value, -without, 2026-09-01.., raw:text")
            text: root.evidence.query
            tokenFields: root.evidence.tokenFields
            tokenValues: root.evidence.tokenValues
            onAccepted: text => root.evidence.query = text
            onTokenRemoved: index => root.evidence.removeToken(index)
        }
        AppButton { id: columns; anchors.right: parent.right; height: query.height; visible: work.sideBySide; text: qsTr("Columns"); iconName: "columns"; onClicked: list.chooseColumns(columns) }
        PlainText {
            id: help

            readonly property list<string> words: query.activeFocus ? root.evidence.completions(query.text) : []

            anchors.top: query.bottom
            width: parent.width
            height: visible ? Theme.space24 : 0
            visible: words.length > 0
            verticalAlignment: Text.AlignVCenter; elide: Text.ElideRight
            textRole: "caption"; Digits.kind: Digits.Choice
            text: qsTr("Ctrl+Space completes: %1").arg(words.join("  "))
        }
        InlineMessage {
            id: misread

            anchors { top: help.bottom; topMargin: visible ? Theme.space10 : 0 }
            width: parent.width
            height: visible ? implicitHeight : 0
            visible: root.evidence.queryError !== ""
            kind: "warn"
            title: qsTr("The question is not understood"); Digits.kind: Digits.Choice
            text: root.evidence.queryError
        }
        EvidenceList {
            id: list

            anchors { left: parent.left; right: work.sideBySide && pane.visible ? pane.left : parent.right; rightMargin: work.sideBySide && pane.visible ? Theme.cardGap : 0
                top: misread.bottom; topMargin: Theme.space10; bottom: parent.bottom }
            visible: work.sideBySide || !pane.visible
            evidence: root.evidence; columnsButton: !columns.visible
            onOpened: {
                root.opened = true;
                pane.takeFocus();
            }
        }
        RecordPane {
            id: pane

            anchors { right: parent.right; top: list.top; bottom: parent.bottom }
            visible: root.evidence.selectedRow >= 0 && (work.sideBySide || root.opened)
            width: work.sideBySide ? Theme.recordWidth : parent.width
            evidence: root.evidence
            onCloseRequested: root.closeRecord()
        }
    }

    AnswersDialog { answers: root.evidence.answers; roomWidth: root.width; roomHeight: root.height }
    Shortcut { sequence: "Ctrl+Space"; enabled: help.visible; onActivated: query.replaceLastWord(help.words[0]) }
    Shortcut { sequence: "/"; enabled: root.visible && !query.activeFocus; onActivated: query.forceActiveFocus() }
}
