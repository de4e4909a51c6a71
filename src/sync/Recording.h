// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RawAnswer.h"
#include "sources/SourceSettings.h"
#include "sources/Transport.h"

#include <QDir>

namespace plumbline {

/// A folder with the answers of one stream: page1.http, page2.http, ... and urls.json, which says what was asked. The
/// form of fixtures, and of what is sent along with a report of a problem.
class Recording
{
public:
    /// Makes the folder, for its owner only; fails when there is something in it already.
    static Result<Recording> create(const QString &folder, const SourceSettings &source, const QString &stream,
                                    TimePoint now);
    static Result<Recording> open(const QString &folder);

    /// Writes the next file; never over another one.
    Result<void> add(const RawAnswer &answer);
    /// Writes urls.json. Without it nothing is a recording.
    Result<void> finish() const;

    const QString &connector() const { return m_connector; }
    const QString &stream() const { return m_stream; }
    qsizetype size() const { return m_answers.size(); }
    TimePoint recordedAt() const { return m_recordedAt; }
    /// A source that asks as the recorded one did.
    SourceSettings source() const;
    /// What the address was answered with when it was asked for the nth time (from 0), or the last time before that;
    /// nothing when it was never asked.
    Result<std::optional<HttpResponse>> answerTo(const QUrl &url, int nth) const;

private:
    explicit Recording(const QDir &folder) : m_folder(folder) { }

    QDir m_folder;
    QString m_connector;
    QString m_stream;
    QUrl m_baseUrl;
    QHash<QString, QStringList> m_parameters;
    TimePoint m_recordedAt;
    QList<std::pair<QString, QString>> m_answers; ///< File and address.
};

/// Answers from a recording instead of the network.
class RecordingTransport final : public Transport
{
public:
    explicit RecordingTransport(const Recording &recording) : m_recording(recording) { }

    Result<HttpResponse> send(const HttpRequest &request, const std::atomic_bool &stop) override;

private:
    const Recording &m_recording;
    QHash<QUrl, int> m_asked;
};

} // namespace plumbline
