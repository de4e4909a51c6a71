// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/ConfirmableAnswers.h"

#include <algorithm>

namespace plumbline {

std::optional<ConfirmableAnswer> ConfirmableAnswer::of(const HttpResponse &answer)
{
    ConfirmableAnswer stored{answer.header("etag"), answer.header("last-modified"), answer.headers, answer.body};
    if (stored.etag.isEmpty() && stored.lastModified.isEmpty())
        return std::nullopt;
    return stored;
}

QList<std::pair<QByteArray, QByteArray>> ConfirmableAnswer::conditions() const
{
    QList<std::pair<QByteArray, QByteArray>> asked;
    if (!etag.isEmpty())
        asked.append({"If-None-Match", etag});
    if (!lastModified.isEmpty())
        asked.append({"If-Modified-Since", lastModified});
    return asked;
}

HttpResponse ConfirmableAnswer::confirmedBy(HttpResponse answer) const
{
    for (const auto &[name, value] : headers) {
        const bool isNew = std::any_of(answer.headers.begin(), answer.headers.end(),
                                       [&key = name](const auto &header) { return header.first == key; });
        if (!isNew)
            answer.headers.append({name, value});
    }
    answer.status = 200;
    answer.body = body;
    return answer;
}

std::optional<ConfirmableAnswer> MemoryAnswers::find(const QUrl &url)
{
    const auto found = m_answers.constFind(url);
    return found == m_answers.constEnd() ? std::nullopt : std::optional(*found);
}

void MemoryAnswers::keep(const QUrl &url, const ConfirmableAnswer &answer)
{
    if (m_order.removeOne(url))
        m_bytes -= m_answers.take(url).body.size();
    m_order.append(url);
    m_answers.insert(url, answer);
    m_bytes += answer.body.size();
    while (m_bytes > m_mostBytes && !m_order.isEmpty())
        m_bytes -= m_answers.take(m_order.takeFirst()).body.size();
}

} // namespace plumbline
