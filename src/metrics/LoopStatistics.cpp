// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/LoopStatistics.h"

#include "statistics/LongestChain.h"

#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int stuckFrom = 3; // identical calls

/// The tool calls of one trace.
struct LoopTrace {
    QList<int> rows;
    int longest = 0;
    int identical = 0; ///< Most calls of one tool with the same arguments.
    qint64 limit = 0;
    bool isDerived = false;

    bool isFlagged() const { return longest > limit; }
    bool isStuck() const { return identical >= stuckFrom; }
};

LoopTrace traceOf(const CaseTable &cases, const QList<int> &rows)
{
    LoopTrace trace{.rows = rows};
    QMap<qint64, QList<std::pair<qint64, qint64>>> turns;
    QMap<std::pair<QString, QString>, int> same;
    for (const int row : rows) {
        turns[cases.integer(row, u"turn")].append({cases.integer(row, u"started_ns"), cases.integer(row, u"ended_ns")});
        if (!cases.isNull(row, u"args_hash"))
            trace.identical
                = std::max(trace.identical, ++same[{cases.text(row, u"tool"), cases.text(row, u"args_hash")}]);
        trace.limit = std::max(trace.limit, cases.integer(row, u"limit_calls"));
        trace.isDerived = trace.isDerived || cases.flag(row, u"derived");
    }
    for (const auto &turn : std::as_const(turns))
        trace.longest = std::max(trace.longest, longestChain(turn));
    return trace;
}

using LoopTraces = QMap<QString, LoopTrace>;

LoopTraces tracesOf(StatisticContext &context)
{
    LoopTraces traces;
    const QMap<QString, QList<int>> groups = context.groups(u"trace_id"_s);
    for (auto group = groups.constBegin(); group != groups.constEnd(); ++group)
        traces.insert(group.key(), traceOf(context.cases(), group.value()));
    return traces;
}

QJsonValue countTraces(StatisticContext &context)
{
    const LoopTraces &traces = context.once<LoopTraces>(u"loops"_s, tracesOf);
    const QString of = context.argument(u"of"_s);
    context.used.clear();
    qint64 count = 0;
    for (const LoopTrace &trace : traces) {
        if (of == u"all" || (of == u"flagged" && trace.isFlagged()) || (of == u"stuck" && trace.isStuck())) {
            ++count;
            context.used += trace.rows;
        }
    }
    return count;
}

QJsonValue longestOfAll(StatisticContext &context)
{
    const LoopTraces &traces = context.once<LoopTraces>(u"loops"_s, tracesOf);
    if (traces.isEmpty())
        return {};
    const auto longest = std::max_element(traces.begin(), traces.end(),
                                          [](const auto &a, const auto &b) { return a.longest < b.longest; });
    context.used = longest->rows;
    return longest->longest;
}

QJsonValue byTrace(StatisticContext &context)
{
    const LoopTraces &traces = context.once<LoopTraces>(u"loops"_s, tracesOf);
    const int most = context.output.arguments.value(u"most"_s).toInt();
    QJsonObject object;
    for (auto trace = traces.begin(); trace != traces.end() && object.size() < most; ++trace)
        object.insert(trace.key(),
                      QJsonObject{{u"tool_calls"_s, trace->rows.size()},
                                  {u"longest_chain"_s, trace->longest},
                                  {u"flagged"_s, trace->isFlagged()},
                                  {u"max_identical"_s, trace->identical},
                                  {u"stuck"_s, trace->isStuck()},
                                  {u"derived"_s, trace->isDerived}});
    return object;
}

} // namespace

const StatisticTable &loopStatistics()
{
    static const StatisticTable all{
        {u"loop_traces"_s, countTraces}, {u"loop_longest"_s, longestOfAll}, {u"loop_by_trace"_s, byTrace}};
    return all;
}

} // namespace plumbline
