// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Every component in each of its states, on one long page; the picture tests and the person who changes a token look here.
Rectangle {
    id: root

    width: 1440
    height: column.implicitHeight + 2 * Theme.space24
    color: Theme.canvas

    Column {
        id: column

        x: Theme.space32
        y: Theme.space24
        width: parent.width - 2 * Theme.space32
        spacing: 0

        Row {
            height: Theme.barHeight
            spacing: Theme.space12

            Icon {
                name: "logo"
                size: Theme.denseHeight
                color: Theme.text
            }
            PlainText {
                text: qsTr("Components and their states")
                textRole: "pageTitle"
            }
        }
        GallerySection {
            title: qsTr("StatTile")
            GalleryTiles { width: parent.width }
        }
        GallerySection {
            title: qsTr("Button, FilterChip")
            GalleryControls { width: parent.width }
        }
        GallerySection {
            title: qsTr("Badge, marks")
            GalleryMarks { width: parent.width }
        }
        GallerySection {
            title: qsTr("Palettes")
            GalleryPalettes { width: parent.width }
        }
        GallerySection {
            title: qsTr("DataTable")
            GalleryTable { width: parent.width }
        }
        GallerySection {
            title: qsTr("ProgressRow")
            GalleryProgress { width: parent.width }
        }
        GallerySection {
            title: qsTr("InlineMessage, EmptyState")
            GalleryMessages { width: parent.width }
        }
        GallerySection {
            title: qsTr("Charts")
            GalleryCharts { width: parent.width }
        }
        GallerySection {
            title: qsTr("Survival, what fell due")
            GalleryRemediation { width: parent.width }
        }
        GallerySection {
            title: qsTr("Heatmap")
            GalleryHeatmap { width: parent.width }
        }
        GallerySection {
            title: qsTr("Record")
            GalleryRecord { width: parent.width }
        }
        GalleryShell { width: parent.width }
    }
}
