// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QJsonArray>
#include <QMap>

namespace plumbline {

/// Rows of a packet that an auditor drew with a seed of his own.
struct AuditorSample {
    QString type; ///< Of the rows.
    QString seed;
    qint64 size = 0; ///< That was asked for.
    qint64 population = 0; ///< Rows that it was drawn from.
    QList<qint64> lines; ///< In the order of the draw.
};

/// What an auditor writes down about lines of a packet: in FILE.notes.json beside the packet, which stays as it is.
class PacketNotes
{
public:
    struct Note {
        QString row; ///< "type:source:id" of the line.
        QString text;
    };

    /// Reads what is there already; refused when it is about another packet.
    static Result<PacketNotes> beside(const QString &packetFile, const QString &packetId);

    QString text(qint64 seq) const { return m_notes.value(seq).text; }
    qsizetype count() const { return m_notes.size(); }
    const QString &file() const { return m_file; }
    /// An empty text takes the note away. Written whole or not at all; on failure nothing has changed.
    Result<void> set(qint64 seq, const Note &note);
    /// In place of one of the same type, seed and size.
    Result<void> add(const AuditorSample &sample);

private:
    PacketNotes(QString file, QString packetId) : m_file(std::move(file)), m_packetId(std::move(packetId)) { }
    Result<void> write(const QMap<qint64, Note> &notes, const QJsonArray &samples) const;

    QString m_file;
    QString m_packetId;
    QMap<qint64, Note> m_notes; ///< By line.
    QJsonArray m_samples; ///< As they are written.
};

} // namespace plumbline
