// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// Stands in a card where nothing is: says whether that was measured or nobody delivered anything.
EmptyState {
    required property bool measured

    anchors.centerIn: parent
    kind: measured ? "ok" : "unk"
    text: measured ? qsTr("Measured, not missing.") : qsTr("No source has delivered any yet.")
}
