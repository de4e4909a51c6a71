// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What every page is about: week, service, team, environment.
Row {
    id: root

    required property ScopeController scope
    required property string widthClass
    required property string page
    property real room: Infinity
    readonly property bool wide: widthClass === "wide"
    /// Pages that are about everything, whatever is chosen here.
    readonly property bool unfiltered: page === "sources" || page === "controls"
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property real longest: fair([service, team, environment].map(chip => chip.implicitWidth), room - period.width - 3 * spacing)

    /// The width up to which each may go so that all fit; short ones leave the long ones what they do not need.
    function fair(widths: var, room: real): real {
        const rising = widths.slice().sort((a, b) => a - b);
        let left = room;
        for (const [place, width] of rising.entries()) {
            const share = left / (rising.length - place);
            if (width > share)
                return Math.max(Theme.space48, Math.floor(share));
            left -= width;
        }
        return Infinity;
    }

    anchors.verticalCenter: parent?.verticalCenter
    spacing: Theme.space8
    visible: page !== "packets" && page !== "notifications" // A packet has a scope of its own, a notification is of now.

    PeriodPicker {
        id: period

        anchors.verticalCenter: parent?.verticalCenter
        value: root.scope.weekLabel
        detail: root.wide ? root.scope.weekRange : root.scope.weekRangeShort
        keys: root.scope.weeks.keys
        labels: root.scope.weeks.labels
        currentKey: root.scope.weekKey
        previousEnabled: root.scope.canStepBack
        nextEnabled: root.scope.canStepForward
        onPreviousRequested: root.scope.stepWeek(-1)
        onNextRequested: root.scope.stepWeek(1)
        onPicked: key => root.scope.setWeek(key)
    }
    FilterChip {
        id: service

        anchors.verticalCenter: parent?.verticalCenter
        width: Math.min(implicitWidth, root.longest)
        visible: root.wide
        field: qsTr("Service")
        value: root.scope.serviceText
        active: root.scope.serviceFiltered
        muted: root.unfiltered
        multiple: true
        keys: root.scope.services.keys
        labels: root.scope.services.labels
        selectedKeys: root.scope.services.selectedKeys
        onPicked: key => root.scope.toggleService(key)
        onCleared: root.scope.clearFilters()
    }
    FilterChip {
        id: team

        anchors.verticalCenter: parent?.verticalCenter
        width: Math.min(implicitWidth, root.longest)
        visible: root.wide
        field: qsTr("Team")
        value: root.scope.teamText
        active: root.scope.teamFiltered
        muted: root.unfiltered
        multiple: true
        keys: root.scope.teams.keys
        labels: root.scope.teams.labels
        selectedKeys: root.scope.teams.selectedKeys
        onPicked: key => root.scope.toggleTeam(key)
        onCleared: root.scope.clearFilters()
    }
    FilterChip {
        id: environment

        anchors.verticalCenter: parent?.verticalCenter
        width: Math.min(implicitWidth, root.longest)
        visible: root.wide
        field: qsTr("Env")
        value: root.scope.environmentText
        active: root.scope.environmentFiltered
        muted: root.page === "ai" || root.unfiltered
        multiple: true
        keys: root.scope.environments.keys
        labels: root.scope.environments.labels
        selectedKeys: root.scope.environments.selectedKeys
        onPicked: key => root.scope.toggleEnvironment(key)
        onCleared: root.scope.clearFilters()
    }
    ScopeFold {
        anchors.verticalCenter: parent?.verticalCenter
        visible: !root.wide
        scope: root.scope
        brief: root.narrow
    }
}
