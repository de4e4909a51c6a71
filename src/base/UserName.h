// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline {

/// Who runs the program, as the system names them; "?" when it does not.
QString userName();

} // namespace plumbline
