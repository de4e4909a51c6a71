// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/FrictionRanking.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<QList<GateFriction>> rankFriction(const Population &blocked)
{
    for (const QString &column : {u"rule"_s, u"service"_s, u"next"_s, u"next_at_ns"_s, u"decided_at_ns"_s}) {
        if (blocked.cases.column(column) < 0)
            return fail(Error::Kind::Configuration, u"rank what gates cost"_s,
                        u"the population has no column %1"_s.arg(column), blocked.definition.id);
    }
    QMap<std::pair<QString, QString>, GateFriction> found;
    QMap<std::pair<QString, QString>, QList<std::chrono::nanoseconds>> waits;
    for (const PopulationItem &item : blocked.items) {
        const CaseTable &cases = blocked.cases;
        const std::pair key(cases.text(item.place, u"rule"), item.service);
        GateFriction &one = found[key];
        one.rule = key.first;
        one.service = key.second;
        one.rows.append(item.row);
        ++one.blocks;
        const QString next = cases.text(item.place, u"next");
        qint64 &counted = next == u"excepted"     ? one.excepted
            : next == u"bypassed"                 ? one.bypassed
            : next == u"passed"                   ? one.unchanged
            : next == u"blocked_again"            ? one.again
                                                  : one.stood;
        ++counted;
        if ((next == u"excepted" || next == u"passed") && !cases.isNull(item.place, u"next_at_ns"))
            waits[key].append(std::chrono::nanoseconds(cases.integer(item.place, u"next_at_ns")
                                                       - cases.integer(item.place, u"decided_at_ns")));
    }
    for (auto it = waits.begin(); it != waits.end(); ++it) {
        QList<std::chrono::nanoseconds> &times = it.value();
        std::ranges::sort(times);
        const qsizetype middle = times.size() / 2;
        GateFriction &one = found[it.key()];
        one.medianWait = times.size() % 2 == 1 ? times.at(middle) : (times.at(middle - 1) + times.at(middle)) / 2;
        for (const std::chrono::nanoseconds time : std::as_const(times))
            one.waited += time;
    }
    QList<GateFriction> ranked = found.values(); // by name
    std::ranges::stable_sort(ranked, [](const GateFriction &one, const GateFriction &other) {
        return std::make_tuple(one.waited, one.takenBack(), one.blocks)
            > std::make_tuple(other.waited, other.takenBack(), other.blocks);
    });
    return ranked;
}

} // namespace plumbline
