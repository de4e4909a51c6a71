// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace plumbline {

/// How long a store keeps what is not a row; empty: for ever.
struct RetentionPolicy {
    std::optional<std::chrono::seconds> rawBodies; ///< Since an answer with these bytes came for the last time.
    std::optional<std::chrono::seconds> rejected; ///< Since the record was put aside.

    bool removesAnything() const { return rawBodies || rejected; }
};

} // namespace plumbline
