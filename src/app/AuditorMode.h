// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;

namespace plumbline {

struct DesktopOptions;
struct EndOfProgram;
class Preferences;

/// `plumbline-desktop --packet FILE`: the window of an auditor until it is closed. Reads the packet, the trust folder
/// and notes beside the packet; opens no store, no configuration and no connection.
EndOfProgram runAuditorMode(const DesktopOptions &options, const QLocale &locale, Preferences &preferences);

} // namespace plumbline
