// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace plumbline {

class StoreConnection;

/// A store as it is at one moment, while others go on writing: for its life the connection sees nothing newer.
class StoreSnapshot
{
public:
    static Result<StoreSnapshot> take(StoreConnection &connection);

    StoreSnapshot(StoreSnapshot &&other) noexcept;
    StoreSnapshot &operator=(StoreSnapshot &&) = delete;
    ~StoreSnapshot();

private:
    explicit StoreSnapshot(StoreConnection &connection) : m_connection(&connection) { }

    StoreConnection *m_connection;
};

} // namespace plumbline
