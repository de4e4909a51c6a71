// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/WorkWatch.h"
#include "packet/PacketLines.h"
#include "packet/PacketScope.h"
#include "packet/ZipWriter.h"
#include "store/LogCheckpoints.h"

namespace plumbline {

class MetricCatalog;
class PacketAnswers;
class PacketFigures;
class PacketSamples;
class PacketStage;
class PacketSummary;
class StoreConnection;

/// What was made.
struct MadePacket {
    QString file;
    QString name;
    QString id; ///< SHA-256 of tagmanifest-sha256.txt.
    qint64 bytes = 0;
    qint64 lines = 0;
    qint64 answers = 0; ///< Whose bytes are in it.
    qint64 figures = 0;
    quint64 logSize = 0;
    bool isSigned = false; ///< By a person.
    QStringList gaps; ///< Why it is not complete.
    qint64 withheld = 0; ///< Disclosures.
    QJsonObject summary; ///< packet.json.
};

/// Makes an audit packet of a store as it is at one moment. Nothing is there under the packet's name until it is whole.
class PacketMaker
{
public:
    struct Order {
        PacketScope scope;
        QString file;
        QString key; ///< Of the person who signs, as ssh-keygen takes it; empty: nobody.
        ZipWriter::Packing packing = ZipWriter::Packing::Deflate;
        /// Gives the token of an authority over the tag manifest; without it the packet has none.
        std::function<Result<QByteArray>(const QByteArray &tags)> stamp = {};
    };

    PacketMaker(StoreConnection &store, const MetricCatalog &catalog, const WorkWatch &watch)
        : m_store(store), m_catalog(catalog), m_watch(watch)
    {
    }

    Result<MadePacket> run(const Order &order);
    /// What the packet would hold, and why it would not be complete. Writes nothing that stays; no id, file or bytes.
    Result<MadePacket> preview(const PacketScope &scope);

private:
    struct Foundation {
        StoredCheckpoint checkpoint;
        std::optional<StoredCheckpoint> previous; ///< With which the packet before ended.
        QList<LogKey> keys;
        NoteSigner signer;
    };

    Result<void> expectWhole() const;
    Result<Foundation> foundation(const PacketScope &scope) const;
    /// Fails when what is to come cannot be proved to go on from there.
    Result<std::optional<StoredCheckpoint>> before(const PacketScope &scope, const StoredCheckpoint &checkpoint,
                                                   const NoteSigner &signer) const;
    Result<void> copyLines(const PacketLines::Wanted &wanted, const PacketFigures &figures,
                           const PacketSamples &samples, PacketLines &lines, EvidenceDatabase &database) const;
    Result<void> stageEvidence(const Order &order, const Foundation &base, PacketLines &lines, PacketFigures &figures,
                               PacketSamples &samples, PacketStage &stage) const;
    /// Without a part it ends before anything is packed.
    Result<MadePacket> make(const Order &order, const QString &folder, const QString &part) const;
    Result<void> zip(const Order &order, const Foundation &base, const PacketStage &stage, const PacketAnswers &answers,
                     const PacketSummary &summary, const PacketFigures &figures, const QString &part,
                     MadePacket &report) const;

    StoreConnection &m_store;
    const MetricCatalog &m_catalog;
    const WorkWatch &m_watch;
};

} // namespace plumbline
