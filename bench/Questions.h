// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline::bench {

/// What pages ask of each metric that has a panel, once by a program that has just started, once more, and if asked by the
/// definition over the rows, which must answer the same. Fills a store that is not there. JSON to stdout, with the digest
/// of each answer.
int questions(const QString &place, qint64 decisions, bool areRowsAsked);

} // namespace plumbline::bench
