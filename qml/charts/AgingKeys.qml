// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// What the colours of counted segments stand for.
Row {
    id: root

    Digits.kind: Digits.Axis

    spacing: Theme.space10

    Repeater {
        model: Theme.ageLabels

        Row {
            id: key

            required property string modelData
            required property int index

            height: root.height
            spacing: Theme.space4

            Rectangle {
                width: Theme.iconTiny
                height: Theme.iconTiny
                radius: Theme.radiusCell
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.age[key.index]
            }
            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                text: key.index === 0 ? qsTr("%1 days", "age bucket").arg(key.modelData) : key.modelData
                textRole: "axis"
            }
        }
    }
}
