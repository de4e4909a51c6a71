// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace plumbline::weeklyMetrics {

/// Measures of the weekly review, in its order, each with the weeks before: on the page and in the report.
const QStringList &tiles();
/// Smaller ones without the weeks before; on the page only.
const QStringList &strip();

} // namespace plumbline::weeklyMetrics
