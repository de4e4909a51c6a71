// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml
import Plumbline.Models

/// From what was chosen on a page, in the palette or in a notification to where it is shown.
Item {
    id: root

    required property PaletteController palette
    required property NotificationsController notifications
    required property ComingDays coming
    /// Whatever asks for the rows behind a number.
    required property list<QtObject> rowsFrom

    signal rowsRequested(request: var)
    signal pageRequested(page: string)
    signal sourceRequested(id: string)
    signal searchRequested(text: string)
    signal foldRequested

    Instantiator {
        model: root.rowsFrom
        delegate: Connections {
            required property QtObject modelData

            target: modelData
            function onRowsRequested(request: var): void { root.rowsRequested(request); }
        }
    }
    Connections {
        target: root.palette
        function onPageRequested(page: string): void { root.pageRequested(page); }
        function onFoldRequested(): void { root.foldRequested(); }
        function onSearchRequested(text: string): void { root.searchRequested(text); }
    }
    Connections {
        target: root.coming
        function onSourceRequested(id: string): void { root.sourceRequested(id); }
    }
    Connections {
        target: root.notifications
        function onPageRequested(page: string): void { root.pageRequested(page); }
        function onSourceRequested(id: string): void { root.sourceRequested(id); }
    }
}
