// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/TrustFolder.h"

namespace plumbline {

class MetricCatalog;
class StoreConnection;

/// The texts of figures and the schema that this program itself publishes.
Result<PublishedDigests> ownPublishedDigests(const MetricCatalog &catalog);

/// Whom the maker of a packet would name to an auditor: the key of this store's log and, when `key` is not empty, the
/// person whose SSH key that is (its public half lies beside it as KEY.pub, or is the file itself). Enough to check
/// what was just made the way an auditor does; it says nothing about a packet of somebody else.
Result<TrustFolder> ownTrust(StoreConnection &store, const MetricCatalog &catalog, const QString &key);

} // namespace plumbline
