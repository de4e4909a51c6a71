// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/VendorAnswer.h"

#include "base/Result.h"

#include <mutex>

namespace plumbline {

/// What is to go wrong with one answer.
struct DrawnFault {
    QString kind; ///< Empty: none.
    QString target; ///< Where a redirect leads.
};

/// Breaks chosen answers: "500@rule-suites:3,cut@deployments:2" breaks the 3rd and the 2nd matching request; `:*`
/// breaks all. Kinds: 500, 429 (Retry-After: 1), cut, html, noid, hang, redirect (to another origin; "redirect=URL@..."
/// names it).
class Faults
{
public:
    static Result<Faults> parse(const QString &text);
    Faults() = default;
    Faults(Faults &&other) noexcept : m_faults(std::move(other.m_faults)) { }
    Faults &operator=(Faults &&other) noexcept
    {
        m_faults = std::move(other.m_faults);
        return *this;
    }

    /// The fault that this request draws. Counts the request.
    DrawnFault draw(const QString &path);

private:
    struct Fault {
        DrawnFault drawn;
        QString path;
        int nth; ///< 0 = every one
        int seen = 0;
    };

    std::vector<Fault> m_faults;
    std::mutex m_mutex;
};

} // namespace plumbline
