// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricDefinition.h"
#include "metrics/MetricResult.h"

#include <QJsonArray>

namespace plumbline {

QJsonObject definitionJson(const MetricDefinition &definition);
/// A result with everything that is needed to trust, explain and reopen it; without its cases.
QJsonObject resultJson(const MetricDefinition &definition, const MetricResult &result);
/// One case as machines read it: instants ISO, durations in seconds, money as a decimal string.
QJsonObject caseJson(const MetricDefinition &definition, const CaseTable &cases, int row);

/// The name of a column outside the store: `created_at_ns` is `created_at`, `cost_pico` is `cost_usd`.
QString caseColumnName(const CaseColumn &column);
QJsonValue caseValue(const CaseColumn &column, const QVariant &value);

} // namespace plumbline
