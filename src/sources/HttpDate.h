// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "sources/Transport.h"

#include <optional>

namespace plumbline {

/// "Sat, 21 Nov 2026 09:22:00 GMT"
std::optional<TimePoint> parseHttpDate(const QByteArray &text);

/// The server's clock when it answered, if it says so itself; an answer from a cache on the way does not count.
std::optional<TimePoint> serverTime(const HttpResponse &answer);

} // namespace plumbline
