// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

namespace plumbline {

class PacketsController;

/// Asks for the file of a packet; `take` is not called when nobody chooses one, nor once `context` is gone.
void askForPacket(const QObject *context, const QString &title, const std::function<void(const QString &)> &take);

/// What the page Audit packets asks of the desktop: a packet to check, a text to copy.
class ChosenPacket : public QObject
{
    Q_OBJECT

public:
    explicit ChosenPacket(PacketsController &packets, QObject *parent = nullptr);

    void chooseTrust(const QString &packet); ///< Asks whom to trust about that packet, and checks it.

private:
    void choosePacket();

    PacketsController &m_packets;
};

} // namespace plumbline
