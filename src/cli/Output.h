// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QJsonArray>
#include <QJsonObject>

namespace plumbline {

/// The two channels of a command: answers on stdout, everything else on stderr. Text of a source that is written
/// as a line is made inert first, so that it cannot steer a terminal.
class Output
{
public:
    /// One line of an answer.
    void line(const QString &text);
    void lines(const QStringList &texts);
    /// The one JSON document of an answer.
    void document(const QJsonObject &object);
    void document(const QJsonArray &array);
    /// One line of an NDJSON answer.
    void record(const QJsonObject &object);
    /// Bytes as they are; on a terminal they are made inert line by line.
    void bytes(const QByteArray &bytes);

    /// A remark for the person; stderr.
    void message(const QString &text);
    void error(const Error &error);
    /// Progress that a later one replaces on a terminal, and that is a line of its own elsewhere.
    void progress(const QString &text);

    /// True when every answer so far reached its reader (false: disk full, pipe closed).
    bool wasWritten() const { return m_written; }

private:
    void write(const QByteArray &bytes);
    void endProgress();

    bool m_written = true;
    bool m_inProgress = false;
};

} // namespace plumbline
