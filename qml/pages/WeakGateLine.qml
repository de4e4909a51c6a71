// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// A policy with the time in which it did not block as a bar, and the words for it.
Item {
    id: root

    required property string name
    required property string words
    required property string span
    required property string mark
    required property real begin
    required property real end
    required property real nameWidth
    required property real barsWidth
    property bool cursor: false

    signal picked

    implicitHeight: Theme.targetMin
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + words + ", " + span
    Accessible.onPressAction: picked()

    PlainText {
        x: Theme.cardPadding
        width: root.nameWidth
        anchors.verticalCenter: parent.verticalCenter
        text: root.name
        Accessible.ignored: true
    }
    Rectangle {
        x: Theme.cardPadding + root.nameWidth + Theme.space12 + root.begin * root.barsWidth
        width: Math.max(Theme.space4, (root.end - root.begin) * root.barsWidth)
        height: Theme.space10
        anchors.verticalCenter: parent.verticalCenter
        radius: Theme.radiusCell
        color: root.mark === "crit" ? Theme.critMark : root.mark === "warn" ? Theme.warnMark : Theme.unkMark
    }
    Mark {
        id: sign

        visible: root.mark !== ""
        x: Theme.cardPadding + root.nameWidth + root.barsWidth + 2 * Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        kind: root.mark
    }
    PlainText {
        anchors { left: sign.left; leftMargin: sign.visible ? sign.width + Theme.space6 : 0; right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: parent.verticalCenter }
        text: qsTr("%1, %2", "state, since when").arg(root.words).arg(root.span)
        textRole: "caption"
        color: root.mark === "" ? Theme.text2 : Theme.textColor(root.mark)
        Accessible.ignored: true
    }
    FocusRing { inner: true; visible: root.cursor }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
    TapHandler { onTapped: root.picked() }
}
