// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace plumbline {

/// What a text says to whoever reads it as it stands, and as JSON, HTML and addresses escape it, twice at most (JSON within JSON).
/// Accents are composed (NFC). Other encodings, such as Base64, are not looked into.
QStringList readingsOf(const QString &text);

} // namespace plumbline
