// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How long a test waits for what must come, in milliseconds: long enough for a machine that does much else. A test
/// waits on a state, never on a signal that may have been sent already: an answer can be there before it is waited for.
inline constexpr int patience = 120'000;
