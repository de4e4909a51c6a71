// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Estate.h"

#include "simulator/Chance.h"

namespace plumbline::chapters {

/// Names the independent sequences of random numbers.
enum Stream : quint64 {
    Pushes = 1,
    Deployments,
    Alerts,
    Waivers,
    Findings,
    Applications,
    Costs,
    Weeks,
    Incidents,
    Cluster
};

/// The Monday 00:00 UTC that starts the week of `now`. Every date of a story counts from it, and every random number is
/// drawn by calendar week, day or hour: an estate that is invented again later in the week has the same past.
QDateTime currentMonday(const Estate &estate);

QString latin(const char *text);
QString shaOf(const QString &text); ///< 40 hex digits, like a commit's.
QString loginOf(const QString &person);

void addPushes(Estate &estate, quint64 seed, int weeks);
void addDeployments(Estate &estate, quint64 seed);
void addApplications(Estate &estate, quint64 seed);
void addAlerts(Estate &estate, quint64 seed, int weeks);
void addFindings(Estate &estate, quint64 seed, int weeks);
void addWaivers(Estate &estate, quint64 seed, int weeks);
void addCosts(Estate &estate, quint64 seed, int weeks);
void addIncidents(Estate &estate, quint64 seed, int weeks);
void addClusterState(Estate &estate, quint64 seed);

} // namespace plumbline::chapters
