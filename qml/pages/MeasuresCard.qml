// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// How often gates are bypassed, how much is deployed by hand, and how late evidence comes: now and in the weeks before.
Card {
    id: root

    required property GatesController gates
    property bool stacked: false

    Grid {
        id: grid

        readonly property int count: Math.max(1, root.gates.measures.count)
        readonly property real cell: root.stacked ? width : width / count

        anchors.fill: parent
        columns: root.stacked ? 1 : count

        Repeater {
            model: root.gates.measures

            Item {
                id: place

                required property int index
                required property string label
                required property string value
                required property string unit
                required property string basis
                required property string reading
                required property string readingKind
                required property string resultState
                required property string accessibleName
                required property bool opensRows

                width: grid.cell
                height: root.stacked ? grid.height / grid.count : grid.height

                Separator {
                    visible: place.index > 0
                    vertical: !root.stacked
                    height: root.stacked ? Theme.line : parent.height - 2 * Theme.space10
                    width: root.stacked ? parent.width : Theme.line
                    y: root.stacked ? 0 : Theme.space10
                }
                MeasureChart {
                    anchors { fill: parent; leftMargin: Theme.space4; rightMargin: Theme.space4 }
                    process: root.gates.charts[place.index] as ProcessChart
                    label: place.label
                    value: place.value
                    unit: place.unit
                    basis: place.basis
                    badge: place.reading
                    badgeKind: place.readingKind === "worse" ? "crit" : place.readingKind === "better" ? "ok" : place.resultState === "partial" ? "part"
                        : place.resultState === "stale" ? "stale" : place.resultState === "unknown" ? "unk" : ""
                    spoken: place.accessibleName
                    enabled: root.gates.state !== "loading"
                    opensRows: place.opensRows
                    onOpened: root.gates.openMeasure(place.index)
                    onWeekOpened: week => root.gates.openWeek(place.index, week)
                }
            }
        }
    }
}
