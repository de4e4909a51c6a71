// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiver/TraceContexts.h"

#include "store/RowQueries.h"
#include "store/StoreConnection.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr size_t mostTraces = 50'000;
constexpr qsizetype mostOfATrace = 400; ///< Calls of one trace, and as many ids as one query takes.

bool lacksAny(const Row &row)
{
    return std::any_of(sharedTraceFields().begin(), sharedTraceFields().end(),
                       [&](const QString &field) { return std::holds_alternative<std::monostate>(row.value(field)); });
}

} // namespace

TraceContexts::Trace &TraceContexts::traceOf(const QString &source, const QByteArray &traceId)
{
    const QString key = source + u'/' + QString::fromLatin1(traceId);
    const auto known = m_traces.find(key);
    if (known != m_traces.end())
        return *known;
    if (m_order.size() >= mostTraces) {
        m_traces.remove(m_order.front());
        m_order.pop_front();
    }
    m_order.push_back(key);
    return m_traces[key];
}

Result<void> TraceContexts::complete(StoreConnection &store, const QString &source,
                                     const QHash<QByteArray, TraceContext> &contexts, Rows &rows)
{
    QStringList before;
    for (auto it = contexts.begin(); it != contexts.end(); ++it) {
        Trace &trace = traceOf(source, it.key());
        trace.context = it.value();
        before += trace.waiting;
    }
    QSet<QString> here;
    for (auto &[row, origin] : rows) {
        if (row.type->name != "ai_call"_L1)
            continue;
        here.insert(row.id());
        if (!lacksAny(row))
            continue;
        Trace &trace = traceOf(source, fieldText(row.value(u"trace_id")).toLatin1());
        plumbline::complete(row, origin, trace.context);
        if (lacksAny(row) && trace.waiting.size() < mostOfATrace && !trace.waiting.contains(row.id()))
            trace.waiting.append(row.id());
    }
    // Whoever waits stays on the list: should the transaction fail, the sender comes again.
    before.removeIf([&](const QString &id) { return here.contains(id); });
    for (qsizetype begin = 0; begin < before.size(); begin += mostOfATrace) {
        RowFilter filter;
        filter.type = u"ai_call"_s;
        filter.sources = {source};
        filter.ids = before.mid(begin, mostOfATrace);
        auto found = RowQueries(store).page(filter, 0, mostOfATrace);
        if (!found)
            return fail(found.error());
        for (StoredRow &stored : *found) {
            const QByteArray traceId = fieldText(stored.row.value(u"trace_id")).toLatin1();
            if (plumbline::complete(stored.row, stored.origin, traceOf(source, traceId).context))
                rows.append({std::move(stored.row), std::move(stored.origin)});
        }
    }
    return {};
}

} // namespace plumbline
