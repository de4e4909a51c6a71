// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQml.Models

/// A heatmap with a brush, holes and a measured zero.
Card {
    id: root

    height: Theme.space48 * 8
    title: qsTr("Cost by hour")
    headerLine: false

    function fill(): void {
        for (let day = 0; day < 7; ++day)
            for (let hour = 0; hour < 24; ++hour) {
                const heat = (day < 5 ? 5.5 * Math.exp(-Math.pow(hour - 10.5, 2) / 9) + 3 * Math.exp(-Math.pow(hour - 15, 2) / 9) : 1) + (hour === 2 ? 4 : hour % 3 === 0 ? 0.6 : 0);
                const hole = day === 5 && hour > 21 || day === 6 && (hour < 4 || hour > 5 && hour < 10);
                cells.append({ step: hole ? -1 : Math.min(6, Math.floor(heat)), covered: !hole, zero: day === 6 && hour === 4, title: qsTr("Hour %1").arg(hour),
                    valueText: "$551", spoken: qsTr("Hour %1, 551 dollars, covered").arg(hour), detail: "Requests\t42,686\nCost per request\t$0.0129\nHours covered\t100 %" });
            }
    }

    Component.onCompleted: fill()

    ListModel { id: cells }
    HeatmapLegend {
        anchors.right: parent.right
        anchors.rightMargin: Theme.cardPadding
        y: -Theme.headHeight
        title: qsTr("US$ per hour")
        edges: ["30", "60", "100", "150", "220", "300"]
        coverageText: qsTr("under 90 % covered")
        zeroText: qsTr("measured zero")
    }
    HeatmapChart {
        objectName: "heatmap"
        x: Theme.space8
        width: Theme.space48 * 17
        height: parent.height - Theme.space10
        name: qsTr("AI cost by hour and weekday")
        model: cells
        rowLabels: ["Mon 9", "Tue 10", "Wed 11", "Thu 12", "Fri 13", "Sat 14", "Sun 15"]
        columnLabels: ["00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23"]
        rowTotals: [0.73, 1, 0.98, 1, 0.76, 0.44, 0.42]
        rowTotalTexts: ["$2,496", "$3,410", "$3,362", "$3,425", "$2,601", "$1,508", "$1,437"]
        columnTotals: [0.1, 0.4, 0.9, 0.4, 0.02, 0.03, 0.1, 0.15, 0.3, 0.95, 1, 0.98, 0.6, 0.5, 0.45, 0.5, 0.4, 0.35, 0.25, 0.2, 0.15, 0.15, 0.12, 0.12]
        columnAxisLabel: qsTr("hour")
        columnTotalsLabel: qsTr("all days")
        brush: Qt.rect(9, 1, 3, 3)
    }
}
