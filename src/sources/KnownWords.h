// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline {

/// The word of ours for how bad a finding is, whatever word its tool has: critical, high, medium, low, informational,
/// none; unknown for words that nobody knows.
QString severityWord(const QString &foreign);

/// What an environment is for, by the parts of its name: production, staging, testing, development; other for names
/// that do not say it. "pre-prod" and "non-prod" are not production.
QString environmentClassWord(const QString &name);

} // namespace plumbline
