// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace plumbline {

class QueryRunner;
class ScopeController;
class SearchMemory;

/// What the window remembers of the search index, and the upkeep of what is derived from rows, which stops when the
/// window is closed.
class SearchInBackground
{
public:
    SearchInBackground(QueryRunner &runner, ScopeController &scope);
    ~SearchInBackground();

    const std::shared_ptr<SearchMemory> &memory() const { return m_memory; }
    /// Pages that are behind are told when they can be answered with more. Two rounds are seconds apart.
    void bringUp();

private:
    struct Upkeep;
    void finished();

    QueryRunner &m_runner;
    ScopeController &m_scope;
    std::shared_ptr<SearchMemory> m_memory;
    std::shared_ptr<Upkeep> m_upkeep;
};

} // namespace plumbline
