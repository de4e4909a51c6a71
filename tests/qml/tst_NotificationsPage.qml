// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest

/// The page Notifications by keyboard: what fires, what it leads to, what was read, and that somebody has seen it.
PagesCase {
    id: test

    name: "NotificationsPage"

    function show(): void {
        window.showPage("notifications");
        tryVerify(() => theNotifications.state === "ready" && theNotifications.history.count > 0, patience);
    }
    function listOf(): var {
        return inspector.below(all("NotificationsCard")[0]).find(item => inspector.className(item).startsWith("QQuickListView"));
    }
    function badge(): string {
        return all("NavItem").find(item => item.entry.page === "notifications").entry.countText;
    }

    function test_aNotificationLeadsToWhatItIsAbout(): void {
        show();
        verify(inspector.savePicture(window.contentItem, "page-notifications.png"));
        compare(inspector.below(window.contentItem).filter(item => item.textFormat !== undefined && item.textFormat !== Text.PlainText && item.textFormat !== TextEdit.PlainText).map(item => item.text), []);
        const unread = Number(badge());
        verify(unread >= 5); // two alerts of one objective, three exceptions
        const list = listOf();
        list.forceActiveFocus(Qt.TabFocusReason);
        while (!all("NotificationRow")[list.currentIndex].title.startsWith("Exception"))
            press(Qt.Key_Down);
        press(Qt.Key_Return);
        compare(window.currentPage, "evidence");
        tryCompare(theEvidence, "countText", "1 record", patience);
        press(Qt.Key_Left, Qt.AltModifier);
        compare(window.currentPage, "notifications");
        compare(badge(), String(unread - 1));
        theEvidence.clearRequest();
    }
    function test_allAreReadAndThatIsTakenBack(): void {
        show();
        const before = badge();
        const list = listOf();
        list.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Space);
        verify(badge() !== before);
        press(Qt.Key_Space);
        compare(badge(), before);
        theNotifications.markAllRead();
        compare(badge(), "");
        const undo = all("LinkButton").find(item => item.text === "Undo");
        undo.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Return);
        compare(badge(), before);
    }
    function test_somebodyHasSeenIt(): void {
        show();
        theNotifications.choose(0);
        verify(theNotifications.canAcknowledge);
        compare(theNotifications.chosenName, "checkout <b>");
        const field = inspector.below(all("ObjectivePane")[0]).find(item => inspector.className(item).startsWith("AppTextField"));
        field.forceActiveFocus(Qt.TabFocusReason);
        keyClick("r");
        press(Qt.Key_Return);
        tryVerify(() => !theNotifications.canAcknowledge && theNotifications.state === "ready", patience);
        compare(theNotifications.problem, "");
        compare(field.text, "");
        tryVerify(() => all("PlainText").some(item => item.text.startsWith("seen by")), patience);
        theNotifications.choose(1);
        compare(theNotifications.chosenName, "login");
        verify(!theNotifications.canAcknowledge);
        theNotifications.openObjective();
        compare(window.currentPage, "evidence");
        theEvidence.clearRequest();
    }
}
