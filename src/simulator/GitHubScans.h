// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Estate.h"

#include <QJsonArray>
#include <QJsonObject>

/// What was scanned, checked, reviewed and attested, in the shapes of GitHub.
namespace plumbline::github {

/// Findings of DefectDojo that came from GitHub's scanner of code.
QList<const EstateFinding *> scannedFindings(const Estate &estate);
std::optional<QDateTime> dismissedAt(const Estate &estate, const EstateFinding &finding);
QJsonArray codeAlerts(const Estate &estate, const QString &base);
/// Secrets that were pushed in spite of the rule; in clear unless they are to be hidden, as GitHub has it.
QJsonArray secretAlerts(const Estate &estate, const QString &base, bool areHidden);
/// Deployments to staging come of merged changes.
qint64 pullNumber(const EstateDeployment &deployment);
QJsonArray pulls(const Estate &estate, const QString &repository);
QJsonArray reviewsJson(const Estate &estate, const EstateDeployment &deployment);
/// Of the commit, and of the environments that it went to.
QJsonObject checkRuns(const Estate &estate, const EstateDeployment &deployment);
/// The bundle of the image with that digest, or none.
QJsonObject attestations(const Estate &estate, const QString &digest);

} // namespace plumbline::github
