// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The dialog Settings over the window, its key, and the settings that every pixel depends on.
Item {
    id: root

    required property SettingsController settings
    property bool shortcutsEnabled: true
    readonly property string theme: settings.preferences.theme

    function open(): void {
        dialog.open();
    }

    SystemPalette { id: system }
    Binding { target: Theme; property: "dark"; value: root.theme === "system" ? system.window.hslLightness < system.windowText.hslLightness : root.theme === "dark" }
    Binding { target: Theme; property: "cividis"; value: root.settings.preferences.heatPalette === "cividis" }
    Shortcut { sequence: "Ctrl+,"; enabled: root.shortcutsEnabled; onActivated: dialog.open() }
    SettingsDialog { id: dialog; settings: root.settings; roomWidth: root.width; roomHeight: root.height }
}
