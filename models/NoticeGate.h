// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/NotificationModels.h"

#include <QCoreApplication>
#include <QSet>

namespace plumbline {

/// Which notifications are told outside the window: each once, those that came since the start, and not what is looked at.
class NoticeGate
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::NoticeGate)

public:
    struct Notice {
        QString title;
        QString text;
    };

    /// What is to be told of a list. The first list is what the window opens with: nobody is told of it. Neither is anybody
    /// while `isSeen` (the window is in front) or `isQuiet` (it is not to disturb), nor later of what came meanwhile.
    std::optional<Notice> take(const QList<NotificationLine> &lines, bool isSeen, bool isQuiet);

private:
    QSet<QString> m_known;
    bool m_isFirst = true;
};

} // namespace plumbline
