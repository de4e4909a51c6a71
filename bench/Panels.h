// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline::bench {

/// Times the panels over an estate of that many decisions: their making and upkeep beside the writing of the rows,
/// answers beside the definition over the rows, which must give the same, cold, and while rows arrive. JSON to stdout.
int panels(const QString &place, qint64 decisions, int questions);

/// The panels' own times alone, over a store that panels() filled: to compare two versions of the program.
int keptPanels(const QString &place, qint64 decisions, int questions);

/// The first answers of a program that has just started, the kept panels out of the system's cache or in it.
int firstPanels(const QString &place, qint64 decisions, bool isCold);

} // namespace plumbline::bench
