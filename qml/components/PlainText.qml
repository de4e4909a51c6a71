// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// The only text of the product: never interprets markup, elides when it has a width, and takes its face from a role.
/// textRole: body strong medium caption label axis axisNumeric numeric cardTitle strip pageTitle brand value unit code codeSmall
/// muted: 0 text, 1 text2, 2 text3; by role when not set.
Text {
    id: root

    property string textRole: "body"
    property int muted: textRole === "caption" || textRole === "axis" || textRole === "axisNumeric" ? 2
        : textRole === "label" || textRole === "unit" ? 1 : 0

    readonly property bool isNumeric: textRole === "numeric" || textRole === "axisNumeric"
    readonly property bool isCode: textRole === "code" || textRole === "codeSmall"

    function sizeOf(role: string): int {
        switch (role) {
        case "axis": case "axisNumeric": case "codeSmall": return Theme.axisSize;
        case "caption": case "label": case "code": return Theme.captionSize;
        case "cardTitle": case "unit": return Theme.cardTitleSize;
        case "brand": return Theme.brandSize;
        case "strip": return Theme.stripSize;
        case "pageTitle": return Theme.pageTitleSize;
        case "value": return Theme.valueSize;
        default: return Theme.bodySize;
        }
    }

    function weightOf(role: string): int {
        switch (role) {
        case "strong": case "label": case "cardTitle": case "strip": case "pageTitle": case "brand": case "value":
            return Font.DemiBold;
        case "medium": case "unit": return Font.Medium;
        default: return Font.Normal;
        }
    }

    textFormat: Text.PlainText
    elide: Text.ElideRight
    color: muted === 0 ? Theme.text : muted === 1 ? Theme.text2 : Theme.text3
    font.family: isCode ? Theme.fontCode : isNumeric ? Theme.fontNumeric : Theme.fontText
    font.pixelSize: sizeOf(textRole)
    font.weight: weightOf(textRole)
    font.letterSpacing: textRole === "value" ? Theme.valueSpacing : 0
}
