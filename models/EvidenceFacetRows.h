// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/EvidenceFacets.h"
#include "models/EvidenceModels.h"

namespace plumbline {

class NumberText;

/// Values of a group that are shown before it is unfolded.
inline constexpr int namedFacets = 7;

/// The lines of the list of facets of a type. `unfolded` groups show all their values.
QList<Facet> facetRows(const EvidenceAnswer &answer, const QString &type, const QList<Narrowing> &narrowings,
                       const QSet<QString> &unfolded, const NumberText &text);

} // namespace plumbline
