// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// The foot of a table while several rows are selected, were copied, or go into a file: how many, and what came of it.
Rectangle {
    id: root

    required property int selected
    required property int rows
    property int firstRow: 0
    property int allRows: rows ///< More than `rows` when not all are laid out.
    required property int copyState ///< of RowCopyItem
    required property int copied
    required property int asked
    property var file: null ///< TableExport

    function counted(count: int): string {
        return Number(count).toLocaleString(Qt.locale(), "f", 0);
    }

    readonly property string selectedText: selected > 0 ? qsTr("%1 of %2 rows selected", "count, all").arg(counted(selected)).arg(counted(rows)) : ""
    readonly property string copiedText: copyState === RowCopyItem.Reading
            ? qsTr("Reading to copy: %1 of %2. Esc stops it.", "rows").arg(counted(copied)).arg(counted(asked))
        : copyState === RowCopyItem.Stopped ? qsTr("Nothing was copied.")
        : copyState !== RowCopyItem.Done ? ""
        : copied < asked ? qsTr("Rows copied: the first %1 of %2, which is the most a copy holds").arg(counted(copied)).arg(counted(asked))
        : qsTr("Rows copied: %1").arg(counted(copied))
    readonly property bool writing: file !== null && file.running
    readonly property string fileText: !file ? "" : writing ? qsTr("%1. Esc stops it and leaves no file.").arg(file.text) : file.text

    readonly property string partText: allRows <= rows ? "" : qsTr("Rows %1 to %2 of %3; Ctrl+G goes to others").arg(counted(firstRow + 1)).arg(counted(firstRow + rows)).arg(counted(allRows))

    visible: words.text !== ""
    height: visible ? Theme.denseHeight : 0
    color: Theme.sunken
    Digits.kind: Digits.Choice

    Separator { width: parent.width }
    PlainText {
        id: words

        anchors { left: parent.left; right: parent.right; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding; verticalCenter: parent.verticalCenter }
        text: [root.partText, root.selectedText, root.copiedText, root.fileText].filter(part => part !== "").join(" · ")
        textRole: "caption"
        color: root.file && root.file.mark === "crit" ? Theme.textColor("crit") : Theme.text3
    }
    // How far something is would be said with every block that comes.
    AnnouncementItem { text: root.writing || root.copyState === RowCopyItem.Reading ? "" : words.text }
}
