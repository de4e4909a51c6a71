// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace plumbline {

/// Where a value stands in JSON text: byte range of the value and of its key, and the line of each end (from 1).
struct JsonRange {
    qsizetype begin = 0;
    qsizetype end = 0; ///< exclusive
    int firstLine = 1;
    int lastLine = 1;
};

/// Finds the value that an RFC 6901 pointer names, without building a document. The text must be valid JSON;
/// of duplicate keys the first counts. Empty when the pointer leads nowhere or the text is broken before it.
std::optional<JsonRange> locateJson(QByteArrayView text, const QString &pointer);

} // namespace plumbline
