// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/VendorAnswer.h"

#include "base/Result.h"

#include <mutex>

namespace plumbline {

/// Breaks chosen answers: "500@rule-suites:3,cut@deployments:2" breaks the 3rd and the 2nd matching request; `:*` breaks all.
/// Kinds: 500, 429 (Retry-After: 1), cut, html, noid, hang, redirect.
class Faults
{
public:
    static Result<Faults> parse(const QString &text);
    Faults() = default;
    Faults(Faults &&other) noexcept : m_faults(std::move(other.m_faults)) {}
    Faults &operator=(Faults &&other) noexcept
    {
        m_faults = std::move(other.m_faults);
        return *this;
    }

    /// The kind of fault that this request draws, or empty. Counts the request.
    QString draw(const QString &path);

private:
    struct Fault {
        QString kind;
        QString path;
        int nth; ///< 0 = every one
        int seen = 0;
    };

    std::vector<Fault> m_faults;
    std::mutex m_mutex;
};

} // namespace plumbline
