// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/SearchMemory.h"

namespace plumbline {

/// The distinct values of a column among the matches, as fieldText writes them, with counts, most first.
Result<QList<std::pair<QString, qint64>>> facetCounts(TypeIndex &index, const Matches &matches, int column,
                                                      IndexParts *parts);

} // namespace plumbline
