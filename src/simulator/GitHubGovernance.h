// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/VendorAnswer.h"

#include <optional>

/// Who set the rules of GitHub, who asked to go round them, and what was checked, reviewed and attested.
namespace plumbline::github {

/// `rest` is the path below /orgs/ORGANISATION; nothing when there is no such endpoint.
std::optional<VendorAnswer> organisationGovernance(const Estate &estate, const VendorRequest &request,
                                                   const QString &rest);
/// `rest` is the path below /repos/ORGANISATION/REPOSITORY.
std::optional<VendorAnswer> repositoryGovernance(const Estate &estate, const VendorRequest &request,
                                                 const QString &repository, const QString &rest);

} // namespace plumbline::github
