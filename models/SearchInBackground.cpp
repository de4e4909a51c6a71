// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SearchInBackground.h"

#include "metrics/DerivedData.h"
#include "models/ScopeController.h"
#include "search/SearchMemory.h"
#include "store/QueryRunner.h"

#include <atomic>

namespace plumbline {

/// What the upkeep needs for longer than who asked for it.
struct SearchInBackground::Upkeep {
    explicit Upkeep(std::shared_ptr<PanelMemory> panels) : derived(std::move(panels)) { }

    std::atomic_bool isOver = false;
    std::atomic_bool isUnderWay = false;
    std::atomic_bool isWanted = false; ///< Rows came while it was under way.
    DerivedData derived;
};

SearchInBackground::SearchInBackground(QueryRunner &runner, ScopeController &scope)
    : m_runner(runner), m_scope(scope), m_memory(std::make_shared<SearchMemory>()),
      m_upkeep(std::make_shared<Upkeep>(scope.panels()))
{
    QObject::connect(scope.known(), &KnownMoments::fellBehind, &scope, [this] { bringUp(); });
}

SearchInBackground::~SearchInBackground()
{
    m_upkeep->isOver = true;
}

void SearchInBackground::bringUp()
{
    m_upkeep->isWanted = true;
    if (m_upkeep->isUnderWay.exchange(true))
        return;
    // Without it answers stay right and become slow, so that nobody waits for it and a failure is not said.
    m_runner
        .run([upkeep = m_upkeep](StoreConnection &connection) -> Result<void> {
            do {
                while (upkeep->isWanted.exchange(false) && !upkeep->isOver)
                    upkeep->derived.bringUp(connection.location(), [&](qint64) { return !upkeep->isOver; });
                upkeep->isUnderWay = false;
            } while (upkeep->isWanted && !upkeep->isOver && !upkeep->isUnderWay.exchange(true));
            return {};
        })
        .then(&m_scope, [&scope = m_scope](const Result<void> &) {
            if (scope.known()->isBehind())
                emit scope.newerKnown();
        });
}

} // namespace plumbline
