// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TimelineController.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void TimelineController::show(const EvidenceTimeline &timeline, const NumberText &text)
{
    using enum EvidenceTimeline::Step;
    const qint64 longest = timeline.counts.isEmpty() ? 0 : std::ranges::max(timeline.counts);
    m_fractions.clear();
    m_labels.clear();
    m_countTexts.clear();
    for (qsizetype i = 0; i < timeline.counts.size(); ++i) {
        const QDate begin = timeline.begins[i];
        m_fractions.append(longest > 0 ? double(timeline.counts[i]) / double(longest) : 0);
        m_countTexts.append(text.count(timeline.counts[i]));
        m_labels.append(timeline.step == Week
                            ? text.weekShort(IsoWeek::of(startOfDay(begin, text.zone()), text.zone()))
                            : text.locale().toString(begin, timeline.step == Day ? u"ddd d"_s : u"MMM yyyy"_s));
    }
    m_name = timeline.step == Day ? tr("Records by day")
        : timeline.step == Week   ? tr("Records by week")
                                  : tr("Records by month");
    emit changed();
}

} // namespace plumbline
