// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace plumbline {

/// Appends a text as RFC 8785 writes it: quoted, UTF-8, escaped only where JSON demands it.
void appendJson(QByteArray &out, QStringView text);

/// Appends a whole number; one that JSON readers cannot hold exactly (beyond 2^53 - 1) as a text of its digits.
void appendJson(QByteArray &out, qint64 number);

} // namespace plumbline
