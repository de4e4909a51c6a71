// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Is what is seen complete and current? Every source with its state, trouble first, and the chosen one in full beside it.
/// Where there is no room beside the table, Enter opens the source in its place and Esc goes back.
FocusScope {
    id: root

    required property SourcesController sources
    required property SourceForm form
    required property SourceTest test
    required property SyncController sync
    required property string widthClass
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property bool wide: widthClass === "wide"
    property bool opened: false

    Digits.kind: Digits.Intake

    function edit(key: string): void {
        if (form.edit(key))
            dialog.open();
    }
    function add(): void {
        form.startNew();
        dialog.open();
    }
    function removeChosen(): void { removal.open(); }
    function closeDialogs(): void {
        dialog.close();
        removal.close();
    }
    function openSource(): void {
        opened = true;
        pane.takeFocus();
    }
    function closeSource(): void {
        opened = false;
        table.takeFocus();
    }

    Keys.onEscapePressed: event => {
        event.accepted = opened || pane.activeFocus;
        if (event.accepted)
            closeSource();
    }

    PageFrame {
        id: frame

        anchors.fill: parent
        widthClass: root.widthClass
        title: qsTr("Sources")
        factsBelow: !root.wide

        PlainText { anchors.verticalCenter: parent?.verticalCenter; visible: root.sources.state === "ready"; text: root.sources.currentText; textRole: "strong" }
        Repeater {
            model: root.sources.state === "ready" && root.widthClass !== "phone" ? root.sources.verdict : null
            delegate: Badge { required property string mark; anchors.verticalCenter: parent?.verticalCenter; kind: mark; plain: true }
        }
        actions: SourcesActions {
            filled: root.sources.state === "ready"
            sync: root.sync
            widthClass: root.widthClass
            onAddRequested: root.add()
        }
    }
    SourcesState {
        anchors { fill: parent; leftMargin: frame.sidePadding; rightMargin: frame.sidePadding; topMargin: frame.bodyTop; bottomMargin: Theme.pagePaddingTop }
        sources: root.sources
        file: root.form.file
        onAddRequested: root.add()
    }
    InlineMessage {
        id: held

        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: frame.sidePadding; rightMargin: frame.sidePadding; topMargin: frame.bodyTop }
        visible: root.sync.heldText !== "" && root.sources.state === "ready"
        title: root.sync.heldText
        text: qsTr("Sources are read here when it ends.")
    }
    Item {
        id: work

        readonly property bool sideBySide: width > Theme.sideWidth * 2.4

        anchors { fill: parent; leftMargin: frame.sidePadding; rightMargin: frame.sidePadding; topMargin: frame.bodyTop + (held.visible ? held.height + Theme.cardGap : 0); bottomMargin: Theme.pagePaddingTop }
        visible: root.sources.state === "ready"

        SourceTable {
            id: table

            anchors { left: parent.left; top: parent.top; bottom: parent.bottom; right: work.sideBySide ? pane.left : parent.right; rightMargin: work.sideBySide ? Theme.cardGap : 0 }
            visible: work.sideBySide || !root.opened
            sources: root.sources
            onOpened: root.openSource()
            onActed: (key, action) => root.sources.act(key, action)
        }
        SourcePane {
            id: pane

            anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
            visible: root.sources.selectedKey !== "" && (work.sideBySide || root.opened)
            width: work.sideBySide ? Theme.sideWidth + (root.wide ? Theme.space12 : 0) : parent.width
            closable: !work.sideBySide
            source: root.sources.detail
            syncing: root.sync.running
            onActed: action => action === "remove" ? root.removeChosen() : root.sources.act(root.sources.selectedKey, action)
            onReportRequested: root.sources.copyReport()
            onCloseRequested: root.closeSource()
        }
    }
    PassiveNote {
        id: note

        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: Theme.pagePaddingTop + Theme.cardHeadHeight + Theme.space20 }
        kind: root.sources.undoProblem === "" ? "ok" : "crit"
        text: root.sources.undoProblem === "" ? root.sources.undoText : root.sources.undoProblem
        actionText: root.sources.canUndo ? qsTr("Undo") : ""
        onActionTriggered: root.sources.undo()
        onDismissed: root.sources.dismissUndo()
    }
    SourceDialog {
        id: dialog

        form: root.form
        test: root.test
        roomWidth: root.Window.width
        roomHeight: root.Window.height
        onClosed: table.takeFocus()
    }
    RemoveSourceDialog {
        id: removal

        name: root.sources.detail.title
        recordsText: root.sources.detail.recordsText
        roomWidth: root.Window.width
        onConfirmed: root.sources.remove(root.sources.selectedKey)
        onClosed: table.takeFocus()
    }
    Connections {
        target: root.sources
        function onEditRequested(key: string): void { root.edit(key); }
    }
}
