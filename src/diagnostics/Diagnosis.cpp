// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics/Diagnosis.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The rule that keeps a finding from being said; empty when none does. Of the same kind of subject it must be the
/// same.
QString suppressorOf(const DiagnosticFinding &finding, const QList<DiagnosticFinding> &all,
                     const QHash<QString, const DiagnosticRule *> &rules)
{
    for (const DiagnosticFinding &other : all) {
        const DiagnosticRule &rule = *rules.value(other.rule);
        if (other.rule == finding.rule || !(rule.suppresses.contains(u"*"_s) || rule.suppresses.contains(finding.rule)))
            continue;
        if (other.subject.isEmpty() || finding.subject.isEmpty() || other.subject == finding.subject)
            return other.rule;
    }
    return {};
}

} // namespace

Diagnosis diagnose(const QList<DiagnosticRule> &rules, const DiagnosticFacts &facts,
                   const QHash<QString, double> &thresholds)
{
    Diagnosis diagnosis;
    QList<DiagnosticFinding> all;
    QSet<QString> found;
    QHash<QString, const DiagnosticRule *> byId;
    const FactSet nothing;
    for (const DiagnosticRule &rule : rules) {
        byId.insert(rule.id, &rule);
        QHash<QString, double> limits = rule.thresholds;
        for (auto it = rule.thresholds.begin(); it != rule.thresholds.end(); ++it)
            limits.insert(it.key(), thresholds.value(u"%1/%2"_s.arg(rule.id, it.key()), it.value()));
        QMap<QString, FactSet> subjects = facts.subjects.value(rule.forEach);
        if (rule.forEach.isEmpty())
            subjects.insert(QString(), nothing);
        if (subjects.isEmpty())
            diagnosis.unjudged.append({rule.id, {}, rule.when.facts()});
        for (auto subject = subjects.constBegin(); subject != subjects.constEnd(); ++subject) {
            const FactScope scope{subject.value(), facts.whole, limits, found};
            const Verdict verdict = rule.when.holds(scope);
            const QStringList lacks = rule.when.unknown(scope);
            if (verdict == Verdict::Unknown)
                diagnosis.unjudged.append({rule.id, subject.key(), lacks});
            if (verdict != Verdict::Yes)
                continue;
            QStringList known = rule.when.facts();
            known.removeIf([&](const QString &name) { return lacks.contains(name); });
            all.append({rule.id, rule.level, subject.key(), rule.say(scope, subject.key()), rule.seed, known, {}});
        }
        for (const DiagnosticFinding &finding : std::as_const(all))
            found.insert(finding.rule);
    }
    for (DiagnosticFinding finding : std::as_const(all)) {
        finding.suppressedBy = suppressorOf(finding, all, byId);
        (finding.suppressedBy.isEmpty() ? diagnosis.findings : diagnosis.suppressed).append(finding);
    }
    return diagnosis;
}

QStringList Diagnosis::silentRules() const
{
    QStringList rules;
    for (const UnjudgedRule &rule : unjudged)
        rules.append(rule.rule);
    rules.removeDuplicates();
    // Of one subject nothing may be known, and of another enough to speak.
    for (const DiagnosticFinding &finding : findings)
        rules.removeAll(finding.rule);
    return rules;
}

} // namespace plumbline
