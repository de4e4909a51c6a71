// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/PagingDefinition.h"

#include <QHash>
#include <QStringList>
#include <simdjson.h>

namespace plumbline {

/// Whether an answer holds as many records as were asked for, so that nobody knows how many more there are.
bool isFull(const PagingDefinition &paging, simdjson::dom::element root, const QHash<QString, QStringList> &parameters);

} // namespace plumbline
