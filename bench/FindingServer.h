// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace plumbline::bench {

/// Serves `count` DefectDojo findings in pages of the size that is asked for, on a free port of this machine, until it
/// is killed. Says "listening on ADDRESS" on stdout. A page is made while it is asked for, from parts that are ready,
/// so that serving takes much less time than reading.
int serveFindings(qint64 count);

} // namespace plumbline::bench
