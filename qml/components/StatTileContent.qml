// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// What a StatTile shows, apart from how it draws it; see StatTile for the meaning of each.
T.AbstractButton {
    id: root

    required property string label
    property string resultState: "value"
    property string reading: "routine"
    property string valueText
    property string unitText
    property string basisText
    property string deltaText
    property string deltaSizeText: deltaText ///< Without what it is compared with, for a compact tile.
    property int deltaDirection: 0
    property string stateText
    property string messageText
    property string actionText
    property string secondActionText
    property list<real> points
    property real lowerLimit: NaN
    property real meanValue: NaN
    property real upperLimit: NaN
    property int runLength: 0
    property bool compact: false
    property real badgeRow: 0 ///< From the line of the basis to that of the badge, when compact.
    property string spokenText: sentence()

    readonly property string shownValue: resultState === "unknown" ? "?"
        : resultState === "undefined" || resultState === "insufficient" ? "—"
        : resultState === "loading" || resultState === "error" ? "" : valueText
    readonly property string badgeKind: resultState === "error" ? "crit" : resultState === "partial" ? "part"
        : resultState === "stale" ? "stale" : resultState === "restated" ? "info"
        : shownValue === "—" || shownValue === "?" ? "unk"
        : reading === "worse" ? "crit" : reading === "better" ? "ok" : ""

    signal activated
    signal actionTriggered
    signal secondActionTriggered

    function sentence(): string {
        let words = label;
        for (const part of [shownValue, unitText, basisText, stateText, deltaText, messageText])
            words += part === "" ? "" : ", " + part;
        return words;
    }
}
