// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/EstateCalls.h"

#include <QJsonArray>
#include <QJsonObject>

/// Calls of language models as spans of OTLP in JSON, which Jaeger and Tempo hand out.
namespace plumbline::otlp {

/// Nothing for no calls; they are all of one service.
QJsonArray resourceSpans(const QList<EstateCall> &calls);

} // namespace plumbline::otlp
