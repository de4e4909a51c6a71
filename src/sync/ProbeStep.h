// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline {

/// One thing that was looked at when a source was tested, and what came of it.
struct ProbeStep {
    enum class Kind { Files, Parameters, Secret, Address, Clock, Stream, Budget, Retention };
    enum class State {
        Fine,
        Remark, ///< Works, but a person should know.
        Problem, ///< A pull would fail or be incomplete.
        Skipped, ///< Not looked at, because of what came before.
    };

    Kind kind = Kind::Files;
    QString stream; ///< Of a step of kind Stream and Retention.
    State state = State::Fine;
    QString text; ///< A sentence for people, without secrets.

    friend bool operator==(const ProbeStep &, const ProbeStep &) = default;
};

/// Stable lower-case names for JSON answers and for the window: "files", "problem".
QString kindName(ProbeStep::Kind kind);
QString stateName(ProbeStep::State state);

} // namespace plumbline
