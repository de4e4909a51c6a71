// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace plumbline {

/// The six values at which a heatmap of amounts goes over to its next of seven colours: round numbers up to about the
/// 98th percentile of what is positive, closer at the low end, where most amounts are. Unit: that of the values.
QList<double> colourSteps(QList<double> values);

/// Which of the seven colours a positive value has, from 0.
int colourStep(const QList<double> &steps, double value);

} // namespace plumbline
