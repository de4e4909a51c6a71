// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Configuration.h"

#include <QJsonObject>

namespace plumbline {

/// What a configuration asks for, as canonical JSON for the log: organisation, zone, scope and sources. Tokens and the places
/// that they are in are left out.
QByteArray configurationLine(const Configuration &configuration);
/// A declared scope as that line holds it: "services", "environments" and "sources", lists of names.
QJsonObject declaredJson(const DeclaredScope &declared);

} // namespace plumbline
