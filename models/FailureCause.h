// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline {

/// Why a run of a source failed, told from the sentence that the ledger keeps: the page says it in the user's language
/// and offers what helps. What is not recognised is Other, and the sentence itself is shown.
enum class FailureCause {
    None,
    NoSecret,
    Token,
    Permission,
    Address,
    Limited,
    Server,
    Unreachable,
    Configuration,
    Other
};

FailureCause failureCauseOf(const QString &error);

} // namespace plumbline
