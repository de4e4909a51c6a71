// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace plumbline {

class PacketsController;

/// What the page Audit packets asks of the desktop: a packet to check, a text to copy.
class ChosenPacket : public QObject
{
    Q_OBJECT

public:
    explicit ChosenPacket(PacketsController &packets, QObject *parent = nullptr);

private:
    void choosePacket();
    void chooseTrust(const QString &packet);

    PacketsController &m_packets;
};

} // namespace plumbline
