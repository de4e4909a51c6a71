// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Service, team and environment in one chip, where the window has no room for three. Backspace clears them all.
FilterChip {
    id: root

    required property ScopeController scope
    property bool brief: false ///< Only how many filters there are.
    readonly property var choices: [scope.services, scope.teams, scope.environments]
    readonly property FilterChoiceModel current: choices[strip.currentIndex]

    iconName: "filter"
    opens: true
    active: scope.filterCount > 0
    value: brief || active ? scope.filterText : qsTr("%1 services").arg(scope.serviceText)
    detail: brief || active ? "" : qsTr("Env %1").arg(scope.environmentText)
    function toggle(key: string): void {
        if (strip.currentIndex === 0)
            root.scope.toggleService(key);
        else if (strip.currentIndex === 1)
            root.scope.toggleTeam(key);
        else
            root.scope.toggleEnvironment(key);
    }

    onClicked: sheet.open()
    onCleared: scope.clearFilters()

    AppPopup {
        id: sheet

        y: root.height + Theme.space4
        onOpened: options.start()
        onClosed: root.forceActiveFocus(Qt.PopupFocusReason)

        contentItem: Column { // qmllint disable deferred-property-id
            spacing: Theme.space6

            TabStrip {
                id: strip

                x: Theme.space8
                name: qsTr("Filters")
                labels: [qsTr("Service"), qsTr("Team"), qsTr("Environment")]
                onPicked: options.start()
            }
            Separator { width: parent.width }
            ChipOptions {
                id: options

                name: strip.labels[strip.currentIndex]
                multiple: true
                keys: root.current.keys
                labels: root.current.labels
                selectedKeys: root.current.selectedKeys
                onPicked: key => root.toggle(key)
                onCloseRequested: sheet.close()
            }
            LinkButton {
                x: Theme.space8
                text: root.active ? qsTr("Clear filters") : ""
                onClicked: root.scope.clearFilters()
            }
        }
    }
}
