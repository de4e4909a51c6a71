// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QStringList>
#include <optional>

namespace plumbline {

/// What a packet is to hold, read from the scope file (docs/packet-format.md). With the same store it always gives the
/// same packet, once it names the size of the log.
struct PacketScope {
    QString organisation;
    int number = 1;
    QString label; ///< Of the period, such as 2026Q3.
    TimePoint from; ///< Half-open [from, to).
    TimePoint to;
    TimePoint asOf; ///< By default the end of the period.
    QString zoneName;
    QTimeZone zone = QTimeZone::utc();
    std::optional<quint64> logSize; ///< A checkpoint of the log; without it the newest.
    std::optional<quint64> previousSize; ///< The packet before ended with that checkpoint, and this one goes on there.
    QStringList metrics; ///< Empty: all.
    bool isPersonalDisclosed = false; ///< Fields that name a person, and the raw answers, which may name some, too.

    static Result<PacketScope> parse(const QByteArray &text, const QString &file);

    /// plumbline-<organisation>-<period>-<nnnn>: the folder in the zip.
    QString packetName() const;
};

} // namespace plumbline
