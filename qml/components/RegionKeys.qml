// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// F6 and Shift+F6: the focus goes to the first item of the next or previous region that takes the keyboard.
Item {
    id: root

    required property list<Item> regions
    property bool active: true

    function holds(region: Item, item: Item): bool {
        while (item && item !== region)
            item = item.parent;
        return item === region;
    }

    function move(step: int): void {
        const count = regions.length;
        let at = step > 0 ? -1 : count;
        for (let i = 0; i < count; ++i)
            if (holds(regions[i], Window.activeFocusItem))
                at = i;
        for (let tries = 0; tries < count; ++tries) {
            at = (at + step + count) % count;
            const first = regions[at].visible ? regions[at].nextItemInFocusChain(true) : null;
            if (!first || !holds(regions[at], first))
                continue;
            first.forceActiveFocus(Qt.TabFocusReason);
            return;
        }
    }

    Shortcut { sequence: "F6"; enabled: root.active; onActivated: root.move(1) }
    Shortcut { sequence: "Shift+F6"; enabled: root.active; onActivated: root.move(-1) }
}
