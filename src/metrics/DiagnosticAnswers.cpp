// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/DiagnosticAnswers.h"

#include "diagnostics/Diagnosis.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QJsonObject diagnosticAnswer(const QJsonObject &params, const QJsonObject &input)
{
    const auto rules = DiagnosticRule::load();
    if (!rules)
        return {};
    QHash<QString, double> thresholds;
    for (auto it = params.begin(); it != params.end(); ++it)
        thresholds.insert(it.key(), it.value().toDouble());
    DiagnosticFacts facts;
    const QJsonObject trends = input.value(u"trend"_s).toObject();
    for (auto it = trends.begin(); it != trends.end(); ++it) {
        if (it.value().isDouble())
            facts.whole.trends.insert(it.key(), it.value().toInt());
    }
    const QJsonObject values = input.value(u"value"_s).toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.value().isDouble())
            facts.whole.values.insert(it.key(), it.value().toDouble());
    }
    QJsonArray findings;
    for (const DiagnosticFinding &finding : diagnose(*rules, facts, thresholds).findings)
        findings.append(finding.rule);
    return {{u"findings"_s, findings}};
}

} // namespace plumbline
