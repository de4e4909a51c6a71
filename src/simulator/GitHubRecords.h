// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Estate.h"

#include <QJsonArray>
#include <QJsonObject>

/// The estate's records in the shape in which GitHub's REST API writes them; `base` is what its own URLs start with.
namespace plumbline::github {

int rulesetNumber(const QString &rule); ///< Of the ruleset of that name.
QJsonObject repositoryJson(const Estate &estate, const EstateService &service);
QJsonObject deploymentJson(const Estate &estate, const EstateDeployment &deployment, const QString &base);
QJsonArray statusesJson(const Estate &estate, const EstateDeployment &deployment, const QString &base);
QJsonObject ruleSuiteJson(const Estate &estate, const EstateRuleSuite &suite, bool detail);
QJsonObject alertJson(const Estate &estate, const EstateAlert &alert, const QString &base);

} // namespace plumbline::github
