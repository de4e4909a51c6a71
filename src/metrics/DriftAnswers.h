// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace plumbline {

/// Answers a known answer about the drift of a model from the samples of its two windows.
QJsonObject driftAnswer(const QJsonObject &params, const QJsonObject &input);

} // namespace plumbline
