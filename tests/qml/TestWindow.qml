// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Plumbline.Ui

/// The window with what the test's main made for it.
Main {
    scope: theScope
    knowledge: theKnowledge
    sync: theSync
    weekly: theWeekly
    exceptions: theExceptions
    gates: theGates
    remediation: theRemediation
    controls: theControls
    palette: thePalette
    packets: thePackets
    aiCost: theAiCost
    evidence: theEvidence
    sources: theSources
    sourceForm: theSourceForm
    sourceTest: theSourceTest
    notifications: theNotifications
    meeting: theMeeting
    settings: theSettings
    exporting: theExporting
    views: theViews
    dropped: theDropped
}
