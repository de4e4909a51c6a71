// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RawAnswer.h"
#include "domain/Row.h"
#include "sources/ConnectorDefinition.h"

#include <optional>

namespace plumbline {

class Recording;

/// What a connector makes of recorded answers, for the person who writes it; nothing is stored.
struct ConnectorTrial {
    QList<std::pair<Row, RowOrigin>> rows;
    QList<RejectedRecord> rejected;
    qint64 pages = 0;
    qint64 records = 0;
    std::optional<Error> error; ///< Why reading ended before the end.

    /// Reads the recording's stream as a pull would: with paging, lookups and joined answers.
    static Result<ConnectorTrial> ofRecording(const ConnectorDefinition &connector, const Recording &recording);
    /// Maps one answer, as it was received or recorded; what lookups and joins would add is missing.
    static Result<ConnectorTrial> ofAnswer(const ConnectorDefinition &connector, const QString &stream,
                                           const QByteArray &bytes, const QString &where);
};

} // namespace plumbline
