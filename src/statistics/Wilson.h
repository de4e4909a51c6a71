// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>

namespace plumbline {

/// Two-sided 95 % interval.
struct Interval {
    double low = 0.0;
    double high = 0.0;

    friend bool operator==(const Interval &, const Interval &) = default;
};

/// Wilson's score interval for `events` of `cases`. Nothing for no cases.
std::optional<Interval> wilsonInterval(qint64 events, qint64 cases);

} // namespace plumbline
