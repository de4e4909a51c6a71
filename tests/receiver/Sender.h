// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

namespace plumbline {

/// How a receiver answered.
struct Sent {
    int status = 0; ///< 0: no answer.
    QByteArray body;
    QByteArray type;
    QByteArray retryAfter;
};

/// Sends requests to a receiver over a real connection, as exporters do.
class Sender
{
public:
    explicit Sender(int port) : m_port(port) { }

    QHash<QByteArray, QByteArray> headers; ///< With every request.
    bool chunked = false; ///< Without Content-Length.

    Sent post(const QByteArray &path, const QByteArray &body, const QByteArray &type = "application/json",
              const QByteArray &coding = {}) const;
    Sent get(const QByteArray &path) const;

private:
    int m_port;
};

QByteArray gzipped(const QByteArray &plain);
QByteArray compactJson(const QJsonObject &object);
/// An export of `count` spans of model calls that nobody else sends; `first` numbers them.
QJsonObject callsJson(int first, int count);

} // namespace plumbline
