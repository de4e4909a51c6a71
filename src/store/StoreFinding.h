// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline {

/// One thing in a store that does not fit.
struct StoreFinding {
    QString table;
    QString key;
    QString what;
};

} // namespace plumbline
