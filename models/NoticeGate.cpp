// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/NoticeGate.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype named = 3;

/// A desktop may read what it is told as markup.
QString plain(const QString &text)
{
    QString shown = text.simplified();
    return shown.replace(u'<', u'\u2039').replace(u'>', u'\u203A').replace(u'&', u'+').left(160);
}

} // namespace

std::optional<NoticeGate::Notice> NoticeGate::take(const QList<NotificationLine> &lines, bool isSeen, bool isQuiet)
{
    QList<const NotificationLine *> fresh;
    for (const NotificationLine &line : lines) {
        const bool isKnown = m_known.contains(line.key);
        m_known.insert(line.key);
        // A packet is made by hand: whoever made it knows.
        if (!isKnown && !line.isRead && line.kind != u"packet")
            fresh.append(&line);
    }
    const bool isFirst = std::exchange(m_isFirst, false);
    if (fresh.isEmpty() || isFirst || isSeen || isQuiet)
        return {};
    if (fresh.size() == 1)
        return Notice{plain(fresh.constFirst()->title), plain(fresh.constFirst()->what)};
    QStringList titles;
    for (const NotificationLine *line : fresh.mid(0, named))
        titles.append(plain(line->title));
    if (fresh.size() > named)
        titles.append(tr("and %n more", nullptr, int(fresh.size() - named)));
    return Notice{tr("%n new notifications", nullptr, int(fresh.size())), titles.join(u'\n')};
}

} // namespace plumbline
