// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// Where the number of a row is typed to go to it: Enter goes, Esc leaves.
Rectangle {
    id: root

    required property int rows
    property string problem

    signal chosen(row: int)
    signal closed

    function counted(count: int): string {
        return Number(count).toLocaleString(Qt.locale(), "f", 0);
    }
    function open(): void {
        field.text = "";
        problem = "";
        visible = true;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function close(): void {
        visible = false;
        closed();
    }
    /// Blanks and the marks between thousands are not part of the number; anything else makes it none.
    function go(): void {
        const digits = field.text.replace(/[\s.,'\u2019]/g, "");
        const row = /^[0-9]{1,10}$/.test(digits) ? Number(digits) : 0;
        if (row >= 1 && row <= rows) {
            chosen(row - 1);
            close();
        } else if (rows > 0)
            problem = qsTr("There is no such row; they go from 1 to %1.").arg(counted(rows));
        else
            problem = qsTr("There are no rows.");
    }

    visible: false
    height: visible ? Theme.controlHeight + 2 * Theme.space4 : 0
    color: Theme.sunken
    Digits.kind: Digits.Choice

    Separator { width: parent.width }
    Row {
        x: Theme.cardPadding
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8

        PlainText { id: label; anchors.verticalCenter: parent.verticalCenter; text: qsTr("Row"); textRole: "label" }
        AppTextField {
            id: field

            width: Theme.navWidth - Theme.space48
            name: qsTr("Row, 1 to %1").arg(root.counted(root.rows))
            placeholder: qsTr("1 to %1", "rows").arg(root.counted(root.rows))
            inputMethodHints: Qt.ImhDigitsOnly
            onTextEdited: root.problem = ""
            Keys.onReturnPressed: root.go()
            Keys.onEnterPressed: root.go()
            Keys.onEscapePressed: root.close()
        }
        PlainText {
            width: parent.width - label.width - field.width - 2 * parent.spacing
            anchors.verticalCenter: parent.verticalCenter
            text: root.problem
            textRole: "caption"
            color: Theme.textColor("crit")
        }
    }
    AnnouncementItem { text: root.problem }
}
