// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/WorkWatch.h"
#include "base/Time.h"
#include "log/MerkleTree.h"
#include "packet/EvidenceDatabase.h"

#include <QJsonObject>
#include <QSet>
#include <functional>
#include <map>

namespace plumbline {

class StoreConnection;

/// What the readings of one source said of themselves, from their lines.
struct SourceReadings {
    QString connector;
    qint64 readings = 0;
    qint64 complete = 0;
    std::optional<TimePoint> lastComplete;
    qint64 answersThrough = 0; ///< The last number in the ledger of answers that a line speaks of.
    qint64 answersBefore = 0; ///< The last one that a line of before the packet speaks of.
    QList<QJsonObject> unfinished; ///< Records of readings within the period that did not come to their end.
};

/// The lines of a log up to a checkpoint, on their way into evidence.db: from its beginning, or from where the packet
/// before ended on, and then the older ones that are needed besides, each with its proof.
class PacketLines
{
public:
    PacketLines(StoreConnection &store, const WorkWatch &watch) : m_store(store), m_watch(watch) { }

    struct Wanted {
        quint64 size = 0;
        quint64 previous = 0; ///< Lines of the packet before; 0: there is none.
        TimePoint from; ///< Readings that failed are told of within [from, to).
        TimePoint to;
        bool isPersonalDisclosed = false;
    };
    Result<void> copy(const Wanted &wanted, EvidenceDatabase &database);

    /// After copy(): the lines of before the packet that speak of rows of these types, and, with the first of these,
    /// those that say whose names were erased in them. No type twice.
    Result<void> copyEarlier(const Wanted &wanted, const QSet<QString> &types, EvidenceDatabase &database);

    qint64 lines() const { return m_lines; } ///< Without earlier().
    qint64 earlier() const { return m_earlier; }
    qint64 erased() const { return m_erased; }
    qint64 withheldPersonal() const { return m_withheldPersonal; }
    qint64 withheldRaw() const { return m_withheldRaw; }
    TimePoint knownUntil() const { return m_knownUntil; }
    const std::map<QString, SourceReadings> &sources() const { return m_sources; }
    /// SHA-256 of every answer that a disclosed place is in.
    const QSet<QByteArray> &linked() const { return m_linked; }

private:
    Result<quint64> page(quint64 from, const Wanted &wanted, EvidenceDatabase &database);
    Result<void> expectNoLaterErasure(const Wanted &wanted) const;
    Result<void> readEarlier(const Wanted &wanted);
    Result<void> discloseFrom(const QVariantList &range, const Wanted &wanted, EvidenceDatabase &database,
                              const std::function<bool(quint64 seq)> &isCarried);
    Result<void> read(quint64 seq, const QByteArray &line, const Wanted &wanted);
    Result<void> disclose(quint64 seq, const QByteArray &text, const Wanted &wanted, EvidenceDatabase &database);

    StoreConnection &m_store;
    const WorkWatch &m_watch;
    qint64 m_lines = 0;
    qint64 m_earlier = 0;
    bool m_areErasuresCarried = false;
    std::optional<MerkleTree> m_before; ///< Of the packet before; made when it is needed.
    qint64 m_erased = 0;
    qint64 m_withheldPersonal = 0;
    qint64 m_withheldRaw = 0;
    TimePoint m_knownUntil;
    std::map<QString, SourceReadings> m_sources;
    QSet<QByteArray> m_linked;
};

} // namespace plumbline
