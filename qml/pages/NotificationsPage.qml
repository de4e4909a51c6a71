// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// How the objectives stand, and what a person should hear of. It speaks of now, whatever week the other pages show.
FocusScope {
    id: root

    required property NotificationsController notifications
    required property KnowledgeController knowledge
    required property SyncController sync
    required property string widthClass
    readonly property bool wide: widthClass === "wide"
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property bool filled: notifications.state === "ready" || notifications.state === "stale"
    readonly property real paneWidth: Theme.tooltipWidth

    signal sourcesRequested

    PageFrame {
        id: frame

        anchors.fill: parent
        widthClass: root.widthClass
        title: qsTr("Notifications")
        factsBelow: root.narrow
        actions: [
            LinkButton { anchors.verticalCenter: parent?.verticalCenter; visible: root.notifications.canUndo; text: qsTr("Undo"); onClicked: root.notifications.undo() },
            AppButton { text: qsTr("Mark all read"); iconName: "check"; enabled: root.notifications.unreadText !== ""; onClicked: root.notifications.markAllRead() }
        ]

        RowFigures { anchors.verticalCenter: parent?.verticalCenter; visible: root.filled; figures: root.notifications.verdict; digits: Digits.Listed }
    }
    PageState {
        anchors { fill: parent; leftMargin: frame.sidePadding; rightMargin: frame.sidePadding; topMargin: frame.bodyTop; bottomMargin: Theme.pagePaddingTop }
        pageState: root.notifications.state
        errorText: root.notifications.errorText
        sync: root.sync
        knowledge: root.knowledge
        onSourcesRequested: root.sourcesRequested()
        onRetryRequested: root.notifications.reload()
    }
    ScrollArea {
        id: area

        anchors { fill: parent; topMargin: frame.bodyTop - headRoom }
        sidePadding: frame.sidePadding
        visible: root.filled

        Flow {
            width: area.room
            spacing: Theme.cardGap
            bottomPadding: Theme.pagePaddingTop

            Column {
                id: main

                width: root.wide ? area.room - root.paneWidth - Theme.cardGap : area.room
                spacing: Theme.cardGap

                ObjectivesCard { id: objectives; width: parent.width; notifications: root.notifications }
                NotificationsCard {
                    width: parent.width
                    height: Math.max(Theme.chartCardHeight, area.screen - objectives.height - Theme.cardGap - Theme.pagePaddingTop)
                    notifications: root.notifications
                    narrow: root.narrow
                }
            }
            ObjectivePane {
                width: root.wide ? root.paneWidth : area.room
                height: root.wide ? main.height : implicitHeight
                visible: root.notifications.objectivesKnown
                notifications: root.notifications
            }
        }
    }
}
