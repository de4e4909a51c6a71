// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packet/PacketFigures.h"

class QJsonObject;

namespace plumbline {

/// index.html of a packet: its figures for people. No script, nothing is loaded; each figure stands beside the command
/// that computes it again.
QByteArray packetPage(const QJsonObject &packet, const QList<PacketFigure> &figures);

} // namespace plumbline
