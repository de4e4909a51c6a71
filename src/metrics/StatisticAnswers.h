// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <optional>

namespace plumbline {

/// Answers a vector of a pure statistic by calling the statistic that the definitions use. Nothing for other metrics.
std::optional<QJsonObject> statisticAnswer(const QString &metric, const QJsonObject &params, const QJsonObject &input);

} // namespace plumbline
