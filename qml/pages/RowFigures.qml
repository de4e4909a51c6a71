// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Numbers in running text, each of which opens its rows.
Flow {
    id: root

    required property RowFigureModel figures

    property int digits: Digits.Number ///< What its figures are: numbers that open, or how many lines stand on the page.

    signal opened(key: string)

    spacing: Theme.space8

    Repeater {
        model: root.figures

        FigureLink {
            required property string key
            required property string mark
            required value
            required words

            kind: mark
            Digits.kind: root.digits
            width: implicitWidth + Theme.space8
            enabled: key !== ""
            onClicked: root.opened(key)
        }
    }
}
