// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// As of which knowledge the window speaks: now, an earlier week, a closed review, or an instant that is typed in.
/// Backspace goes back to now.
FilterChip {
    id: root

    required property KnownMoments known

    ghost: known.isNow
    active: !known.isNow
    iconName: "clock"
    value: known.text
    opens: true
    onClicked: sheet.open()
    onCleared: known.choose("")

    AppPopup {
        id: sheet

        x: Math.min(0, root.width - width)
        y: root.height + Theme.space4
        onOpened: {
            refused.text = "";
            options.start();
        }
        onClosed: root.forceActiveFocus(Qt.PopupFocusReason)

        contentItem: Column { // qmllint disable deferred-property-id
            spacing: Theme.space6

            ChipOptions {
                id: options

                width: Theme.tooltipWidth
                name: qsTr("As known")
                keys: root.known.keys
                labels: root.known.labels
                selectedKeys: [root.known.key]
                onPicked: key => root.known.choose(key)
                onCloseRequested: sheet.close()
            }
            Separator { width: parent.width }
            AppTextField {
                id: instant

                width: parent.width
                name: qsTr("Another instant")
                placeholder: qsTr("Another instant: 2026-11-16 08:52")
                iconName: "clock"
                onAccepted: {
                    refused.text = root.known.enter(text);
                    if (refused.text === "")
                        sheet.close();
                }
            }
            PlainText {
                id: refused

                width: parent.width
                visible: text !== ""
                textRole: "caption"
                color: Theme.critText
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
    }
}
