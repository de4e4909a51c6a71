// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace plumbline {

/// Which attributes and log events carry what was said: prompts, answers, arguments and results of tools.
class ContentNames
{
public:
    /// The table of resources/otlp/content.json.
    static const ContentNames &bundled();

    bool isContent(const QString &attribute) const { return m_attributes.contains(attribute); }
    /// Whether the body of a log record of such an event is content.
    bool isContentEvent(const QString &event) const { return m_events.contains(event); }

private:
    /// Whole names, and beginnings that stood before a star.
    struct Names {
        QSet<QString> whole;
        QStringList beginnings;

        bool contains(const QString &name) const;
    };

    static Names namesOf(const QStringList &patterns);

    Names m_attributes;
    Names m_events;
};

} // namespace plumbline
