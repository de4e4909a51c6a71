// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// A small series in the colours of its reading: worse better routine. Ignored by assistive technology: its owner says it.
SparklineItem {
    property string reading: "routine"

    implicitWidth: Theme.space48 * 2 + Theme.space20
    implicitHeight: Theme.space32 + Theme.space10
    diamond: reading === "worse"
    lineColor: Theme.text2
    dotColor: Theme.unkMark
    lastColor: reading === "worse" ? Theme.critMark : reading === "better" ? Theme.okMark : Theme.text2
    bandColor: Theme.band
    meanColor: Theme.bandEdge
    paperColor: Theme.surface
    Accessible.ignored: true
}
