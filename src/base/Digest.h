// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace plumbline {

QByteArray sha256(QByteArrayView bytes); ///< 32 bytes.
/// SHA-256 as 64 lower-case hex digits, the form that sha256sum prints.
QString sha256Hex(QByteArrayView bytes);

} // namespace plumbline
