// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ClockWords.h"

#include "base/Duration.h"
#include "store/LogWriter.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void warnOfHead(Output &output, StoreConnection &store, TimePoint now)
{
    const auto newest = LogWriter(store).newest();
    if (!newest || !*newest || **newest <= now + std::chrono::days(1))
        return;
    output.message(
        u"The log of the store ends at %1, %2 ahead of this machine's clock; one of the clocks that wrote or "
        "write is wrong. What is learnt until then counts as known since then."_s.arg(
            formatInstant(**newest), durationText(std::chrono::round<std::chrono::minutes>(**newest - now))));
}

} // namespace plumbline
