// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/EvidenceHorizon.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

bool EvidenceHorizon::isNear(TimePoint now, std::chrono::seconds interval) const
{
    return lossAt && *lossAt - now <= std::max<std::chrono::seconds>(keeps / 5, interval * 3);
}

QString EvidenceHorizon::text(const QString &source, TimePoint now) const
{
    const QString kept = u"%1 %2: upstream keeps %3"_s.arg(source, stream, durationText(keeps));
    if (!lastRead || !lossAt)
        return kept + u", never read"_s;
    using std::chrono::duration_cast;
    using std::chrono::seconds;
    const QString ago = durationText(duration_cast<seconds>(now - *lastRead));
    const QString end = *lossAt > now
        ? durationText(duration_cast<seconds>(*lossAt - now)) + u" left"_s
        : u"records of %1 are lost"_s.arg(durationText(duration_cast<seconds>(now - *lossAt)));
    return u"%1, last complete reading %2 ago: %3"_s.arg(kept, ago, end);
}

QString durationText(std::chrono::seconds length)
{
    const auto words = [](qint64 count, const QString &unit) {
        return u"%1 %2%3"_s.arg(count).arg(unit, count == 1 ? QString() : u"s"_s);
    };
    const qint64 seconds = std::max<qint64>(0, length.count());
    if (seconds >= 2 * 86'400)
        return words(seconds / 86'400, u"day"_s);
    if (seconds >= 2 * 3'600)
        return words(seconds / 3'600, u"hour"_s);
    return seconds >= 120 ? words(seconds / 60, u"minute"_s) : words(seconds, u"second"_s);
}

} // namespace plumbline
