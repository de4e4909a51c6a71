// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TraceWords.h"

#include "base/SafeText.h"
#include "evidence/RowName.h"
#include "models/ResourceText.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

TraceWords TraceWords::of(const Trace &trace, const NumberText &text)
{
    TraceWords words;
    if (trace.deliveries.isEmpty()) {
        words.title = tr("Nothing leads from it to a deployment, a commit or a digest.");
        return words;
    }
    const TracedDelivery &delivery = trace.deliveries.first();
    words.title = tr("%1 of %2 links by exact or declared records, %3 only inferred")
                      .arg(text.count(delivery.linked()), text.count(delivery.counted()), text.count(delivery.inferred()));
    const auto strengthText = [](LinkStrength how) {
        return how == LinkStrength::Exact ? tr("exact") : how == LinkStrength::Declared ? tr("declared") : tr("inferred");
    };
    for (const TraceStep &step : delivery.steps) {
        const auto strength = step.strength();
        if (!strength && !step.stage.isExpected)
            continue;
        words.labels.append(visibleText(ResourceText::of("trace", step.stage.title)));
        words.kinds.append(!strength                            ? u"crit"_s
                               : *strength == LinkStrength::Inferred ? u"unk"_s
                                                                     : QString());
        if (!strength) {
            words.values.append(tr("Missing: %1").arg(visibleText(ResourceText::of("trace", step.stage.missing))));
            continue;
        }
        QStringList parts{strengthText(*strength)};
        if (!step.value.isEmpty())
            parts.append(visibleText(step.value));
        if (!step.records.isEmpty())
            parts.append(visibleText(fullName(step.records.first().row)));
        if (const auto at = step.at())
            parts.append(text.instantUtc(*at));
        if (const qsizetype more = step.records.size() - 1 + step.leftOut; more > 0)
            parts.append(tr("and %1 more").arg(text.count(more)));
        words.values.append(parts.join(u" · "_s));
    }
    return words;
}

} // namespace plumbline
