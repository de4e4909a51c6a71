// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Nothing is configured yet: the three ways to something to look at.
Column {
    id: root

    required property string file

    signal addRequested
    signal sampleRequested
    signal importRequested

    component Way: Rectangle {
        id: way

        property string iconName
        property string title
        property string text
        default property alias action: slot.data

        readonly property bool below: root.width < 2 * Theme.tooltipWidth

        width: below ? root.width : (root.width - 2 * Theme.cardGap) / 3
        height: below ? words.implicitHeight + 2 * Theme.cardPadding : Theme.lowCardHeight / 2 + Theme.space24
        radius: Theme.radiusCard
        color: Theme.surface
        border.color: Theme.border

        Column {
            id: words

            x: Theme.cardPadding
            y: Theme.cardPadding
            width: parent.width - 2 * x
            spacing: Theme.space6

            Icon { name: way.iconName; size: Theme.railIconSize; color: Theme.accent }
            PlainText { width: parent.width; text: way.title; textRole: "cardTitle" }
            PlainText { width: parent.width; text: way.text; wrapMode: Text.Wrap; muted: 1 }
            Item { width: parent.width; height: Theme.space4 }
            Item { id: slot; width: parent.width; height: childrenRect.height }
        }
    }

    spacing: Theme.space16

    Icon { anchors.horizontalCenter: parent.horizontalCenter; visible: root.parent.height > Theme.popupMaxHeight; name: "sources"; size: Theme.emptyIconSize; color: Theme.text3 }
    PlainText {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("No sources yet")
        textRole: "pageTitle"
    }
    Flow {
        width: parent.width
        spacing: Theme.cardGap

        Way {
            iconName: "plus"
            title: qsTr("Add a source")
            text: qsTr("Pull from a tool that you have. It is only read, never written to.")

            AppButton { variant: "primary"; dense: true; text: qsTr("Add source"); onClicked: root.addRequested() }
        }
        Way {
            iconName: "screen"
            title: qsTr("Look at the sample")
            text: qsTr("An invented organisation with its own store, in a window of its own.")

            AppButton { dense: true; text: qsTr("Open the sample"); onClicked: root.sampleRequested() }
        }
        Way {
            iconName: "report"
            title: qsTr("Import files")
            text: qsTr("SARIF, CycloneDX, JUnit and other reports, read where they lie.")

            AppButton { dense: true; text: qsTr("Choose files…"); onClicked: root.importRequested() }
        }
    }
    PlainText {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Sources are kept in %1").arg(root.file)
        textRole: "caption"
        elide: Text.ElideMiddle
    }
}
