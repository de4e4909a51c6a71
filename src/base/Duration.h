// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <chrono>
#include <optional>

namespace plumbline {

/// Reads a length of time: ISO 8601 without years and months, whose length nobody knows ("P30D", "PT1H30M", "P2W"), or
/// numbers with ns, us, ms, s, m, h, d, w behind each other ("90m", "1h30m", "7d"). Nothing for anything else.
std::optional<std::chrono::nanoseconds> parseDuration(const QString &text);

/// "26 days", "5 hours", "40 minutes": rounded down, for sentences.
QString durationText(std::chrono::seconds length);

} // namespace plumbline
