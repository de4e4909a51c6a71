// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace plumbline {

/// Answers vectors of comparisons across services and seasons: what statisticAnswer() finds under "funnel" and
/// "seasonal_compare".
QJsonObject funnelAnswer(const QJsonObject &params, const QJsonObject &input);
QJsonObject seasonalAnswer(const QJsonObject &params, const QJsonObject &input);

} // namespace plumbline
