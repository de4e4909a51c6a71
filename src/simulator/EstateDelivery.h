// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Estate.h"

/// What follows from the deployments of the estate: releases, the commits that went out, what tested them, why some
/// failed.
namespace plumbline::delivery {

struct Commit {
    QString sha;
    QString author; ///< A login.
    QDateTime at;
};

/// Where a service runs; the same for all of them.
QStringList environments();
/// What changed production is a release: its deployments, the newest first.
QList<const EstateDeployment *> releases(const Estate &estate, const QString &service);
QString tagOf(const EstateDeployment &release);
/// The last successful one of an environment, or none.
const EstateDeployment *running(const Estate &estate, const QString &service, const QString &environment);
/// A commit and those before it, the newest first; nothing when nobody pushed it.
QList<Commit> commitsUpTo(const Estate &estate, const QString &service, const QString &sha);

/// Whether it repaired what the one before had broken.
bool isHotfix(const Estate &estate, const EstateDeployment &deployment);
/// What a failed one says of itself; one in seven says nothing.
QString failureOf(const EstateDeployment &deployment);

/// When the tests of an environment ended after a deployment, if they ran and are over: each eleventh time they do not.
std::optional<QDateTime> testedAt(const Estate &estate, const EstateDeployment &deployment);
bool testsPassed(const EstateDeployment &deployment);

} // namespace plumbline::delivery
