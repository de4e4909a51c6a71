// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/MetricCommand.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<ExitCode> MetricCommand::check(const Invocation &, Output &, const MetricCatalog &) const
{
    return fail(Error::Kind::Internal, u"check metrics"_s, u"not built yet"_s);
}

} // namespace plumbline
