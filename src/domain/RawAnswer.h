// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QByteArray>
#include <QList>
#include <utility>

namespace plumbline {

/// One HTTP answer (or imported file) as received, kept before anything is mapped from it.
struct RawAnswer {
    QString source;
    QString stream;
    QString url; ///< Without secrets; "file:NAME" for an import.
    int status = 0; ///< 0 for a file.
    QList<std::pair<QString, QString>> headers; ///< Chosen ones only (allow-list), names in lower case.
    TimePoint fetchedAt;
    QByteArray body; ///< After content decoding.
    QString sha256; ///< Of body.
};

/// A record that could not become a row: kept with its reason, never dropped.
struct RejectedRecord {
    QString source;
    QString stream;
    QString type; ///< Row type it was meant for.
    QString rawSha256;
    QString rawPointer;
    QString field; ///< Field at fault; empty when it is the record as a whole.
    QString reason;

    friend bool operator==(const RejectedRecord &, const RejectedRecord &) = default;
};

} // namespace plumbline
