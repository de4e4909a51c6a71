// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/Trace.h"

#include <algorithm>

namespace plumbline {

std::optional<LinkStrength> TraceStep::strength() const
{
    std::optional<LinkStrength> surest;
    if (!value.isEmpty())
        surest = LinkStrength::Declared;
    for (const TraceRecord &record : records)
        surest = surest ? std::min(*surest, record.how) : record.how;
    return surest;
}

std::optional<TimePoint> TraceStep::at() const
{
    for (const TraceRecord &record : records) {
        if (record.at)
            return record.at;
    }
    return {};
}

const TraceStep *TracedDelivery::step(QStringView stage) const
{
    const auto found
        = std::find_if(steps.begin(), steps.end(), [&](const TraceStep &one) { return one.stage.id == stage; });
    return found == steps.end() ? nullptr : &*found;
}

int TracedDelivery::counted() const
{
    return int(std::count_if(steps.begin(), steps.end(), [](const TraceStep &step) { return step.stage.counts; }));
}

int TracedDelivery::linked() const
{
    return int(std::count_if(steps.begin(), steps.end(), [](const TraceStep &step) {
        const auto strength = step.strength();
        return step.stage.counts && strength && *strength != LinkStrength::Inferred;
    }));
}

int TracedDelivery::inferred() const
{
    return int(std::count_if(steps.begin(), steps.end(), [](const TraceStep &step) {
        return step.stage.counts && step.strength() == LinkStrength::Inferred;
    }));
}

} // namespace plumbline
