// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline {

/// Text of a source made safe to show: control characters (C0, C1, DEL) and bidirectional overrides become
/// visible marks such as "<U+202E>"; line breaks and tabs become blanks. For terminals and single-line labels.
QString visibleText(const QString &text);

/// True when the bytes may stand in an HTTP header: printable ASCII and blanks only.
bool isHeaderSafe(const QByteArray &value);

} // namespace plumbline
