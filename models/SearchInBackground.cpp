// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SearchInBackground.h"

#include "metrics/DerivedData.h"
#include "models/ScopeController.h"
#include "search/SearchMemory.h"
#include "store/QueryRunner.h"

#include <QTimer>
#include <atomic>

namespace plumbline {

namespace {

constexpr std::chrono::milliseconds pauseBetweenRounds{2'000};

} // namespace

/// What the upkeep needs for longer than who asked for it.
struct SearchInBackground::Upkeep {
    explicit Upkeep(std::shared_ptr<PanelMemory> panels) : derived(std::move(panels)) { }

    std::atomic_bool isOver = false;
    bool isUnderWay = false; ///< Or its pause is.
    bool isWanted = false; ///< Rows came while it was under way.
    DerivedData derived;
};

SearchInBackground::SearchInBackground(QueryRunner &runner, ScopeController &scope)
    : m_runner(runner), m_scope(scope), m_memory(std::make_shared<SearchMemory>()),
      m_upkeep(std::make_shared<Upkeep>(scope.panels()))
{
    QObject::connect(scope.known(), &KnownMoments::fellBehind, &scope, [this, upkeep = m_upkeep] {
        if (!upkeep->isOver)
            bringUp();
    });
}

SearchInBackground::~SearchInBackground()
{
    m_upkeep->isOver = true;
}

void SearchInBackground::bringUp()
{
    if (m_upkeep->isUnderWay) {
        m_upkeep->isWanted = true;
        return;
    }
    m_upkeep->isUnderWay = true;
    m_upkeep->isWanted = false;
    // Without it answers stay right and become slow, so that nobody waits for it and a failure is not said.
    m_runner
        .run([upkeep = m_upkeep](StoreConnection &connection) -> Result<void> {
            upkeep->derived.bringUp(connection.location(), [&](qint64) { return !upkeep->isOver; });
            return {};
        })
        .then(&m_scope, [this, upkeep = m_upkeep](const Result<void> &) {
            if (!upkeep->isOver)
                finished();
        });
}

void SearchInBackground::finished()
{
    QTimer::singleShot(pauseBetweenRounds, &m_scope, [this, upkeep = m_upkeep] {
        if (upkeep->isOver)
            return;
        upkeep->isUnderWay = false;
        if (upkeep->isWanted)
            bringUp();
    });
    // Else they would ask again and again, and find what they have. Where it failed they get the newest.
    const auto shown = m_scope.known()->oldest();
    if (shown && (m_scope.panels()->broughtUpTo() > *shown || m_scope.panels()->isStuck()))
        emit m_scope.newerKnown();
}

} // namespace plumbline
