// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/Trace.h"
#include "models/NumberText.h"

namespace plumbline {

/// A trace in lines: stage by stage which record stands there, how surely it belongs, and what is missing.
struct TraceWords {
    Q_DECLARE_TR_FUNCTIONS(plumbline::TraceWords)

public:
    QString title; ///< "5 of 6 links by exact or declared records"; of the newest deployment.
    QStringList labels; ///< Stages.
    QStringList values;
    QStringList kinds; ///< "crit" where something is missing that has to be there, "unk" where a link is inferred.

    static TraceWords of(const Trace &trace, const NumberText &text);
};

} // namespace plumbline
