// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/WeeklyReview.h"

namespace plumbline {

/// The weekly review as one HTML file: no script, no request, charts as SVG inside.
QByteArray weeklyReviewHtml(const WeeklyReview &review);

} // namespace plumbline
