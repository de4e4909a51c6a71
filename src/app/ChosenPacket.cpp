// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ChosenPacket.h"

#include "models/PacketsController.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace plumbline {

void askForPacket(const QObject *context, const QString &title, const std::function<void(const QString &)> &take)
{
    auto *dialog = new QFileDialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ChosenPacket::tr("Audit packets (*.zip)"), ChosenPacket::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, context, take);
    dialog->open();
}

ChosenPacket::ChosenPacket(PacketsController &packets, QObject *parent) : QObject(parent), m_packets(packets)
{
    connect(&m_packets, &PacketsController::fileRequested, this, &ChosenPacket::choosePacket);
    connect(&m_packets, &PacketsController::copyRequested, this,
            [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
}

void ChosenPacket::choosePacket()
{
    askForPacket(this, tr("Check another packet"), [this](const QString &packet) { chooseTrust(packet); });
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
