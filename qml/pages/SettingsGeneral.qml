// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// How the window looks and speaks, and in which time zone its weeks and times are.
Column {
    id: root

    required property SettingsController settings
    readonly property Preferences chosen: settings.preferences
    readonly property list<string> themes: ["system", "light", "dark"]
    readonly property list<string> languages: ["system"].concat(root.settings.languages)
    readonly property list<string> palettes: ["own", "cividis"]

    spacing: Theme.space6

    SettingRow {
        width: parent.width
        settings: root.settings
        key: "theme"
        label: qsTr("Theme")

        SegmentedControl {
            id: theme

            name: qsTr("Theme")
            labels: [qsTr("System", "theme"), qsTr("Light"), qsTr("Dark")]
            onPicked: index => root.settings.choose("theme", root.themes[index])
        }
    }
    SettingRow {
        width: parent.width
        settings: root.settings
        key: "language"
        label: qsTr("Language")
        help: qsTr("From the next start on.")

        SegmentedControl {
            id: language

            name: qsTr("Language")
            labels: [qsTr("System", "language")].concat(root.settings.languageNames)
            onPicked: index => root.settings.choose("language", root.languages[index])
        }
    }
    SettingRow {
        width: parent.width
        settings: root.settings
        key: "heatPalette"
        label: qsTr("Heatmap")
        help: qsTr("Cividis keeps its order for everybody who sees colours otherwise.")

        SegmentedControl {
            id: palette

            name: qsTr("Colours of the heatmap")
            labels: [qsTr("Own", "palette"), qsTr("Cividis")]
            onPicked: index => root.settings.choose("heatPalette", root.palettes[index])
        }
        Row {
            x: palette.width + Theme.space16
            anchors.verticalCenter: palette.verticalCenter

            Repeater {
                model: Theme.heatRamp

                Rectangle {
                    required property color modelData

                    width: Theme.space16
                    height: Theme.space16
                    color: modelData
                }
            }
        }
    }
    SettingRow {
        width: parent.width
        settings: root.settings
        key: "organisation"
        label: qsTr("Organisation")
        help: qsTr("Named by reviews and packets.")

        AppTextField {
            width: parent.width
            name: qsTr("Organisation")
            text: root.settings.organisation
            onEditingFinished: root.settings.choose("organisation", text.trim())
        }
    }
    SettingRow {
        width: parent.width
        settings: root.settings
        key: "zone"
        label: qsTr("Time zone")
        help: qsTr("ISO weeks and all times are in it, here and in reports. It stands in the configuration and is used from the next start on.")

        FilterChip {
            value: root.settings.zone
            keys: root.settings.zones
            labels: root.settings.zones
            selectedKeys: [root.settings.zone]
            Accessible.name: qsTr("Time zone: %1").arg(root.settings.zone)
            onPicked: key => root.settings.choose("zone", key)
        }
    }
    SettingRow {
        width: parent.width
        settings: root.settings
        key: "quiet"
        label: qsTr("Notices of the desktop")
        help: qsTr("Alerts, sources and exceptions, told where the desktop has a tray, while the window is not in front.")

        SegmentedControl {
            id: quiet

            name: qsTr("Notices of the desktop")
            labels: [qsTr("On", "notices"), qsTr("Do not disturb")]
            onPicked: index => root.settings.choose("quiet", index === 1 ? "true" : "false")
        }
    }
    Binding { target: quiet; property: "currentIndex"; value: root.chosen.quiet ? 1 : 0 }
    Binding { target: theme; property: "currentIndex"; value: root.themes.indexOf(root.chosen.theme) }
    Binding { target: language; property: "currentIndex"; value: root.languages.indexOf(root.chosen.language) }
    Binding { target: palette; property: "currentIndex"; value: root.palettes.indexOf(root.chosen.heatPalette) }
}
