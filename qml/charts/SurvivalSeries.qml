// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// What a SurvivalChart shows, apart from how it draws it. days and shares: the corners of a curve; texts: one a whole day.
FocusScope {
    id: root

    required property string name
    property real horizon: 1
    property list<real> allDays
    property list<real> allShares
    property list<real> closedDays
    property list<real> closedShares
    property list<string> dayTexts
    property list<string> allTexts
    property list<string> closedTexts
    property string allName
    property string closedName
    property int currentDay: 0
    property rect area ///< Where the curves are drawn.
    property int shownDay: -1 ///< Under the pointer or the keyboard.
    readonly property int lastDay: dayTexts.length - 1

    signal activated
    signal closedActivated ///< By the name of its curve.

    function saysOf(day: int): string {
        return day < 0 || day > lastDay ? "" : qsTr("day %1: %2 still open, closed only %3").arg(dayTexts[day]).arg(allTexts[day]).arg(closedTexts[day]);
    }
}
