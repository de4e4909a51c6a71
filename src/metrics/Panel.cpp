// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/Panel.h"

#include "metrics/PanelLives.h"
#include "store/LogWriter.h"

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 mostAnew = 20'000; ///< Rows that a question of a past instant may look at again.

} // namespace

qint64 PanelStand::missing(const std::vector<qint64> &newest) const
{
    qint64 rows = 0;
    for (size_t type = 0; type < newest.size(); ++type)
        rows += newest[type] - (marks.empty() ? 0 : marks[type]);
    return rows;
}

Panel::Panel(MetricDefinition definition)
    : m_definition(std::move(definition)), m_keys(std::make_shared<PanelKeys>(*m_definition.panel)),
      m_cases(m_definition)
{
    forget();
}

void Panel::forget()
{
    m_keys = std::make_shared<PanelKeys>(*m_definition.panel);
    m_cases = PanelCases(m_definition);
    m_past.reset();
    m_witness.clear();
    m_stand = {};
    m_digests.clear();
    m_savedBlocks.clear();
    m_savedKeys.assign(size_t(m_definition.panel->rows.size()), {});
}

PanelKeys &Panel::ownKeys()
{
    if (m_keys.use_count() > 1)
        m_keys = std::make_shared<PanelKeys>(*m_keys);
    return *m_keys;
}

bool Panel::bearsCases(const std::function<bool(int)> &hasRows) const
{
    for (qsizetype type = 0; type < m_definition.panel->rows.size(); ++type) {
        const PanelRowType &rows = m_definition.panel->rows[type];
        const bool onlyTells = rows.links.isEmpty() && rows.asks.isEmpty() && !rows.tells.isEmpty();
        if (!onlyTells && hasRows(int(type)))
            return true;
    }
    return false;
}

bool Panel::bearsCases() const
{
    return bearsCases([&](int type) { return m_keys->size(type) > 0; });
}

PanelAnchors Panel::anchors(const PanelRowPlaces &places) const
{
    PanelAnchors anchors;
    for (size_t type = 0; type < places.size(); ++type) {
        std::unordered_set<qint64> &versions = anchors[m_definition.panel->rows[qsizetype(type)].type];
        for (const int place : places[type])
            versions.insert(m_keys->version(int(type), place));
    }
    return anchors;
}

Result<bool> Panel::refresh(StoreConnection &store, qint64 mostFresh)
{
    PanelSource source(store, m_definition);
    const auto newest = source.newest();
    const auto known = LogWriter(store).newest();
    if (!newest || !known)
        return fail(!newest ? newest.error() : known.error());
    if (!isEmpty() && m_definition.panel->need && m_witness.empty()) // as it was read from its file
        if (const auto met = isNeedMet(source); !met)
            return fail(met.error());
    if (*newest == m_stand.marks) {
        m_stand.knownAt = *known;
        return true;
    }
    const qint64 fresh = m_stand.missing(*newest);
    // Beside many rows to go through many new ones are still the lesser work.
    if (fresh > std::max(mostFresh, isEmpty() ? 0 : m_keys->size() / 4))
        return false;
    for (size_t type = 0; type < m_stand.marks.size(); ++type) {
        if ((*newest)[type] >= m_stand.marks[type])
            continue;
        forget();
        return fail(Error::Kind::Store, u"bring panel up"_s, u"damaged: it belongs to another state of the store"_s,
                    m_definition.id);
    }
    m_past.reset();
    const bool isMuch = isEmpty() || fresh > m_keys->size();
    if (auto done = isMuch ? build(source, *newest) : bringUp(source, *newest); !done) {
        forget();
        return fail(done.error());
    }
    m_stand = {*known, *newest};
    m_digests.clear();
    for (size_t type = 0; type < m_stand.marks.size(); ++type) {
        const auto digest = source.digest(int(type), m_stand.marks[type]);
        if (!digest)
            return fail(digest.error());
        m_digests.push_back(*digest);
    }
    return true;
}

Result<void> Panel::build(PanelSource &source, const std::vector<qint64> &upTo)
{
    forget();
    const bool isOfParts = m_definition.panel->isOfAnyInstant || m_definition.panel->window;
    std::vector<std::vector<PanelRow>> own(upTo.size());
    QHash<QString, QList<qint64>> told;
    for (size_t type = 0; type < upTo.size(); ++type) {
        auto rows = source.rows(int(type), 0, upTo[type]);
        if (!rows)
            return fail(rows.error());
        const PanelRowType &declared = m_definition.panel->rows[qsizetype(type)];
        for (const PanelRow &row : *rows) {
            ownKeys().add(int(type), row);
            if (declared.links.isEmpty())
                told[declared.type].append(row.version);
        }
        if (isOfParts && !declared.links.isEmpty())
            own[type] = std::move(*rows);
    }
    const auto met = isNeedMet(source);
    if (!met || !*met)
        return met ? Result<void>() : fail(met.error());
    if (!bearsCases()) // who asks is told by the definition, which says so quickly; to prepare it takes longest of all
        return {};
    auto cases = m_definition.panel->isOfAnyInstant ? PanelLives(m_definition, source).cases(own, told)
                                                    : source.cases(PanelSource::farNs);
    if (cases && m_definition.panel->window)
        cases = withPieces(source, *cases, own, told);
    if (!cases)
        return fail(cases.error());
    m_cases.add(cases->columns(), cases->gathered());
    m_cases.gather();
    return {};
}

Result<void> Panel::bringUp(PanelSource &source, const std::vector<qint64> &upTo)
{
    PanelRowPlaces changed(upTo.size());
    for (size_t type = 0; type < upTo.size(); ++type) {
        if (upTo[type] == m_stand.marks[type])
            continue;
        const auto replaced = source.replaced(int(type), m_stand.marks[type], upTo[type]);
        const auto rows = source.rows(int(type), m_stand.marks[type], upTo[type]);
        if (!replaced || !rows)
            return fail(!replaced ? replaced.error() : rows.error());
        for (const qint64 version : *replaced) {
            const int place = m_keys->find(int(type), version);
            if (place < 0)
                continue;
            ownKeys().end(int(type), place);
            changed[type].push_back(place);
        }
        for (const PanelRow &row : *rows) {
            changed[type].push_back(m_keys->size(int(type)));
            ownKeys().add(int(type), row);
        }
    }
    if (std::all_of(changed.begin(), changed.end(), [](const auto &places) { return places.empty(); }))
        return {};
    const bool wasMet = !m_definition.panel->need || (!m_witness.empty() && m_cases.size() > 0);
    const auto met = isNeedMet(source);
    if (!met)
        return fail(met.error());
    const PanelKeys::Reach reach = *met && wasMet ? m_keys->reach(changed) : PanelKeys::Reach();
    const bool isFirst = m_cases.columns().isEmpty() && bearsCases();
    if (*met != wasMet || isFirst || reach.size() > m_keys->size() / 2)
        return build(source, upTo);
    if (!*met || m_cases.columns().isEmpty())
        return {};
    PanelAnchors gone = anchors(reach.own);
    const PanelAnchors ended = anchors(changed);
    for (auto type = ended.constBegin(); type != ended.constEnd(); ++type)
        gone[type.key()].insert(type.value().begin(), type.value().end());
    const bool isReached = bearsCases(
        [&](int type) { return size_t(type) < reach.own.size() && !reach.own[size_t(type)].empty(); });
    const auto cases = isReached ? found(source, reach, PanelSource::farNs) : Result<CaseTable>(CaseTable());
    if (!cases)
        return fail(cases.error());
    m_cases.remove(gone);
    if (cases->size() > 0)
        m_cases.add(cases->columns(), cases->gathered());
    if (m_cases.isScattered()) {
        m_cases.gather();
        ownKeys().dropEnded();
        m_savedBlocks.clear();
        m_savedKeys.assign(m_savedKeys.size(), {});
    }
    return {};
}

bool Panel::isForeign(const MetricScope &scope, TimePoint asOf) const
{
    if ((scope.knownAt && scope.knownAt != m_stand.knownAt) || scope.rowsKnownBy || toNs(asOf) >= PanelSource::farNs
        || toNs(scope.from) < -PanelSource::farNs)
        return true;
    for (auto given = scope.params.constBegin(); given != scope.params.constEnd(); ++given) {
        const auto known = std::find_if(m_definition.parameters.begin(), m_definition.parameters.end(),
                                        [&](const MetricParameter &p) { return p.name == given.key(); });
        if (known == m_definition.parameters.end() // of one service only
            || (known->defaultValue != given.value() && !m_definition.panel->freeParameters.contains(given.key())))
            return true;
    }
    return false;
}

Result<std::optional<CaseTable>> Panel::cases(StoreConnection &store, const MetricScope &scope, TimePoint asOf,
                                              const QHash<QString, QString> &params)
{
    if (isEmpty() || isForeign(scope, asOf))
        return std::optional<CaseTable>();
    if (m_definition.panel->need && m_witness.empty() && m_cases.size() > 0) { // as it was read from its file
        PanelSource source(store, m_definition, m_stand.knownAt);
        if (const auto met = isNeedMet(source); !met)
            return fail(met.error());
    }
    if (m_cases.columns().isEmpty() || (m_definition.panel->need && (m_witness.empty() || m_cases.size() == 0)))
        return std::optional<CaseTable>();
    if (m_definition.panel->isOfAnyInstant || m_keys->latestEvent() <= toNs(asOf))
        return m_cases.of(scope, asOf, params);
    const auto cases = past(store, asOf);
    if (!cases)
        return fail(cases.error());
    return *cases ? std::optional((*cases)->of(scope, asOf, params)) : std::nullopt;
}

Result<PanelCases *> Panel::past(StoreConnection &store, TimePoint asOf)
{
    if (m_past && m_past->first == asOf)
        return &m_past->second;
    // What says something of a later time is found anew, as if that were not known.
    const PanelRowPlaces later = m_keys->later(toNs(asOf));
    qint64 count = 0;
    for (const std::vector<int> &places : later)
        count += qint64(places.size());
    if (count == 0)
        return &m_cases;
    const PanelKeys::Reach reach = count > mostAnew ? PanelKeys::Reach() : m_keys->reach(later);
    if (count > mostAnew || reach.size() > mostAnew)
        return nullptr;
    PanelSource source(store, m_definition, m_stand.knownAt); // rows may have come since
    const auto anew = found(source, reach, toNs(asOf));
    if (!anew)
        return fail(anew.error());
    return &m_past.emplace(asOf, m_cases.with(anchors(reach.own), *anew)).second;
}

std::optional<TimePoint> Panel::historyStart() const
{
    for (qsizetype type = 0; type < m_definition.panel->rows.size(); ++type) {
        if (m_definition.panel->rows[type].type != m_definition.historyType)
            continue;
        const std::optional<qint64> oldest = m_keys->oldest(int(type));
        return oldest ? std::optional(timeFromNs(*oldest)) : std::nullopt;
    }
    return {};
}

} // namespace plumbline
