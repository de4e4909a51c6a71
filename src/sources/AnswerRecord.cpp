// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/AnswerRecord.h"

#include "base/Digest.h"
#include "sources/Address.h"

#include <algorithm>

namespace plumbline {

namespace {

/// Headers that say what the bytes are and when; everything else (cookies, tokens, tracing) is not kept.
bool isKept(const QByteArray &name)
{
    static const QByteArray names[]
        = {"content-type",        "content-length", "content-encoding", "date",          "etag",
           "last-modified",       "link",           "retry-after",      "x-total-count", "x-total-count-type",
           "x-github-request-id", "x-request-id",   "x-next-page",      "x-total"};
    return name.startsWith("x-ratelimit-") || name.startsWith("ratelimit-")
        || std::find(std::begin(names), std::end(names), name) != std::end(names);
}

} // namespace

RawAnswer recordOf(const HttpResponse &answer, const QString &source, const QString &stream, TimePoint fetchedAt)
{
    RawAnswer record;
    record.source = source;
    record.stream = stream;
    record.url = urlForPeople(answer.url);
    record.status = answer.status;
    for (const auto &[name, value] : answer.headers) {
        if (isKept(name))
            record.headers.append({QString::fromLatin1(name), QString::fromUtf8(value)});
    }
    record.fetchedAt = fetchedAt;
    record.body = answer.body;
    record.sha256 = sha256Hex(answer.body);
    return record;
}

} // namespace plumbline
