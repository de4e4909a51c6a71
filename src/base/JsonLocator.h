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

/// Steps of a pointer that lead from a text into the JSON that it holds: "/payload/<base64>/subject/0".
inline constexpr QLatin1StringView innerBase64{"<base64>"};
inline constexpr QLatin1StringView innerJson{"<json>"};

/// Finds the value that an RFC 6901 pointer names, without building a document. The text must be valid JSON;
/// of duplicate keys the first counts. Empty when the pointer leads nowhere or the text is broken before it. Of a
/// value inside a text it finds the text: its bytes have no lines of their own there.
std::optional<JsonRange> locateJson(QByteArrayView text, const QString &pointer);

} // namespace plumbline
