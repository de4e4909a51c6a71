// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <utility>

namespace plumbline {

/// A request that somebody sent to us, whole, its body still in the coding it came in.
struct ReceivedRequest {
    QByteArray method;
    QByteArray path; ///< Without the query.
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case; of a repeated one the last.
    QByteArray body;

    QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

/// What we answer.
struct ReceiverAnswer {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
};

} // namespace plumbline
