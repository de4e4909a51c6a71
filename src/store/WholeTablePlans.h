// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace plumbline {

class StoreConnection;

/// While it lives, a server joins whole tables by hashing or sorting. It knows nothing of how many lines the parts of a
/// definition have, guesses few, and would else look through all of one part for each line of another.
class WholeTablePlans
{
public:
    explicit WholeTablePlans(StoreConnection &connection);
    ~WholeTablePlans();
    Q_DISABLE_COPY_MOVE(WholeTablePlans)

private:
    StoreConnection &m_connection;
};

} // namespace plumbline
