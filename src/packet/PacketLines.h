// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/WorkWatch.h"
#include "base/Time.h"
#include "packet/EvidenceDatabase.h"

#include <QJsonObject>
#include <QSet>
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
    QList<QJsonObject> unfinished; ///< Records of readings within the period that did not come to their end.
};

/// The lines of a log from its beginning to a checkpoint, on their way into evidence.db.
class PacketLines
{
public:
    PacketLines(StoreConnection &store, const WorkWatch &watch) : m_store(store), m_watch(watch) { }

    struct Wanted {
        quint64 size = 0;
        TimePoint from; ///< Readings that failed are told of within [from, to).
        TimePoint to;
        bool isPersonalDisclosed = false;
    };
    Result<void> copy(const Wanted &wanted, EvidenceDatabase &database);

    qint64 lines() const { return m_lines; }
    qint64 erased() const { return m_erased; }
    qint64 withheldPersonal() const { return m_withheldPersonal; }
    qint64 withheldRaw() const { return m_withheldRaw; }
    TimePoint knownUntil() const { return m_knownUntil; }
    const std::map<QString, SourceReadings> &sources() const { return m_sources; }
    /// SHA-256 of every answer that a disclosed place is in.
    const QSet<QByteArray> &linked() const { return m_linked; }

private:
    Result<quint64> page(quint64 from, const Wanted &wanted, EvidenceDatabase &database);
    Result<void> read(quint64 seq, const QByteArray &line, const Wanted &wanted);
    Result<void> disclose(quint64 seq, const QByteArray &text, const Wanted &wanted, EvidenceDatabase &database);

    StoreConnection &m_store;
    const WorkWatch &m_watch;
    qint64 m_lines = 0;
    qint64 m_erased = 0;
    qint64 m_withheldPersonal = 0;
    qint64 m_withheldRaw = 0;
    TimePoint m_knownUntil;
    std::map<QString, SourceReadings> m_sources;
    QSet<QByteArray> m_linked;
};

} // namespace plumbline
