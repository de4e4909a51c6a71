// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gates/GateReport.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

GateVerdict GateReport::verdict() const
{
    GateVerdict gravest = GateVerdict::Pass;
    for (const GateFinding &finding : findings)
        gravest = std::max(gravest, finding.verdict);
    return gravest;
}

QJsonObject GateReport::toJson() const
{
    QJsonArray rules;
    for (const GateFinding &finding : findings) {
        QJsonArray limits;
        for (const auto &[verdict, threshold] : finding.rule.thresholds)
            limits.append(QJsonObject{{u"verdict"_s, gateVerdictName(verdict)}, {u"threshold"_s, threshold.toText()}});
        QJsonObject json{{u"rule"_s, finding.rule.id},
                         {u"decision"_s, gateVerdictName(finding.verdict)},
                         {u"why"_s, finding.why},
                         {u"thresholds"_s, limits},
                         {u"figure"_s, finding.figure}};
        if (!finding.rule.groupBy.isEmpty())
            json.insert(u"group"_s, finding.group);
        if (!finding.rule.text.isEmpty())
            json.insert(u"text"_s, finding.rule.text);
        rules.append(json);
    }
    QJsonObject about;
    for (const auto &[name, value] : {std::pair{u"service"_s, subject.service},
                                      {u"environment"_s, subject.environment},
                                      {u"commit_sha"_s, subject.commit},
                                      {u"artifact"_s, subject.artifact},
                                      {u"actor"_s, subject.actor}}) {
        if (!value.isEmpty())
            about.insert(name, value);
    }
    return {{u"format"_s, u"plumbline-gate-report/1"_s},
            {u"policy"_s, policy},
            {u"policy_sha256"_s, policySha256},
            {u"decision"_s, gateVerdictName(verdict())},
            {u"decided_at"_s, formatInstant(decidedAt)},
            {u"as_of"_s, formatInstant(asOf)},
            {u"known_until"_s, knownUntil ? QJsonValue(formatInstant(*knownUntil)) : QJsonValue()},
            {u"subject"_s, about},
            {u"rules"_s, rules}};
}

} // namespace plumbline
