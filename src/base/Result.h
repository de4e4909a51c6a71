// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <tl/expected.hpp>

namespace plumbline {

/// The one return type of every operation that can fail. Becomes std::expected once the baseline is C++23.
template <typename T>
using Result = tl::expected<T, Error>;

/// Makes the failed side of a Result.
inline tl::unexpected<Error> fail(Error::Kind kind, QString what, QString detail = {}, QString where = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(what), std::move(detail), std::move(where)});
}

/// Passes the error of another Result on.
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace plumbline
