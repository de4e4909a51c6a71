// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnostics/DiagnosticRule.h"

namespace plumbline {

/// A rule that speaks, and what made it.
struct DiagnosticFinding {
    QString rule;
    QString level;
    QString subject; ///< Empty: the whole.
    QString sentence;
    QString seed;
    QStringList facts; ///< Known trends and values that it rests on.
    QString suppressedBy; ///< Rule for whose sake it is not said; empty: it is.
};

/// A rule that could not be judged, and which facts it lacks.
struct UnjudgedRule {
    QString rule;
    QString subject;
    QStringList lacks;
};

/// What the rules say of a set of facts.
struct Diagnosis {
    QList<DiagnosticFinding> findings; ///< By rule and subject.
    QList<DiagnosticFinding> suppressed;
    QList<UnjudgedRule> unjudged;

    /// Rules that lack facts of some subject and say nothing of any, each once.
    QStringList silentRules() const;
};

/// Asks every rule. `thresholds` overrides, by "R08/p95_s".
Diagnosis diagnose(const QList<DiagnosticRule> &rules, const DiagnosticFacts &facts,
                   const QHash<QString, double> &thresholds = {});

} // namespace plumbline
