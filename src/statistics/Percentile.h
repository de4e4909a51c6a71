// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <optional>

namespace plumbline {

/// Hyndman and Fan's type 7 (linear; NumPy's default, Excel's PERCENTILE.INC). Nothing for no values.
std::optional<double> percentile7(QList<double> values, double share);

} // namespace plumbline
