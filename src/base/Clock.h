// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

namespace plumbline {

/// Tells what time it is; injected so that tests and packets choose the instant.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual TimePoint now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    TimePoint now() const override
    {
        return std::chrono::time_point_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now());
    }
};

/// Stands still at a chosen instant, or is moved by hand.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(TimePoint instant) : m_now(instant) { }
    TimePoint now() const override { return m_now; }
    void set(TimePoint instant) { m_now = instant; }

private:
    TimePoint m_now;
};

} // namespace plumbline
