// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace plumbline {

/// Overwrites a known secret with stars wherever it stands in a text: plain, and with any of its characters escaped as
/// in JSON, addresses or HTML. The text keeps its length, and stays JSON.
void overwriteSecret(QByteArray &text, const QByteArray &secret);

} // namespace plumbline
