// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace plumbline {

class QueryRunner;
class SearchMemory;

/// What the window remembers of the search index, and the upkeep of what is derived from rows, which stops when the
/// window is closed.
class SearchInBackground
{
public:
    explicit SearchInBackground(QueryRunner &runner);
    ~SearchInBackground();

    const std::shared_ptr<SearchMemory> &memory() const { return m_memory; }
    void bringUp();

private:
    struct Upkeep;
    QueryRunner &m_runner;
    std::shared_ptr<SearchMemory> m_memory;
    std::shared_ptr<Upkeep> m_upkeep;
};

} // namespace plumbline
