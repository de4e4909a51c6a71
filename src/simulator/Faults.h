// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <mutex>
#include <vector>

namespace plumbline {

/// What is to go wrong with one answer.
struct DrawnFault {
    QString kind; ///< Empty: none.
    QString value; ///< What stands behind "="; the kind's usual value without it.
    bool isRemembered = false; ///< A later answer of this path repeats this one.
};

/// Breaks chosen answers: "500@rule-suites:3,cut@deployments:2" breaks the 3rd and the 2nd matching request; `:3-`
/// breaks the 3rd and all that follow, `:*` all. Kinds and their values: Faults::kinds().
class Faults
{
public:
    /// Name, usual value and meaning of a kind.
    struct Kind {
        const char *name, *usual, *meaning;
    };
    static const std::vector<Kind> &kinds();

    static Result<Faults> parse(const QString &text);
    Faults() = default;
    Faults(Faults &&other) noexcept : m_faults(std::move(other.m_faults)) { }
    Faults &operator=(Faults &&other) noexcept;

    /// The fault that this request draws. Counts the request.
    DrawnFault draw(const QString &path);
    int drawnCount(); ///< How many answers were spoiled.

private:
    struct Fault {
        DrawnFault drawn;
        QString path;
        int from;
        int to;
        int seen = 0;
    };

    std::vector<Fault> m_faults;
    int m_drawn = 0;
    std::mutex m_mutex;
};

} // namespace plumbline
