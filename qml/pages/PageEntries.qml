// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The pages as the navigation names them, with what each has to report.
QtObject {
    id: root

    required property ExceptionsController exceptions
    required property SourcesController sources
    required property NotificationsController notifications
    readonly property list<NavEntry> footer: [
        NavEntry {
            page: "notifications"; group: qsTr("Data"); title: qsTr("Notifications"); iconName: "bell"
            countText: root.notifications.unreadText; countKind: root.notifications.unreadKind
        },
        NavEntry { page: "settings"; group: qsTr("Data"); title: qsTr("Settings"); iconName: "settings"; shortcutText: qsTr("Ctrl ,") }
    ]
    readonly property list<NavEntry> entries: [
        NavEntry { page: "weekly"; group: qsTr("Review"); title: qsTr("Weekly review"); iconName: "review" },
        NavEntry {
            page: "exceptions"; group: qsTr("Signals"); title: qsTr("Exceptions"); iconName: "exceptions"
            countText: root.exceptions.expiredText; countKind: "crit"
        },
        NavEntry { page: "gates"; group: qsTr("Signals"); title: qsTr("Gates and bypass"); iconName: "gate" },
        NavEntry { page: "remediation"; group: qsTr("Signals"); title: qsTr("Remediation and drift"); iconName: "loop" },
        NavEntry { page: "ai"; group: qsTr("Signals"); title: qsTr("AI cost"); iconName: "ai" },
        NavEntry { page: "evidence"; group: qsTr("Assurance"); title: qsTr("Evidence"); iconName: "evidence" },
        NavEntry { page: "controls"; group: qsTr("Assurance"); title: qsTr("Controls"); iconName: "controls" },
        NavEntry { page: "packets"; group: qsTr("Assurance"); title: qsTr("Audit packets"); iconName: "packet" },
        NavEntry {
            page: "sources"; group: qsTr("Data"); title: qsTr("Sources"); iconName: "sources"
            countText: root.sources.troubleText; countKind: root.sources.troubleKind
        }
    ]
}
