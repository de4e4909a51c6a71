// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/ListenSettings.h"
#include "sync/ProbeStep.h"

#include <QList>

namespace plumbline {

struct StoreLocation;

/// What of receiving would fail, and who does it now: the token, the address, the port.
QList<ProbeStep> probeReceiver(ListenSettings settings, const StoreLocation &store);

} // namespace plumbline
