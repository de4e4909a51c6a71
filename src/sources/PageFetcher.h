// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/JsonDocument.h"
#include "sources/RequestSender.h"

namespace plumbline {

/// An answer with status 200 whose body is JSON: what is kept of it, what came, and the parsed text.
struct FetchedPage {
    RawAnswer answer;
    HttpResponse response;
    JsonDocument document;
};

/// Fetches pages: answers whose body is JSON.
class PageFetcher
{
public:
    PageFetcher(const SourceSettings &source, const StreamDefinition &stream, RequestSender &sender,
                const Clock &clock);

    /// What is `posted` is sent by POST.
    Result<FetchedPage> fetch(const QUrl &url, const QByteArray &posted = {});
    /// The same, but 403 and 404 yield nothing.
    Result<std::optional<FetchedPage>> fetchOptional(const QUrl &url, const QByteArray &posted = {});

    QUrl base() const { return m_sender.base(); }
    /// Value of a {placeholder} in a request: a parameter, or "partition".
    QStringList valueOf(const QString &placeholder, const QString &partition) const;

    RequestTally takeTally() { return m_sender.takeTally(); }
    const Credential &proof() const { return m_sender.proof(); }
    int lastStatus() const { return m_sender.lastStatus(); }
    const SourceSettings &source() const { return m_source; }
    const QHash<QString, QStringList> &parameters() const { return m_parameters; }

private:
    const SourceSettings &m_source;
    const StreamDefinition &m_stream;
    RequestSender &m_sender;
    const Clock &m_clock;
    QHash<QString, QStringList> m_parameters;
};

} // namespace plumbline
