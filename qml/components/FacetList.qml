// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// Ticked values by group with their counts; a value with count 0 is grey, never hidden.
/// Model roles: group, groupTitle, key, label, countText (strings), checked (bool), more (bool: a line that unfolds its group);
/// sorted by group. toggled comes with an empty key for such a line.
ListView {
    id: root

    required property string name

    signal toggled(group: string, key: string, checked: bool)

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    bottomMargin: Theme.space8
    section.property: "group"
    Accessible.role: Accessible.List
    Accessible.name: name
    T.ScrollBar.vertical: AppScrollBar {}

    // The head of a group belongs to its first row: a section delegate cannot be made from a bound component in Qt 6.4.
    delegate: Column {
        id: line

        required property string group
        required property string groupTitle
        required property string key
        required property string label
        required property string countText
        required property bool checked
        required property bool more
        readonly property bool opensGroup: ListView.previousSection !== ListView.section

        width: ListView.view.width

        Item {
            visible: line.opensGroup
            width: parent.width
            height: Theme.space8 + Theme.headHeight

            Separator {
                visible: line.y > 0
                width: parent.width
                y: Theme.space6
            }
            PlainText {
                x: Theme.space12
                y: Theme.space14 + Theme.space2
                width: parent.width - 2 * x
                text: line.groupTitle
                textRole: "label"
            }
        }
        LinkButton {
            Digits.kind: Digits.Listed
            visible: line.more
            x: Theme.space12
            text: line.label
            accessibleName: qsTr("%1: %2", "group of filters, show more").arg(line.groupTitle).arg(line.label)
            onClicked: root.toggled(line.group, "", false)
        }
        AppCheckBox {
            Digits.kind: Digits.Facet
            visible: !line.more
            width: parent.width
            leftPadding: Theme.space12
            rightPadding: Theme.space12
            text: line.label
            countText: line.countText
            checked: line.checked
            onClicked: root.toggled(line.group, line.key, checked)
        }
    }
}
