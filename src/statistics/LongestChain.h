// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <utility>

namespace plumbline {

/// The most of these intervals that follow one another, each beginning at or after the end of the one before. What runs
/// in parallel is one step; an interval that ends before it begins is a point at its beginning.
int longestChain(QList<std::pair<qint64, qint64>> intervals);

} // namespace plumbline
