// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/NumberText.h"
#include "models/PacketModels.h"
#include "packet/PacketRegister.h"

namespace plumbline {

struct MadePacket;
struct PacketCheck;
struct PacketReport;

/// What the page Audit packets says of a packet, its sources and its checks.
class PacketWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::PacketWords)

public:
    explicit PacketWords(NumberText text) : m_text(std::move(text)) { }

    static QString problem(const Error &error);
    QList<PacketFact> earlier(const QList<PacketRegister::Entry> &entries) const;
    QList<PacketFact> sources(const QJsonObject &summary) const; ///< Of packet.json.
    QStringList contentLabels(const MadePacket &packet) const;
    QStringList contentValues(const MadePacket &packet) const;
    QList<PacketCheckLine> checks(const PacketReport &report) const;
    QString conclusion(const PacketReport &report, bool isForeign) const;
    QString conclusionNote(const PacketReport &report) const;
    static QString conclusionMark(const PacketReport &report);

private:
    static QString titleOf(int check);
    static QString provenBy(int check);

    NumberText m_text;
};

} // namespace plumbline
