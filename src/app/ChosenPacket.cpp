// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ChosenPacket.h"

#include "models/PacketsController.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace plumbline {

ChosenPacket::ChosenPacket(PacketsController &packets, QObject *parent) : QObject(parent), m_packets(packets)
{
    connect(&m_packets, &PacketsController::fileRequested, this, &ChosenPacket::choosePacket);
    connect(&m_packets, &PacketsController::copyRequested, this,
            [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
}

void ChosenPacket::choosePacket()
{
    auto *dialog = new QFileDialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Check another packet"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Audit packets (*.zip)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ChosenPacket::chooseTrust);
    dialog->open();
}

void ChosenPacket::chooseTrust(const QString &packet)
{
    auto *dialog = new QFileDialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Whom you trust: the folder that you got elsewhere; Cancel checks without one"));
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, packet](const QString &folder) { m_packets.check(packet, folder); });
    connect(dialog, &QFileDialog::rejected, this, [this, packet] { m_packets.check(packet, {}); });
    dialog->open();
}

} // namespace plumbline
