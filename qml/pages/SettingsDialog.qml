// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Settings in five sections. Each change acts at once, or says that it waits for the next start; none needs to be saved.
AppDialog {
    id: root

    required property SettingsController settings
    required property real roomWidth
    required property real roomHeight
    readonly property int section: sections.currentIndex

    title: qsTr("Settings")
    note: settings.problem !== "" ? "" : settings.keptIn === "" ? qsTr("Until the program ends") : qsTr("Kept in %1").arg(settings.keptIn)
    width: Math.min(roomWidth - 2 * Theme.space16, Theme.tooltipWidth * 3)
    height: Math.min(roomHeight - 2 * Theme.space16, Theme.tooltipWidth * 2)
    onOpened: {
        settings.readStore();
        sections.forceActiveFocus(Qt.TabFocusReason);
    }
    onSectionChanged: area.contentY = 0
    buttons: [
        AppButton { visible: root.settings.needsRestart; text: qsTr("Start again now"); onClicked: root.settings.restartRequested() },
        AppButton { iconName: "undo"; text: qsTr("Undo"); enabled: root.settings.canUndo; onClicked: root.settings.undo() },
        AppButton { variant: "primary"; text: qsTr("Done"); onClicked: root.close() }
    ]

    SideTabs {
        id: sections

        height: parent.height
        compact: root.width < Theme.tooltipWidth * 2
        name: qsTr("Sections")
        labels: [qsTr("General"), qsTr("Store"), qsTr("Definitions and targets"), qsTr("Reports and keys"), qsTr("Privacy")]
        iconNames: ["screen", "sources", "hash", "key", "lock"]
    }
    PlainText {
        id: heading

        x: sections.width + Theme.space20
        y: Theme.space14
        width: parent.width - x - Theme.space20
        text: sections.labels[root.section]
        textRole: "cardTitle"
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    InlineMessage {
        id: trouble

        x: heading.x
        y: heading.y + heading.height + Theme.space8
        width: heading.width
        height: visible ? implicitHeight : 0
        visible: root.settings.problem !== ""
        kind: "crit"
        title: qsTr("This was not kept")
        text: root.settings.problem
    }
    SettingsDefinitions {
        x: heading.x
        y: area.y
        width: heading.width
        height: area.height - Theme.space12
        visible: root.section === 2
        settings: root.settings
    }
    ScrollArea {
        id: area

        x: sections.width
        y: trouble.y + trouble.height + (trouble.visible ? Theme.space12 : Theme.space4)
        width: parent.width - x
        height: parent.height - y
        sidePadding: Theme.space20
        visible: root.section !== 2

        SettingsGeneral { width: area.room; visible: root.section === 0; settings: root.settings }
        SettingsStore { width: area.room; visible: root.section === 1; settings: root.settings }
        SettingsReports { width: area.room; visible: root.section === 3; settings: root.settings }
        SettingsPrivacy { width: area.room; visible: root.section === 4; settings: root.settings }
    }
}
