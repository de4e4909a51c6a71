// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/PacketDatabase.h"
#include "verify/TrustFolder.h"
#include "verify/UnpackedPacket.h"

#include <QJsonObject>

namespace plumbline {

/// A line of a packet that tells of a row.
struct PacketLine {
    qint64 seq = 0;
    QString type;
    QString source;
    QString id;
    QString observedAt; ///< As it is written there.
};

/// Such a line with all that the packet holds of it.
struct PacketRecord {
    PacketLine line;
    QString text; ///< The line itself; empty where it was erased.
    bool isLeaf = false; ///< Its digest is the leaf that stands beside it.
    QList<std::pair<QString, QString>> fields; ///< By name; those that were disclosed are among them.
    qint64 withheld = 0; ///< Digests of fields that nothing opens.
    QString answerSha256; ///< Of the answer that it was read from; empty where that is withheld.
    QString pointer; ///< Its place in there (RFC 6901).
    std::optional<QByteArray> answer; ///< The bytes; nothing where they are not in the packet.
    bool isAnswer = false; ///< They have that digest.
};

/// A figure of a packet as it says, and as it comes out now.
struct PacketFigureLine {
    QString id;
    QString title;
    QString unit;
    QString told; ///< Of packet.json; empty where there is none.
    QString recomputed; ///< What the SQL prints now; empty where it prints none.
    bool isSame = false; ///< The whole result is byte for byte the expected one.
    bool isRun = false; ///< Only published SQL is run.
};

/// A packet as somebody reads it who has nothing but the packet. Open it once its checks found nothing against it.
class PacketRecords
{
public:
    static Result<std::unique_ptr<PacketRecords>> open(const QString &path, const std::atomic_bool *stop = nullptr);

    const QJsonObject &described() const { return m_described; } ///< packet.json.
    Result<QList<std::pair<QString, qint64>>> types() const; ///< Row types with their lines, by name.
    /// Lines from the newest back, older than `before`; of one type unless it is empty, with each of the words in them
    /// or in what they disclose, in any case.
    Result<QList<PacketLine>> find(const QString &type, const QString &words, qint64 before, int most) const;
    /// These lines, in this order; those that tell of no row are left out.
    Result<QList<PacketLine>> lines(const QList<qint64> &seqs) const;
    /// The newest line of each row of a type, ascending: what a sample is drawn from.
    Result<QList<qint64>> population(const QString &type) const;
    Result<PacketRecord> record(qint64 seq) const;
    /// Runs the SQL of every figure that `own` names.
    Result<QList<PacketFigureLine>> figures(const PublishedDigests &own) const;

private:
    explicit PacketRecords(ZipFile zip) : m_zip(std::move(zip)) { }
    Result<void> addOpenings(PacketRecord &record) const;
    Result<PacketFigureLine> figure(const QJsonObject &metric, const PublishedDigests &own) const;

    ZipFile m_zip;
    std::optional<UnpackedPacket> m_unpacked;
    std::unique_ptr<PacketDatabase> m_database;
    QJsonObject m_described;
};

} // namespace plumbline
