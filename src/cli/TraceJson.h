// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/Trace.h"

#include <QJsonObject>

namespace plumbline {

/// A trace as machines read it: docs/evidence.md names every key.
QJsonObject traceJson(const Trace &trace);

/// "2 hours before", "40 minutes after": from one instant to that of the deployment.
QString distanceText(TimePoint at, TimePoint deployed);

} // namespace plumbline
