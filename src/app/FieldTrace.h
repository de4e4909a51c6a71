// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RecordController.h"

namespace plumbline {

class ConnectorCatalog;
struct Configuration;

/// Where the fields of a row were read, as the mapping of its source's connector tells.
FieldLocator fieldLocatorFor(const Configuration &configuration, const ConnectorCatalog &catalog);

} // namespace plumbline
