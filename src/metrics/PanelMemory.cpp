// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PanelMemory.h"

#include "metrics/MetricRunner.h"
#include "search/IndexParts.h"
#include "store/StoreConnection.h"
#include "store/StoreSnapshot.h"

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString keyOf(const MetricDefinition &definition)
{
    return definition.sha256 + definition.panel->sha256;
}

Result<std::unique_ptr<IndexParts>> readParts(StoreConnection &store)
{
    return IndexParts::open(store, IndexParts::Access::Read, IndexParts::Shelf::Panels);
}

} // namespace

Panel &PanelMemory::panelOf(Panels &panels, const MetricDefinition &definition)
{
    return panels.try_emplace(keyOf(definition), definition).first->second;
}

QString PanelMemory::notice() const
{
    const std::lock_guard guard(m_mutex);
    return m_notice;
}

std::optional<TimePoint> PanelMemory::broughtUpTo() const
{
    const std::lock_guard guard(m_mutex);
    return m_broughtUpTo;
}

bool PanelMemory::isStuck() const
{
    const std::lock_guard guard(m_mutex);
    return m_isStuck;
}

void PanelMemory::setStuck(bool isStuck)
{
    const std::lock_guard guard(m_mutex);
    m_isStuck = isStuck;
}

/// The panel as the connection sees the store, or none.
Panel *PanelMemory::ready(StoreConnection &store, const MetricDefinition &definition)
{
    if (!definition.panel)
        return nullptr;
    Panel &panel = panelOf(m_panels, definition);
    const auto giveUp = [&](const Error &error) {
        m_notice = u"The panel of %1 is not used (%2); `plumbline store reindex` makes it again."_s.arg(
            definition.id, toString(error));
        panel = Panel(definition);
        return nullptr;
    };
    if (panel.isEmpty()) {
        auto parts = readParts(store);
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

/// The panel as it stood at an instant, or none.
Panel *PanelMemory::standingAt(StoreConnection &store, const MetricDefinition &definition, TimePoint instant)
{
    if (!definition.panel)
        return nullptr;
    for (Panels *panels : {&m_panels, &m_before})
        if (const auto found = panels->find(keyOf(definition));
            found != panels->end() && found->second.stand().knownAt == instant)
            return &found->second;
    const auto parts = readParts(store);
    const auto kept = parts && *parts ? Panel::keptStand(**parts, definition) : std::nullopt;
    if (!kept || !*kept || (*kept)->knownAt != instant)
        return nullptr;
    Panel panel(definition);
    if (const auto loaded = panel.load(**parts, store); !loaded || !*loaded || panel.stand().knownAt != instant)
        return nullptr; // what is wrong with it is said by who asks for the newest
    return &m_panels.insert_or_assign(keyOf(definition), std::move(panel)).first->second;
}

std::vector<PanelStand> PanelMemory::stands(StoreConnection &store, const MetricDefinition &definition, bool withKept)
{
    std::vector<PanelStand> stands;
    if (const auto found = m_panels.find(keyOf(definition)); found != m_panels.end() && !found->second.isEmpty())
        stands.push_back(found->second.stand());
    if (!withKept && !stands.empty())
        return stands;
    if (const auto parts = readParts(store); parts && *parts)
        if (const auto kept = Panel::keptStand(**parts, definition); kept && *kept)
            stands.push_back(**kept);
    return stands;
}

std::optional<TimePoint> PanelMemory::commonStand(StoreConnection &store, const QList<MetricDefinition> &definitions,
                                                  bool withKept)
{
    std::optional<std::set<TimePoint>> common;
    for (const MetricDefinition &definition : definitions) {
        if (!definition.panel)
            continue;
        std::set<TimePoint> own;
        for (const PanelStand &stand : stands(store, definition, withKept))
            if (stand.knownAt && (!common || common->contains(*stand.knownAt)))
                own.insert(*stand.knownAt);
        common = std::move(own);
    }
    return common && !common->empty() ? std::optional(*common->rbegin()) : std::nullopt;
}

std::optional<TimePoint> PanelMemory::standing(StoreConnection &store, const QList<MetricDefinition> &definitions)
{
    const std::lock_guard guard(m_mutex);
    return commonStand(store, definitions, true);
}

MetricScope PanelMemory::withoutWaiting(StoreConnection &store, const QList<MetricDefinition> &definitions,
                                        MetricScope scope)
{
    if (scope.knownAt || scope.rowsKnownBy)
        return scope;
    const std::lock_guard guard(m_mutex);
    if (m_isStuck)
        return scope;
    bool isBehind = false;
    for (const MetricDefinition &definition : definitions) {
        if (!definition.panel)
            continue;
        const auto newest = PanelSource(store, definition).newest();
        const std::vector<PanelStand> own = stands(store, definition, false);
        if (!newest || own.empty())
            return scope; // who asks for the newest is told why, or makes it
        const PanelStand &stand = own.front();
        for (size_t type = 0; type < newest->size(); ++type)
            if (newest->at(type) < stand.marks[type])
                return scope;
        isBehind = isBehind || stand.missing(*newest) > m_mostUnnoticed;
    }
    if (!isBehind) {
        m_before.clear();
        return scope;
    }
    scope.knownAt = commonStand(store, definitions, false);
    if (!scope.knownAt) // one was asked for the newest meanwhile
        scope.knownAt = commonStand(store, definitions, true);
    return scope;
}

std::optional<QList<CaseTable>> PanelMemory::cases(StoreConnection &store, const MetricDefinition &definition,
                                                   const QList<MetricScope> &scopes)
{
    const std::lock_guard guard(m_mutex);
    const std::optional<TimePoint> knownAt = scopes.isEmpty() ? std::nullopt : scopes.first().knownAt;
    for (const MetricScope &scope : scopes)
        if (scope.knownAt != knownAt || scope.rowsKnownBy)
            return {};
    Panel *panel = knownAt ? standingAt(store, definition, *knownAt) : ready(store, definition);
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
    if (scope.rowsKnownBy || !definition.panel)
        return {};
    const PanelRowType *type = definition.panel->find(definition.historyType);
    if (!type || !type->where.isEmpty())
        return {};
    const Panel *panel = scope.knownAt ? standingAt(store, definition, *scope.knownAt) : ready(store, definition);
    if (!panel)
        return {};
    return std::make_optional<std::optional<TimePoint>>(panel->historyStart());
}

/// Of upkeep, in its snapshot.
Result<void> PanelMemory::bringUp(StoreConnection &store, IndexParts *parts, Panel &panel)
{
    if (panel.isEmpty() && parts) {
        if (const auto loaded = panel.load(*parts, store); !loaded) {
            const std::lock_guard guard(m_mutex);
            m_notice = u"The panel of %1 was made anew (%2)."_s.arg(panel.definition().id, toString(loaded.error()));
        }
    }
    auto fresh = panel.refresh(store, std::numeric_limits<qint64>::max());
    if (!fresh) // of another state of the store: made anew
        fresh = panel.refresh(store, std::numeric_limits<qint64>::max());
    return fresh ? Result<void>() : fail(fresh.error());
}

Result<PanelMemory::Done> PanelMemory::bringUp(StoreConnection &store, const QList<MetricDefinition> &definitions,
                                               const GoesOn &goesOn)
{
    auto done = bringUpAll(store, definitions, goesOn);
    setStuck(!done);
    return done;
}

Result<PanelMemory::Done> PanelMemory::bringUpAll(StoreConnection &store, const QList<MetricDefinition> &definitions,
                                                  const GoesOn &goesOn)
{
    const std::lock_guard upkeep(m_upkeep);
    auto parts = IndexParts::open(store, IndexParts::Access::Write, IndexParts::Shelf::Panels);
    if (!parts)
        return fail(parts.error());
    {
        const std::lock_guard guard(m_mutex);
        for (const auto &[key, panel] : m_panels)
            m_work.try_emplace(key, panel);
    }
    Done done;
    {
        const auto moment = StoreSnapshot::take(store);
        if (!moment)
            return fail(moment.error());
        for (const MetricDefinition &definition : definitions) {
            if (!definition.panel)
                continue;
            if (goesOn && !goesOn())
                return done;
            if (auto brought = bringUp(store, parts->get(), panelOf(m_work, definition)); !brought)
                return fail(brought.error());
            ++done.metrics;
            done.cases += panelOf(m_work, definition).size();
        }
    }
    for (const MetricDefinition &definition : definitions) {
        if (!definition.panel || !*parts)
            continue;
        if (auto saved = panelOf(m_work, definition).save(**parts); !saved)
            return fail(saved.error());
    }
    show(definitions, !*parts);
    return done;
}

/// What was brought up answers from now on.
void PanelMemory::show(const QList<MetricDefinition> &definitions, bool isAll)
{
    const std::lock_guard guard(m_mutex);
    for (const MetricDefinition &definition : definitions) {
        if (!definition.panel)
            continue;
        m_broughtUpTo = panelOf(m_work, definition).stand().knownAt;
        if (!isAll && !m_panels.contains(keyOf(definition)))
            continue; // who asks for it reads what is kept
        auto work = m_work.extract(keyOf(definition));
        Panel &shown = panelOf(m_panels, definition);
        m_before.insert_or_assign(keyOf(definition), std::move(shown));
        shown = std::move(work.mapped());
    }
}

Result<PanelMemory::Done> PanelMemory::rebuild(StoreConnection &store, const QList<MetricDefinition> &definitions)
{
    {
        const std::lock_guard upkeep(m_upkeep);
        m_work.clear();
    }
    {
        const std::lock_guard guard(m_mutex);
        m_panels.clear();
        m_before.clear();
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
