// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/PageFetcher.h"

#include "base/Clock.h"
#include "sources/Address.h"
#include "sources/AnswerRecord.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

PageFetcher::PageFetcher(const SourceSettings &source, const StreamDefinition &stream, RequestSender &sender,
                         const Clock &clock)
    : m_source(source), m_stream(stream), m_sender(sender), m_clock(clock), m_parameters(stream.frame.defaults)
{
    for (auto set = source.parameters.begin(); set != source.parameters.end(); ++set)
        m_parameters.insert(set.key(), set.value());
}

QStringList PageFetcher::valueOf(const QString &placeholder, const QString &partition) const
{
    return placeholder == u"partition"_s ? QStringList(partition) : m_parameters.value(placeholder);
}

Result<FetchedPage> PageFetcher::fetch(const QUrl &url, const QByteArray &posted)
{
    auto answered = m_sender.ask(url, posted);
    if (!answered)
        return fail(answered.error());
    HttpResponse &response = answered->response;
    auto document = JsonDocument::parse(response.body);
    if (!document) {
        if (auto kept = m_sender.keepFailed(response); !kept)
            return fail(kept.error());
        Error error = document.error();
        error.what = u"read page"_s;
        error.detail += u"; does base_url lead to the API, not to a web page or a login?"_s;
        error.where = urlForPeople(url);
        return fail(error);
    }
    RawAnswer answer = recordOf(response, m_source.id, m_stream.name, m_clock.now());
    if (!posted.isEmpty())
        answer.headers.append({u"request-body"_s, QString::fromUtf8(posted)}); // half of the question
    if (answered->isConfirmed)
        answer.status = 304; // these bytes did not travel again
    return FetchedPage{std::move(answer), std::move(response), std::move(*document)};
}

Result<std::optional<FetchedPage>> PageFetcher::fetchOptional(const QUrl &url, const QByteArray &posted)
{
    auto page = fetch(url, posted);
    if (page)
        return std::optional<FetchedPage>(std::move(*page));
    if (page.error().kind == Error::Kind::Http && (m_sender.lastStatus() == 403 || m_sender.lastStatus() == 404))
        return std::optional<FetchedPage>();
    return fail(page.error());
}

} // namespace plumbline
