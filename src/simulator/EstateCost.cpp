// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/EstateChapters.h"

#include <QTimeZone>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void chapters::addCosts(Estate &estate, quint64 seed, int weeks)
{
    struct Use {
        const char *service, *model;
        double usdPerPeakHour, usdPerRequest;
        bool nightly;
    };
    constexpr auto uses = std::to_array<Use>({
        {"doc-summarizer", "atlas-large", 74, 0.0098, true},
        {"support-copilot", "atlas-large", 62, 0.0121, false},
        {"support-copilot", "borealis-mini", 13, 0.0031, false},
        {"fraud-agent", "borealis-pro", 86, 0.0317, false},
        {"search-assist", "borealis-mini", 42, 0.0046, false},
    });
    const Chance chance(seed, Costs);
    const QTimeZone zone("Europe/Berlin");
    const qint64 end = estate.now.toSecsSinceEpoch();
    const QDateTime monday = currentMonday(estate);
    const QDateTime lastSunday = monday.addDays(-1);
    for (qint64 hour = monday.addDays(-7 * weeks).toSecsSinceEpoch(); hour + 3600 <= end; hour += 3600) {
        const QDateTime local = QDateTime::fromSecsSinceEpoch(hour, zone);
        const int h = local.time().hour();
        const bool weekend = local.date().dayOfWeek() > 5;
        if (hour >= lastSunday.toSecsSinceEpoch() && hour < lastSunday.addSecs(8 * 3600).toSecsSinceEpoch())
            continue; // the collector was down: nothing is known of these hours
        const bool silent = hour == lastSunday.addSecs(9 * 3600).toSecsSinceEpoch(); // up, and nobody called
        const double day = weekend
            ? 0.22
            : 0.2 + 2.1 * std::exp(-std::pow(h - 10.5, 2) / 5.0) + 1.25 * std::exp(-std::pow(h - 14.5, 2) / 7.0);
        for (size_t u = 0; u < uses.size(); ++u) {
            const Use &use = uses[u];
            const quint64 k = quint64(hour / 3600) * 16 + u;
            double usd = use.usdPerPeakHour * day * (0.85 + 0.3 * chance.unit(k)) * 0.62;
            if (use.nightly && !weekend && h >= 1 && h <= 3)
                usd += (h == 2 ? 230 : 120) * (0.9 + 0.2 * chance.unit(k + 8));
            if (latin(use.service) == u"fraud-agent"_s && hour >= monday.addDays(-21).toSecsSinceEpoch())
                usd *= 1.21;
            if (silent)
                usd = 0;
            if (estate.service(latin(use.service)))
                estate.costs.append({hour, latin(use.service), latin(use.model), std::round(usd * 1e6) / 1e6,
                                     qint64(usd / use.usdPerRequest)});
        }
    }
}

} // namespace plumbline
