// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Estate.h"
#include "simulator/VendorAnswer.h"

#include <optional>

/// What runs in the cluster: each service, two databases, and an agent that nobody has labelled.
namespace plumbline::kubernetes {

std::optional<VendorAnswer> workloads(const Estate &estate, const VendorRequest &request);

} // namespace plumbline::kubernetes
