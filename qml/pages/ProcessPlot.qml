// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Plumbline.Models
import Plumbline.Ui

/// The weeks of a metric with their natural limits, as its controller prepared them.
XmrChart {
    required property ProcessChart process

    labels: process.labels
    points: process.points
    valueTexts: process.valueTexts
    lastText: process.lastText
    lowerLimit: process.lower
    meanValue: process.mean
    upperLimit: process.upper
    lowerText: process.lowerText
    meanText: process.meanText
    upperText: process.upperText
    minimum: process.minimum
    maximum: process.maximum
    ticks: process.ticks
    tickTexts: process.tickTexts
    reading: process.reading
    runLength: process.runLength
    dotsOnly: process.dotsOnly
    small: process.small
}
