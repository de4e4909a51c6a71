// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/InstallationToken.h"

#include <QRandomGenerator>

namespace plumbline {

/// What the requests to one source have in common while it is pulled. For one thread.
struct HttpSession {
    InstallationToken installation;
    QRandomGenerator chance = QRandomGenerator::securelySeeded(); ///< Of the jitter in waits.
};

} // namespace plumbline
