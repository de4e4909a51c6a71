// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QJsonObject;

namespace plumbline {

/// README.txt of a packet: what it is, how to check it, and what it does not prove.
QByteArray packetReadme(const QJsonObject &packet);

} // namespace plumbline
