// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// A tinted icon of the product's set. name: file of resources/icons; size in pixels.
IconItem {
    property int size: Theme.iconSize

    color: Theme.text2
    paper: Theme.accent
    implicitWidth: name === "" ? 0 : size
    implicitHeight: size
    visible: name !== ""
    Accessible.ignored: true
}
