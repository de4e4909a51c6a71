// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/DerivedData.h"

#include "metrics/MetricCatalog.h"
#include "search/IndexUpkeep.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void DerivedData::bringUp(Output &output, const StoreLocation &location, const std::atomic_bool &isStopped)
{
    auto store = StoreConnection::open(location, StoreConnection::Access::ReadWrite);
    if (!store)
        return;
    IndexUpkeep upkeep(**store);
    upkeep.onProgress([&](const QString &, qint64 versions) {
        output.progress(u"search index: %1 versions of rows"_s.arg(versions));
        return !isStopped.load();
    });
    if (const auto done = upkeep.bringUp(); !done)
        output.message(u"The search index is not up to date: %1"_s.arg(toString(done.error())));
    const auto definitions = MetricCatalog::load();
    if (!definitions || isStopped)
        return;
    if (const auto done = m_panels.bringUp(**store, definitions->newest()); !done)
        output.message(u"The panels are not up to date: %1"_s.arg(toString(done.error())));
}

} // namespace plumbline
