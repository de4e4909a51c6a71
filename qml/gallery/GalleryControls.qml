// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Buttons, chips, segmented control, tabs and fields.
Column {
    spacing: Theme.space12

    Row {
        spacing: Theme.space12

        GalleryCaption { caption: qsTr("rest"); AppButton { variant: "primary"; text: qsTr("Export") } }
        GalleryCaption { caption: qsTr("focus"); AppButton { objectName: "focusButton"; variant: "primary"; text: qsTr("Export"); iconName: "lock" } }
        GalleryCaption { caption: qsTr("secondary"); AppButton { text: qsTr("Add note") } }
        GalleryCaption { caption: qsTr("with keys"); AppButton { text: qsTr("Present"); iconName: "screen"; hint: "F5" } }
        GalleryCaption { caption: qsTr("pressed"); AppButton { text: qsTr("Add note"); down: true } }
        GalleryCaption { caption: qsTr("disabled"); AppButton { text: qsTr("Verify"); enabled: false } }
        GalleryCaption { caption: qsTr("quiet"); AppButton { variant: "quiet"; text: qsTr("Show rows") } }
        GalleryCaption { caption: qsTr("stops work"); AppButton { variant: "danger"; text: qsTr("Cancel") } }
        GalleryCaption { caption: qsTr("dense"); AppButton { dense: true; text: qsTr("Copy citation"); iconName: "copy" } }
        GalleryCaption { caption: qsTr("icon only"); AppButton { iconName: "refresh"; accessibleName: qsTr("Sync now") } }
        GalleryCaption {
            caption: qsTr("menu")
            AppButton {
                objectName: "menuButton"
                iconName: "more"
                accessibleName: qsTr("More")
                onClicked: menu.open()

                AppMenu {
                    id: menu

                    objectName: "menu"
                    y: parent.height + Theme.space4
                    AppMenuItem { text: qsTr("Copy as text"); iconName: "copy"; hint: "Ctrl Shift C" }
                    AppMenuItem { text: "<b>Export</b>"; iconName: "save"; hint: "Ctrl E" }
                    AppMenuItem { text: qsTr("Pin"); iconName: "pin"; enabled: false }
                }
            }
        }
        GalleryCaption { caption: qsTr("link"); LinkButton { text: qsTr("Show rows") } }
    }
    Row {
        spacing: Theme.space12

        GalleryCaption {
            caption: qsTr("period")
            PeriodPicker { value: qsTr("Week 46"); detail: qsTr("9–15 Nov 2026"); keys: ["46", "45"]; labels: [qsTr("Week 46"), qsTr("Week 45")]; currentKey: "46"; nextEnabled: false }
        }
        GalleryCaption {
            caption: qsTr("rest")
            FilterChip {
                objectName: "serviceChip"
                field: qsTr("Service"); value: qsTr("All 10")
                keys: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
                labels: ["card-vault", "checkout-web", "payments-api", "ledger-core", "risk-scoring", "kyc-intake", "statement-render", "fraud-agent", "search-assist", "doc-summarizer"]
                onPicked: key => selectedKeys = [key]
            }
        }
        GalleryCaption { caption: qsTr("filtering"); FilterChip { field: qsTr("Env"); value: qsTr("Production"); active: true; keys: ["p"]; labels: [qsTr("Production")] } }
        GalleryCaption { caption: qsTr("default"); FilterChip { value: qsTr("As known now"); iconName: "clock"; ghost: true; keys: ["now"]; labels: [qsTr("As known now")] } }
        GalleryCaption { caption: qsTr("not used here"); FilterChip { field: qsTr("Team"); value: qsTr("Orion"); muted: true } }
        GalleryCaption { caption: qsTr("value no longer exists"); FilterChip { field: qsTr("Team"); value: qsTr("Orion"); gone: true } }
    }
    Row {
        spacing: Theme.space24

        SegmentedControl { name: qsTr("Measure"); labels: [qsTr("Cost"), qsTr("Requests"), qsTr("Per request")] }
        TabStrip { name: qsTr("Views"); labels: [qsTr("Summary"), qsTr("Fields"), qsTr("Raw")]; countTexts: ["", "38", ""] }
        AppTextField { name: qsTr("Search"); placeholder: qsTr("Search or run"); iconName: "search"; hint: "Ctrl K" }
        QueryField { width: Theme.tooltipWidth * 1.5; name: qsTr("Query"); tokenFields: [qsTr("type"), qsTr("outcome")]; tokenValues: ["gate_decision", "bypassed"]; hint: "/" }
    }
}
