// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/WeeklyReview.h"

namespace plumbline {

/// The weekly review as an A4 PDF of vectors with embedded fonts. Needs a QGuiApplication (any platform). Equal content
/// gives equal bytes in processes with a deterministic hash seed and the time zone UTC.
Result<QByteArray> weeklyReviewPdf(const WeeklyReview &review);

} // namespace plumbline
