// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/ConfirmableAnswers.h"
#include "sources/InstallationToken.h"
#include "sources/RateLimit.h"

#include <QRandomGenerator>
#include <memory>

namespace plumbline {

/// What the requests to one source have in common while it is pulled. For one thread.
struct HttpSession {
    InstallationToken installation;
    RateBudget budget;
    std::shared_ptr<ConfirmableAnswers> answers = std::make_shared<MemoryAnswers>();
    QRandomGenerator chance = QRandomGenerator::securelySeeded(); ///< Of the jitter in waits.
};

} // namespace plumbline
