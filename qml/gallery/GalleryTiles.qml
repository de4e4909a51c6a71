// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// The states of a StatTile.
Grid {
    id: root

    readonly property real tileWidth: (width - 3 * Theme.space12) / 4
    readonly property list<real> flat: [7.2, 6.9, 7.8, 6.4, 7.4, 7.0, 7.7, 6.5, 6.9, 6.6, 7.3, 6.4, 6.6, 6.0, 6.5, 6.1]
    readonly property list<real> rising: [4.1, 5.2, 3.8, 4.6, 5.9, 4.4, 3.6, 5.1, 6.0, 4.8, 4.2, 5.5, 6.4, 5.3, 6.6, 9.6]
    readonly property list<real> falling: [39, 41, 38, 42, 39, 38, 42, 37, 30, 28, 27, 29, 26, 27, 25, 23]
    readonly property list<real> few: [NaN, NaN, 30, 24, 19, NaN, 13, 11, NaN, 9]

    columns: 4
    spacing: Theme.space12

    GalleryCaption {
        caption: qsTr("value, routine")
        StatTile {
            width: root.tileWidth; label: qsTr("Time to remediate"); stateText: qsTr("Routine"); valueText: "6.1"; unitText: "d"
            basisText: qsTr("closed only 4.8 · 41 open"); deltaText: "0.4"; deltaDirection: -1
            points: root.flat; lowerLimit: 5.2; meanValue: 6.8; upperLimit: 8.4
        }
    }
    GalleryCaption {
        caption: qsTr("signal, worse; keyboard focus")
        StatTile {
            objectName: "focusTile"
            width: root.tileWidth; label: qsTr("Gate bypass rate"); reading: "worse"; stateText: qsTr("Above upper limit"); valueText: "9.6"; unitText: "%"
            basisText: qsTr("14 of 146 blocked"); deltaText: "3.0 pt"; deltaDirection: 1
            points: root.rising; lowerLimit: 2.05; meanValue: 5.03; upperLimit: 8.02
        }
    }
    GalleryCaption {
        caption: qsTr("signal, better")
        StatTile {
            width: root.tileWidth; label: qsTr("Drift episodes"); reading: "better"; stateText: qsTr("8 weeks below mean"); valueText: "23"
            basisText: qsTr("0.55 per service-week"); deltaText: "2"; deltaDirection: -1
            points: root.falling; lowerLimit: 28; meanValue: 39; upperLimit: 48; runLength: 8
        }
    }
    GalleryCaption {
        caption: qsTr("measured zero: drawn as 0")
        StatTile { width: root.tileWidth; resultState: "zero"; label: qsTr("Repeat incidents"); stateText: qsTr("Routine"); valueText: "0"; basisText: qsTr("of 9 incidents") }
    }
    GalleryCaption {
        caption: qsTr("undefined: 0 / 0, never 0 %")
        StatTile { width: root.tileWidth; resultState: "undefined"; label: qsTr("Change failure rate"); stateText: qsTr("Undefined"); basisText: qsTr("0 of 0 deployments") }
    }
    GalleryCaption {
        caption: qsTr("insufficient: dots, no line, no band")
        StatTile { width: root.tileWidth; resultState: "insufficient"; label: qsTr("Time to prevent"); stateText: qsTr("Not enough data"); basisText: qsTr("3 closures, 5 needed"); points: root.few }
    }
    GalleryCaption {
        caption: qsTr("partial: coverage in words")
        StatTile { width: root.tileWidth; resultState: "partial"; label: qsTr("AI spend"); stateText: qsTr("Partial"); valueText: "$18,240"; basisText: qsTr("94 % of hours covered"); deltaText: "3.6 %"; deltaDirection: 1 }
    }
    GalleryCaption {
        caption: qsTr("stale: value kept, muted, age named")
        StatTile { width: root.tileWidth; resultState: "stale"; label: qsTr("Failover readiness"); stateText: qsTr("26 h old"); valueText: "0.81"; basisText: qsTr("limit 6 h · Prometheus") }
    }
    GalleryCaption {
        caption: qsTr("unknown: with the next step")
        StatTile { width: root.tileWidth; resultState: "unknown"; label: qsTr("Config drift, edge"); stateText: qsTr("Not collected"); actionText: qsTr("Add a source for it") }
    }
    GalleryCaption {
        caption: qsTr("loading over 300 ms, no shimmer")
        StatTile { width: root.tileWidth; resultState: "loading"; label: qsTr("Gate bypass rate") }
    }
    GalleryCaption {
        caption: qsTr("error: what, and what to do")
        StatTile { width: root.tileWidth; resultState: "error"; label: qsTr("Evidence latency"); stateText: qsTr("Not computed"); messageText: qsTr("Query stopped after 30 s."); actionText: qsTr("Try again"); secondActionText: qsTr("Copy report") }
    }
    GalleryCaption {
        caption: qsTr("restated since the closed review")
        StatTile { width: root.tileWidth; resultState: "restated"; label: qsTr("Gate bypass rate"); stateText: qsTr("Restated"); valueText: "6.7"; unitText: "%"; basisText: qsTr("was 6.6, late data"); deltaText: qsTr("why?") }
    }
    GalleryCaption {
        caption: qsTr("compact")
        StatTile {
            width: root.tileWidth * 0.7; compact: true; label: qsTr("Gate bypass rate"); reading: "worse"; stateText: qsTr("Above upper limit"); valueText: "9.6"; unitText: "%"
            basisText: qsTr("14 of 146 blocked"); deltaText: "3.0 pt"; deltaDirection: 1
            points: root.rising; lowerLimit: 2.05; meanValue: 5.03; upperLimit: 8.02
        }
    }
}
