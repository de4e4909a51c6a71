// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Each figure as the packet tells it, and as its published SQL gives it now from the lines.
Card {
    id: root

    required property AuditorController auditor

    title: qsTr("Figures")
    countText: String(auditor.figures.count)
    caption: qsTr("computed again from the lines of the packet")
    headerLine: false

    DataTable {
        anchors.fill: parent
        key: "packet-figures"
        name: root.title
        model: root.auditor.figures
        columns: [
            DataColumn { key: "figure"; title: qsTr("Figure"); width: Theme.labelColumn; fill: true; sortable: false },
            DataColumn { key: "told"; title: qsTr("Told"); width: Theme.labelColumn + Theme.space24; numeric: true; sortable: false },
            DataColumn { key: "computed-again"; title: qsTr("Computed again"); width: Theme.labelColumn + Theme.space48; numeric: true; strong: true; sortable: false },
            DataColumn { key: "whole-result"; title: qsTr("Whole result"); width: Theme.popupMinWidth + Theme.space48; badge: true; sortable: false }
        ]
    }
}
