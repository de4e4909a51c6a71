// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Plumbline.Models
import Plumbline.Ui

/// Says at the head of a page when what it shows is old or could not be read anew, and offers to try again.
InlineMessage {
    id: root

    required property KnowledgeController knowledge
    required property SyncController sync

    signal sourcesRequested

    visible: title !== ""
    kind: knowledge.noticeKind
    title: knowledge.noticeTitle
    text: knowledge.noticeText
    actionText: sync.canSync ? qsTr("Sync now") : ""
    secondActionText: qsTr("Open sources")
    onActionTriggered: sync.start()
    onSecondActionTriggered: sourcesRequested()
}
