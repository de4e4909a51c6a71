// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace plumbline {

/// Turns Ctrl-C and a polite kill into a flag that work looks at. A second Ctrl-C ends the program at once.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    const std::atomic_bool &requested() const;
    /// Sleeps until it is asked to end.
    void wait() const;
};

} // namespace plumbline
