// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RawAnswer.h"
#include "sources/Transport.h"

namespace plumbline {

/// The answer as it is kept: address without secrets, headers of the allow-list, body and its digest.
RawAnswer recordOf(const HttpResponse &answer, const QString &source, const QString &stream, TimePoint fetchedAt);

} // namespace plumbline
