// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PanelMemory.h"

#include "metrics/MetricRunner.h"
#include "search/IndexParts.h"
#include "store/StoreConnection.h"
#include "store/StoreSnapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Panel &PanelMemory::panelOf(const MetricDefinition &definition)
{
    return m_panels.try_emplace(definition.sha256 + definition.panel->sha256, definition).first->second;
}

QString PanelMemory::notice() const
{
    const std::lock_guard guard(m_mutex);
    return m_notice;
}

/// The panel as the connection sees the store, or none.
Panel *PanelMemory::ready(StoreConnection &store, const MetricDefinition &definition)
{
    if (!definition.panel)
        return nullptr;
    Panel &panel = panelOf(definition);
    const auto giveUp = [&](const Error &error) {
        m_notice = u"The panel of %1 is not used (%2); `plumbline store reindex` makes it again."_s.arg(
            definition.id, toString(error));
        panel = Panel(definition);
        return nullptr;
    };
    if (panel.isEmpty()) {
        auto parts = IndexParts::open(store, IndexParts::Access::Read, IndexParts::Shelf::Panels);
        if (!parts)
            return giveUp(parts.error());
        if (*parts) {
            if (const auto loaded = panel.load(**parts, store); !loaded)
                return giveUp(loaded.error());
        }
    }
    const auto fresh = panel.refresh(store, panel.isEmpty() ? m_mostAtFirst : m_mostFresh);
    if (!fresh)
        return giveUp(fresh.error());
    return *fresh ? &panel : nullptr;
}

std::optional<QList<CaseTable>> PanelMemory::cases(StoreConnection &store, const MetricDefinition &definition,
                                                   const QList<MetricScope> &scopes)
{
    const std::lock_guard guard(m_mutex);
    for (const MetricScope &scope : scopes)
        if (scope.knownAt || scope.rowsKnownBy)
            return {};
    Panel *panel = ready(store, definition);
    if (!panel)
        return {};
    QList<CaseTable> tables;
    for (MetricScope scope : scopes) {
        scope.from = MetricRunner::periodStart(definition, scope);
        QHash<QString, QString> params;
        for (const auto &[name, value] :
             MetricRunner::parameters(definition, scope).value_or(QList<std::pair<QString, QString>>()))
            params.insert(name, value);
        const auto table = panel->cases(store, scope, timeFromNs(params.value(u"as_of_ns"_s).toLongLong()), params);
        if (!table || !*table)
            return {}; // the definition itself says what is wrong
        tables.append(**table);
    }
    return tables;
}

std::optional<std::optional<TimePoint>>
PanelMemory::historyStart(StoreConnection &store, const MetricDefinition &definition, const MetricScope &scope)
{
    const std::lock_guard guard(m_mutex);
    if (scope.knownAt || scope.rowsKnownBy || !definition.panel)
        return {};
    const PanelRowType *type = definition.panel->find(definition.historyType);
    const Panel *panel = type && type->where.isEmpty() ? ready(store, definition) : nullptr;
    if (!panel)
        return {};
    return std::make_optional<std::optional<TimePoint>>(panel->historyStart());
}

Result<void> PanelMemory::bringUp(StoreConnection &store, Panel &panel, Done &done)
{
    auto parts = IndexParts::open(store, IndexParts::Access::Write, IndexParts::Shelf::Panels);
    if (!parts)
        return fail(parts.error());
    {
        const auto moment = StoreSnapshot::take(store);
        if (!moment)
            return fail(moment.error());
        if (panel.isEmpty() && *parts) {
            if (const auto loaded = panel.load(**parts, store); !loaded)
                m_notice
                    = u"The panel of %1 was made anew (%2)."_s.arg(panel.definition().id, toString(loaded.error()));
        }
        auto fresh = panel.refresh(store, std::numeric_limits<qint64>::max());
        if (!fresh) // of another state of the store: made anew
            fresh = panel.refresh(store, std::numeric_limits<qint64>::max());
        if (!fresh)
            return fail(fresh.error());
    }
    ++done.metrics;
    done.cases += panel.size();
    return *parts ? panel.save(**parts) : Result<void>();
}

Result<PanelMemory::Done> PanelMemory::bringUp(StoreConnection &store, const QList<MetricDefinition> &definitions)
{
    const std::lock_guard guard(m_mutex);
    Done done;
    for (const MetricDefinition &definition : definitions) {
        if (!definition.panel)
            continue;
        if (auto brought = bringUp(store, panelOf(definition), done); !brought)
            return fail(brought.error());
    }
    return done;
}

Result<PanelMemory::Done> PanelMemory::rebuild(StoreConnection &store, const QList<MetricDefinition> &definitions)
{
    {
        const std::lock_guard guard(m_mutex);
        m_panels.clear();
        IndexParts::discard(store, IndexParts::Shelf::Panels);
    }
    return bringUp(store, definitions);
}

Result<QString> PanelMemory::check(StoreConnection &store, const QList<MetricDefinition> &definitions)
{
    auto parts = IndexParts::open(store, IndexParts::Access::Read, IndexParts::Shelf::Panels);
    if (!parts)
        return toString(parts.error());
    for (const MetricDefinition &definition : definitions) {
        if (!definition.panel || !*parts)
            continue;
        if (const auto read = Panel(definition).load(**parts, store); !read)
            return u"%1: %2"_s.arg(definition.id, toString(read.error()));
    }
    return QString();
}

} // namespace plumbline
