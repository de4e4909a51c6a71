// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace plumbline {

/// Answers vectors of "diagnose" with the bundled rules: which rules speak, by id.
QJsonObject diagnosticAnswer(const QJsonObject &params, const QJsonObject &input);

} // namespace plumbline
