// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Estate.h"
#include "simulator/VendorAnswer.h"

#include <optional>

/// Where a repository delivers to and what went out: environments, releases, commits, and rules of its own.
namespace plumbline::github {

std::optional<VendorAnswer> repositoryDelivery(const Estate &estate, const VendorRequest &request,
                                               const QString &repository, const QString &rest);

} // namespace plumbline::github
