// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AnswerExcerpt.h"

#include "base/SafeText.h"

#include <algorithm>

namespace plumbline {

namespace {

bool isWithinCharacter(const QByteArray &body, qsizetype at)
{
    return at > 0 && at < body.size() && (uchar(body[at]) & 0xc0) == 0x80;
}

} // namespace

AnswerExcerpt AnswerExcerpt::of(const QByteArray &body, qsizetype at, qsizetype size)
{
    at = std::clamp<qsizetype>(at, 0, body.size());
    size = std::clamp<qsizetype>(size, 0, body.size() - at);
    qsizetype begin = std::max<qsizetype>(0, at - shownBefore);
    while (begin < at && isWithinCharacter(body, begin))
        ++begin;
    qsizetype end = std::min(body.size(), at + size + shownAfter);
    while (end > at + size && isWithinCharacter(body, end))
        --end;
    const QString text = QString::fromUtf8(body.mid(begin, end - begin));
    const qsizetype from = QString::fromUtf8(body.mid(begin, at - begin)).size();
    const qsizetype to = from + QString::fromUtf8(body.mid(at, size)).size();
    AnswerExcerpt excerpt;
    excerpt.begin = begin;
    excerpt.end = end;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype feed = text.indexOf(u'\n', start);
        qsizetype stop = std::min(feed < 0 ? text.size() : feed, start + longestLine);
        if (stop < text.size() && text[stop].isLowSurrogate())
            ++stop;
        QString line = text.mid(start, stop - start);
        if (line.endsWith(u'\r'))
            line.chop(1);
        excerpt.lines.append(visibleText(line));
        const qsizetype next = stop == feed ? stop + 1 : stop;
        if (start < to && next > from) {
            excerpt.lastMarked = int(excerpt.lines.size());
            excerpt.firstMarked = excerpt.firstMarked == 0 ? excerpt.lastMarked : excerpt.firstMarked;
        }
        start = next;
    }
    return excerpt;
}

} // namespace plumbline
