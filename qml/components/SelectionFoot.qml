// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// The foot of a table while several rows are selected or were copied: how many, and what came onto the clipboard.
Rectangle {
    id: root

    required property int selected
    required property int rows
    required property int copyState ///< of RowCopyItem
    required property int copied
    required property int asked

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

    visible: words.text !== ""
    height: visible ? Theme.denseHeight : 0
    color: Theme.sunken
    Digits.kind: Digits.Choice

    Separator { width: parent.width }
    PlainText {
        id: words

        anchors { left: parent.left; right: parent.right; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding; verticalCenter: parent.verticalCenter }
        text: [root.selectedText, root.copiedText].filter(part => part !== "").join(" · ")
        textRole: "caption"
    }
    AnnouncementItem { text: words.text }
}
