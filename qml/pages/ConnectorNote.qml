// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What the chosen connector feeds, what its secret must be allowed to do, and what the vendor keeps.
Rectangle {
    id: root

    required property SourceForm form

    implicitHeight: words.implicitHeight + 2 * Theme.space10
    radius: Theme.radiusControl
    color: Theme.canvas
    border.color: Theme.border

    Column {
        id: words

        x: Theme.space12
        y: Theme.space10
        width: parent.width - 2 * x
        spacing: Theme.space4

        PlainText { width: parent.width; text: root.form.connectorTitle; textRole: "cardTitle" }
        FactList { width: parent.width; labelWidth: Theme.labelColumn; maximumLines: 16; labels: root.form.factLabels; values: root.form.factValues }
    }
}
