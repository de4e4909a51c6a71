// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

/// Every colour, size, distance and font of the product; the colours are those of resources/theme/tokens.json.
QtObject {
    property bool dark: false
    property bool cividis: false ///< The other sequential palette.

    readonly property color canvas: dark ? "#0E1218" : "#F4F5F7"
    readonly property color surface: dark ? "#161B23" : "#FFFFFF"
    readonly property color sunken: dark ? "#1E2530" : "#ECEEF2"
    readonly property color hover: dark ? "#1C222C" : "#F1F4F9"
    readonly property color selected: dark ? "#1D2F4D" : "#E3ECFA"
    readonly property color border: dark ? "#2A323F" : "#DCE0E7"
    readonly property color control: dark ? "#6E7A8D" : "#7C8696"
    readonly property color text: dark ? "#E9EDF3" : "#151A23"
    readonly property color text2: dark ? "#B4BDCB" : "#465063"
    readonly property color text3: dark ? "#93A0B2" : "#5B6678"
    readonly property color accent: dark ? "#7FB0FF" : "#1B5FC1"
    readonly property color accentHover: dark ? "#9CC2FF" : "#164E9F"
    readonly property color textOnAccent: dark ? "#0B1B33" : "#FFFFFF"
    readonly property color focus: dark ? "#7FB0FF" : "#1B5FC1"
    readonly property color nav: dark ? "#12171E" : "#FFFFFF"
    readonly property color critText: dark ? "#FF9C92" : "#A8201A"
    readonly property color critMark: dark ? "#E8604A" : "#BF321A"
    readonly property color critBg: dark ? "#3A1A1B" : "#FDECEA"
    readonly property color warnText: dark ? "#F4C063" : "#7A4B00"
    readonly property color warnMark: dark ? "#EFB737" : "#B07A12"
    readonly property color warnBg: dark ? "#33270F" : "#FFF3DC"
    readonly property color okText: dark ? "#6FD6AE" : "#0B6347"
    readonly property color okMark: dark ? "#57CFAE" : "#007C62"
    readonly property color okBg: dark ? "#10302A" : "#E4F5EE"
    readonly property color infoText: dark ? "#9CC2FF" : "#1B4F9C"
    readonly property color infoMark: dark ? "#6FA2F2" : "#1143A7"
    readonly property color infoBg: dark ? "#1D2F4D" : "#E8F0FC"
    readonly property color unkText: dark ? "#B4BDCB" : "#4F596B"
    readonly property color unkMark: dark ? "#7F8798" : "#7F8796"
    readonly property color unkBg: dark ? "#1E2530" : "#ECEEF2"
    readonly property color series1: dark ? "#6EAFFF" : "#1B4BA9"
    readonly property color series2: dark ? "#ED9E30" : "#C84F00"
    readonly property color series3: dark ? "#57DFCB" : "#008565"
    readonly property color series4: dark ? "#B269C8" : "#631260"
    readonly property color series5: dark ? "#9A9DA3" : "#7E8A9D"
    readonly property color band: dark ? "#1D2F4D" : "#E3ECFA"
    readonly property color bandEdge: dark ? "#6C97D8" : "#4F7EC8"
    readonly property color mean: dark ? "#93A0B2" : "#5B6678"
    readonly property list<color> heat: dark ? ["#212C4C", "#164E70", "#007487", "#009B8D", "#61BA86", "#B0D483", "#F9EA92"]
        : ["#F1F3D1", "#B8D7AB", "#71BC99", "#009E96", "#007790", "#004F7D", "#19285F"]
    readonly property list<color> heatCividis: dark ? ["#002051", "#1F3E6E", "#575C6E", "#7F7C75", "#A49D78", "#D5C164", "#FDEA45"]
        : ["#FDEA45", "#D5C164", "#A49D78", "#7F7C75", "#575C6E", "#1F3E6E", "#002051"]
    readonly property list<color> heatRamp: cividis ? heatCividis : heat
    readonly property list<color> age: dark ? ["#22375A", "#31619F", "#5A95E2", "#9AC1FF", "#E2EDFF"]
        : ["#D6E4F8", "#A3C3EF", "#6FA0DE", "#2F6CC0", "#173A73"]
    readonly property list<color> ageText: dark ? ["#E9EDF3", "#E9EDF3", "#0B1B33", "#0B1B33", "#0B1B33"]
        : ["#151A23", "#151A23", "#151A23", "#FFFFFF", "#FFFFFF"]
    readonly property color blank: "#000000" // a presentation that shows nothing
    readonly property color scrim: dark ? "#8C000000" : "#6B151A23"
    readonly property list<string> ageLabels: ["0–6", "7–29", "30–89", "90–179", "180+"]

    readonly property string fontText: "Inter"
    readonly property string fontNumeric: "Roboto"
    readonly property string fontCode: "JetBrains Mono"
    readonly property int axisSize: 11
    readonly property int captionSize: 12
    readonly property int bodySize: 13
    readonly property int cardTitleSize: 14
    readonly property int brandSize: 15
    readonly property int stripSize: 16
    readonly property int pageTitleSize: 20
    readonly property int valueSize: 28
    readonly property real valueSpacing: -0.4

    readonly property int space1: 1
    readonly property int space2: 2
    readonly property int space4: 4
    readonly property int space6: 6
    readonly property int space8: 8
    readonly property int space10: 10
    readonly property int space12: 12
    readonly property int space14: 14
    readonly property int space16: 16
    readonly property int space20: 20
    readonly property int space24: 24
    readonly property int space32: 32
    readonly property int space48: 48
    readonly property int cardPadding: 14
    readonly property int cardPaddingTop: 12
    readonly property int cardGap: 12
    readonly property int pagePadding: 20
    readonly property int pagePaddingTop: 14

    readonly property int radiusCell: 2
    readonly property int radiusBadge: 4
    readonly property int radiusControl: 6
    readonly property int radiusCard: 8
    readonly property int radiusFocus: 10
    readonly property int radiusDialog: 12

    readonly property int line: 1
    readonly property int lineFocus: 2
    readonly property real lineSeries: 1.8

    readonly property int controlHeight: 32
    readonly property int denseHeight: 26
    readonly property int chipHeight: 28
    readonly property int badgeHeight: 20
    readonly property int tagHeight: 18
    readonly property int rowHeight: 32
    readonly property int rowComfortable: 40
    readonly property int headHeight: 30
    readonly property int cardHeadHeight: 38
    readonly property int tabHeight: 34
    readonly property int pageHeaderHeight: 40
    readonly property int progressRowHeight: 40
    readonly property int twoLineRowHeight: 60
    readonly property int codeLineHeight: 21
    readonly property int tileHeight: 114
    readonly property int tileCompactHeight: 126
    readonly property int stripHeight: 74
    readonly property int navWidth: 200
    readonly property int railWidth: 56
    readonly property int barHeight: 48
    readonly property int lineHeight: 24
    readonly property int iconSize: 16
    readonly property int iconSmall: 14
    readonly property int iconTiny: 12
    readonly property int railIconSize: 18
    readonly property int emptyIconSize: 30
    readonly property int markSize: 12
    readonly property int markLarge: 14
    readonly property int popupMaxHeight: 360
    readonly property int popupMinWidth: 200
    readonly property int tooltipWidth: 320
    readonly property int chartCardHeight: 400
    readonly property int heatmapCardHeight: 380
    readonly property int lowCardHeight: 270
    readonly property int sideWidth: 360
    readonly property int facetWidth: 186
    readonly property int recordWidth: 392
    readonly property int labelColumn: 96
    readonly property int numberColumn: 64
    readonly property int targetMin: 24
    readonly property int fadeTime: 120

    readonly property int wideFrom: 1280
    readonly property int railFrom: 880
    readonly property int phoneBelow: 520

    readonly property FontSet fonts: FontSet {}

    /// Distance of a page's content from the sides of its room.
    function sidePadding(widthClass: string): int {
        return widthClass === "wide" ? pagePadding : widthClass === "rail" ? space16 : space12;
    }

    /// Place of a kind's hue family: "part" is a warning, "run" an information, "stale" and the rest are unknown.
    function familyOf(kind: string): int {
        switch (kind) {
        case "crit": return 1;
        case "warn": case "part": return 2;
        case "ok": return 3;
        case "info": case "run": return 4;
        default: return 0;
        }
    }

    function markColor(kind: string): color {
        return [unkMark, critMark, warnMark, okMark, infoMark][familyOf(kind)];
    }

    function textColor(kind: string): color {
        return [unkText, critText, warnText, okText, infoText][familyOf(kind)];
    }

    function backgroundColor(kind: string): color {
        return [unkBg, critBg, warnBg, okBg, infoBg][familyOf(kind)];
    }
}
