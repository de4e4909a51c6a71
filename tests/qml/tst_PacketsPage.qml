// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// From the form of a packet to one that holds, by keyboard.
PagesCase {
    id: test

    name: "PacketsPage"

    function test_aPacketIsMadeAndCheckedByKeyboard(): void {
        const push = text => {
            all("AppButton").find(item => item.text === text).forceActiveFocus(Qt.TabFocusReason);
            press(Qt.Key_Return);
            tryVerify(() => !thePackets.busy, patience);
            compare(thePackets.problem, "");
        };
        go("packets");
        compare(all("FormField").map(field => field.problem).filter(problem => problem !== ""), []);
        compare(all("FormField").filter(field => field.help.includes("plumbline-halden-pay-")).length, 1);
        verify(inspector.savePicture(window.contentItem, "page-packets-scope.png"));
        push("Preview");
        verify(thePackets.previewed);
        verify(inspector.savePicture(window.contentItem, "page-packets-preview.png"));
        push("Make the packet");
        tryCompare(thePackets, "step", 3, patience);
        tryVerify(() => !thePackets.busy, patience);
        compare(all("PacketCheckRow").length, 11);
        compare(all("PacketCheckRow").filter(item => item.mark === "crit").map(item => item.text), []);
        compare(thePackets.conclusionMark, "ok");
        tryCompare(thePackets.earlier, "count", 1, patience);
        verify(inspector.savePicture(window.contentItem, "page-packets-check.png"));
        compare(all("PlainText").filter(item => item.textFormat !== Text.PlainText).length, 0);
        push("New packet");
        compare(thePackets.step, 0);
        compare(thePackets.draft.number, "2");
    }

    function test_whatTheFormSaysIsOfWhatIsInIt(): void {
        go("packets");
        const folder = all("FormField").find(field => field.label === "Folder");
        tryCompare(folder, "problem", "", patience);
        const organisation = all("AppTextField").find(field => field.name === "Organisation");
        organisation.forceActiveFocus(Qt.TabFocusReason);
        organisation.selectAll();
        press(Qt.Key_Backspace);
        compare(folder.problem, "Name the organisation.");
        press(Qt.Key_Q);
        compare(folder.problem, "");
        verify(folder.help.includes("plumbline-q-"), folder.help);
    }
}
