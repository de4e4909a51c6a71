// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/DerivedData.h"

#include "search/IndexParts.h"
#include "search/IndexUpkeep.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<const MetricCatalog *> DerivedData::definitions()
{
    if (!m_definitions) {
        auto read = MetricCatalog::load();
        if (!read)
            return fail(read.error());
        m_definitions = *std::move(read);
    }
    return &*m_definitions;
}

QStringList DerivedData::bringUp(const StoreLocation &location, const GoesOn &goesOn)
{
    auto store = StoreConnection::open(location, StoreConnection::Access::ReadWrite);
    if (!store) {
        m_panels->setStuck(true);
        return {}; // who wrote the rows has said so
    }
    QStringList notices;
    bool isStopped = false;
    IndexUpkeep upkeep(**store);
    upkeep.onProgress([&](const QString &, qint64 versions) { return !(isStopped = !goesOn(versions)); });
    if (const auto done = upkeep.bringUp(); !done)
        notices.append(u"The search index is not up to date: %1"_s.arg(toString(done.error())));
    const auto catalog = definitions();
    if (!catalog) {
        m_panels->setStuck(true);
        return notices + QStringList(u"The panels are not up to date: %1"_s.arg(toString(catalog.error())));
    }
    if (const auto done = m_panels->bringUp(**store, (*catalog)->newest(), [&] { return !isStopped && goesOn(0); });
        !done)
        notices.append(u"The panels are not up to date: %1"_s.arg(toString(done.error())));
    return notices;
}

void DerivedData::discard(StoreConnection &store)
{
    IndexParts::discard(store);
    IndexParts::discard(store, IndexParts::Shelf::Panels);
}

Result<DerivedData::Made> DerivedData::makeAnew(StoreConnection &store)
{
    const auto index = IndexUpkeep(store).rebuild();
    if (!index)
        return fail(index.error());
    const auto catalog = definitions();
    if (!catalog)
        return fail(catalog.error());
    const auto panels = m_panels->rebuild(store, (*catalog)->newest());
    if (!panels)
        return fail(panels.error());
    return Made{index->chunks, index->versions, panels->metrics, panels->cases};
}

} // namespace plumbline
