// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Open exceptions by service and age: every segment holds its count. What does not fit is one row, never hidden.
Card {
    id: root

    required property WeeklyReviewController weekly

    title: qsTr("Open exceptions, age by service")
    caption: weekly.agingCaption
    headerLine: false

    AgingChart {
        anchors { fill: parent; topMargin: Theme.space2; bottomMargin: Theme.space8 }
        visible: root.weekly.aging.count > 0
        name: qsTr("Age of open exceptions by service, %1").arg(root.weekly.agingTotalText)
        model: root.weekly.aging
        maximum: root.weekly.agingMaximum
        onRowActivated: row => root.weekly.openAging(root.weekly.aging.keyAt(row), -1)
        onSegmentActivated: (row, bucket) => root.weekly.openAging(root.weekly.aging.keyAt(row), bucket)
        onRowLimitChanged: root.weekly.agingRowLimit = rowLimit
        Component.onCompleted: root.weekly.agingRowLimit = rowLimit
    }
    EmptyState {
        anchors.centerIn: parent
        visible: root.weekly.aging.count === 0
        kind: "ok"
        title: qsTr("No open exceptions")
        text: qsTr("Measured, not missing: %1.").arg(root.weekly.agingTotalText)
    }
}
