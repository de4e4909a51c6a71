// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packet/PacketLines.h"
#include "packet/PacketStage.h"

#include <QJsonArray>
#include <QMap>

namespace plumbline {

/// The answers that the lines of a packet speak of: their list, and their bytes by digest.
class PacketAnswers
{
public:
    PacketAnswers(StoreConnection &store, const WorkWatch &watch) : m_store(store), m_watch(watch) { }

    /// Writes raw/index.csv; finds out which bytes are there. An error names the answers whose bytes are to be disclosed
    /// and have lost their keys.
    Result<void> list(const PacketLines &lines, bool areDisclosed, PacketStage &stage);

    /// Sizes of the bodies that go into the packet, by SHA-256 in hex.
    const QMap<QByteArray, qint64> &bodies() const { return m_bodies; }
    struct Body {
        QByteArray bytes;
        QByteArray deflated; ///< The same as a zip entry holds it; empty where the store keeps it otherwise.
    };
    Result<Body> body(const QByteArray &sha256) const;

    qint64 withheld() const { return m_withheld; } ///< Answers without bytes because these may name persons.
    qint64 removed() const { return m_removed; }
    /// Of these sources: per stream how many answers, and the first and last of them.
    QJsonArray requests(const QStringList &sources) const;

private:
    struct Stream {
        qint64 answers = 0;
        qint64 first = 0;
        qint64 last = 0;
        QString firstAt;
        QString lastAt;
    };
    Result<void> keyless() const;
    Result<void> listTo(const PacketLines &lines, bool areDisclosed, const PacketStage::Sink &sink);

    StoreConnection &m_store;
    const WorkWatch &m_watch;
    QMap<QByteArray, qint64> m_bodies;
    QMap<std::pair<QString, QString>, Stream> m_streams;
    qint64 m_withheld = 0;
    qint64 m_removed = 0;
    QStringList m_keyless; ///< Source, stream, number and digest.
};

} // namespace plumbline
