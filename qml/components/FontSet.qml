// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Registers the embedded fonts once; Theme holds the only one.
QtObject {
    readonly property list<FontLoader> loaders: [
        FontLoader { source: "qrc:/plumbline/fonts/Inter-Regular.otf" },
        FontLoader { source: "qrc:/plumbline/fonts/Inter-Medium.otf" },
        FontLoader { source: "qrc:/plumbline/fonts/Inter-SemiBold.otf" },
        FontLoader { source: "qrc:/plumbline/fonts/Inter-Bold.otf" },
        FontLoader { source: "qrc:/plumbline/fonts/Inter-Italic.otf" },
        FontLoader { source: "qrc:/plumbline/fonts/Roboto-Regular.ttf" },
        FontLoader { source: "qrc:/plumbline/fonts/Roboto-Medium.ttf" },
        FontLoader { source: "qrc:/plumbline/fonts/Roboto-Bold.ttf" },
        FontLoader { source: "qrc:/plumbline/fonts/JetBrainsMono-Regular.ttf" },
        FontLoader { source: "qrc:/plumbline/fonts/JetBrainsMono-Bold.ttf" }
    ]
}
