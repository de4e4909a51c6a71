// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Frame of a record beside a table: what it is, its tabs, its body, and the way to its neighbours.
Card {
    id: root

    required property string heading
    property string idText
    property string badgeKind
    property string badgeText
    property list<string> tabs
    property list<string> tabCounts
    property alias currentTab: strip.currentIndex
    property string positionText
    property bool previousEnabled: true
    property bool nextEnabled: true
    property bool closable: true
    property bool loading: false
    default property alias body: area.data
    property alias footer: actions.data

    signal tabPicked(index: int)
    signal closeRequested
    signal previousRequested
    signal nextRequested

    function takeFocus(): void {
        strip.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: Theme.popupMaxHeight
    Accessible.role: Accessible.Pane
    Accessible.name: heading
    Keys.onEscapePressed: closeRequested()

    PlainText {
        id: words

        x: Theme.cardPadding
        y: Theme.space12
        text: root.heading
        textRole: "cardTitle"
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    PlainText {
        anchors.left: words.right
        anchors.leftMargin: Theme.space6
        anchors.right: badge.left
        anchors.rightMargin: Theme.space6
        anchors.baseline: words.baseline
        text: root.idText
        textRole: "code"
    }
    Badge {
        id: badge

        visible: text !== ""
        anchors.right: close.left
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: words.verticalCenter
        kind: root.badgeKind
        text: root.badgeText
    }
    AppButton {
        id: close

        visible: root.closable
        width: visible ? implicitWidth : Theme.space10
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: words.verticalCenter
        dense: true
        variant: "quiet"
        iconName: "close"
        accessibleName: qsTr("Close the record")
        onClicked: root.closeRequested()
    }
    TabStrip {
        id: strip

        x: Theme.cardPadding
        y: Theme.headHeight + Theme.space6
        name: root.heading
        labels: root.tabs
        countTexts: root.tabCounts
        onPicked: index => root.tabPicked(index)
    }
    Separator {
        width: parent.width
        y: strip.y + strip.height - Theme.line
        z: -1
    }
    Item {
        id: area

        y: strip.y + strip.height
        width: parent.width
        height: foot.y - y
        clip: true
        visible: !root.loading
    }
    TileSkeleton {
        visible: root.loading
        x: Theme.cardPadding
        y: area.y + Theme.space8
        width: parent.width - 2 * x
        height: Theme.tileHeight
    }
    DetailPaneFoot {
        id: foot

        width: parent.width
        anchors.bottom: parent.bottom
        positionText: root.positionText
        previousEnabled: root.previousEnabled
        nextEnabled: root.nextEnabled
        onPreviousRequested: root.previousRequested()
        onNextRequested: root.nextRequested()

        Row {
            id: actions

            x: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space8
        }
    }
}
