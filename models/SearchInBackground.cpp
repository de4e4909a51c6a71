// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SearchInBackground.h"

#include "search/IndexUpkeep.h"
#include "search/SearchMemory.h"
#include "store/QueryRunner.h"

namespace plumbline {

SearchInBackground::SearchInBackground(QueryRunner &runner)
    : m_runner(runner), m_memory(std::make_shared<SearchMemory>()), m_isOver(std::make_shared<std::atomic_bool>(false))
{
}

SearchInBackground::~SearchInBackground()
{
    m_isOver->store(true);
}

void SearchInBackground::bringUp()
{
    // Without it answers stay right and become slow, so that nobody waits for it and a failure is not said.
    m_runner.run([isOver = m_isOver](StoreConnection &connection) {
        IndexUpkeep upkeep(connection);
        upkeep.onProgress([&](const QString &, qint64) { return !isOver->load(); });
        return upkeep.bringUp();
    });
}

} // namespace plumbline
