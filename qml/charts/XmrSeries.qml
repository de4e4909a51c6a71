// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// What an XmrChart shows, apart from how it draws it, and where a point lies in a plot area.
FocusScope {
    id: root

    required property string name
    property list<string> labels
    property list<real> points
    property list<string> valueTexts
    property string lastText: valueTexts[lastIndex] ?? ""
    property real lowerLimit: NaN
    property real meanValue: NaN
    property real upperLimit: NaN
    property string lowerText
    property string meanText
    property string upperText
    property real minimum: 0
    property real maximum: 1
    property list<real> ticks
    property list<string> tickTexts
    property string reading: "routine"
    property int runLength: 0
    property bool dotsOnly: false
    property bool small: false ///< The names of the limits are numbers.
    property real eventIndex: -1
    property string eventText
    property int labelStep: 4
    property int currentIndex: points.length - 1
    readonly property int lastIndex: points.length - 1
    readonly property bool empty: !holdsValue()
    readonly property color lastColor: reading === "worse" ? Theme.critMark : reading === "better" ? Theme.okMark : Theme.series1

    signal pointActivated(index: int)

    function holdsValue(): bool {
        for (let i = 0; i < points.length; ++i)
            if (!isNaN(points[i]))
                return true;
        return false;
    }

    function across(index: real, area: rect): real {
        return area.x + (index + 0.5) / Math.max(1, lastIndex + 1) * area.width;
    }

    function down(value: real, area: rect): real {
        return area.y + (maximum - value) / Math.max(1e-9, maximum - minimum) * area.height;
    }
}
