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

} // namespace plumbline
