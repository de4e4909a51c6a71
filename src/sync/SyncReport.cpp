// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncReport.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

bool SyncReport::anyFailed() const
{
    return std::any_of(sources.begin(), sources.end(),
                       [](const SourceReport &report) { return report.state == u"failed"_s; });
}

bool SyncReport::cancelled() const
{
    return std::any_of(sources.begin(), sources.end(),
                       [](const SourceReport &report) { return report.state == u"cancelled"_s; });
}

} // namespace plumbline
