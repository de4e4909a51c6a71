// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/PageFetcher.h"

#include "base/Clock.h"
#include "base/SafeText.h"
#include "sources/Address.h"
#include "sources/AnswerRecord.h"
#include "sources/Authenticator.h"
#include "sources/JsonPath.h"
#include "sources/MappedValue.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// What the server says itself: "message", "error", "detail" of its JSON, or the beginning of its text.
QString saidBy(const HttpResponse &answer)
{
    QString said;
    if (const auto document = JsonDocument::parse(answer.body)) {
        for (const QString &path : {u"message"_s, u"detail"_s, u"error/message"_s, u"error"_s, u"errors/0"_s}) {
            const auto place = JsonPath::parse(path).follow({document->root(), {}}, {});
            const auto value = place ? valueFrom(place->value) : MappedValue();
            if (value && said.isEmpty())
                said = mappedText(*value);
        }
    } else if (!answer.header("content-type").contains("html")) {
        said = QString::fromUtf8(answer.body.left(120));
    }
    return visibleText(said.simplified().left(160));
}

QString advice(int status, const SourceSettings &source)
{
    switch (status) {
    case 401:
        return source.tokenOrigin.isEmpty() ? u"the source has no token; set token_env or token_file"_s
                                            : u"check the token in the %1"_s.arg(source.tokenOrigin);
    case 403: return u"the token lacks a permission that this stream needs"_s;
    case 404:
        return u"check base_url and the names under [source.params]; a missing permission may look like this, too"_s;
    case 429: return u"the limit is not lifted soon enough; run the pull again later"_s;
    default:
        return status >= 500 ? u"the server is in trouble; run the pull again later; what was read before is kept"_s
                             : u"check base_url and [source.params]"_s;
    }
}

Error httpError(const HttpResponse &answer, const SourceSettings &source)
{
    const QString said = saidBy(answer);
    return {Error::Kind::Http, u"read page"_s,
            u"the server answered %1%2; %3"_s.arg(answer.status)
                .arg(said.isEmpty() ? QString() : u" (%1)"_s.arg(said), advice(answer.status, source)),
            urlForPeople(answer.url)};
}

} // namespace

PageFetcher::PageFetcher(const SourceSettings &source, const StreamDefinition &stream, Transport &transport,
                         const Clock &clock, const Sleeper &sleep, const ReadHooks &hooks, const std::atomic_bool &stop)
    : m_source(source), m_stream(stream), m_transport(transport), m_clock(clock), m_sleep(sleep), m_hooks(hooks),
      m_stop(stop), m_parameters(stream.frame.defaults)
{
    for (auto set = source.parameters.begin(); set != source.parameters.end(); ++set)
        m_parameters.insert(set.key(), set.value());
}

QUrl PageFetcher::base() const
{
    QUrl url = m_source.baseUrl;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path.endsWith(m_stream.frame.apiPath) ? path : path + m_stream.frame.apiPath);
    return url;
}

QStringList PageFetcher::valueOf(const QString &placeholder, const QString &partition) const
{
    return placeholder == u"partition"_s ? QStringList(partition) : m_parameters.value(placeholder);
}

Result<void> PageFetcher::keepFailed(const HttpResponse &answer)
{
    return m_hooks.onFailedAnswer ? m_hooks.onFailedAnswer(recordOf(answer, m_source.id, m_stream.name, m_clock.now()))
                                  : Result<void>();
}

Result<void> PageFetcher::wait(RetryPolicy::Wait wait, const QString &why)
{
    if (m_hooks.onWait) {
        const qint64 goesOn = toNs(m_clock.now()) / 1'000'000 + wait.duration.count();
        const QString time = QDateTime::fromMSecsSinceEpoch(goesOn, m_source.zone).toString(u"HH:mm:ss"_s);
        m_hooks.onWait(u"%1, going on at %2"_s.arg(wait.isRateLimit ? u"rate limited"_s : why, time));
    }
    if (!m_sleep(wait.duration, m_stop))
        return fail(Error::Kind::Cancelled, u"read page"_s, u"stopped while waiting"_s);
    return {};
}

Result<HttpResponse> PageFetcher::sendUntilAnswered(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.headers = m_stream.frame.headers;
    if (auto done = authenticate(request, m_stream.frame.auth, m_source.token); !done)
        return fail(done.error());
    for (int attempt = 1;; ++attempt) {
        if (m_stop)
            return fail(Error::Kind::Cancelled, u"read page"_s, u"stopped"_s);
        const double chance = QRandomGenerator::global()->generateDouble();
        auto answer = m_transport.send(request, m_stop);
        m_lastStatus = answer ? answer->status : 0;
        if (answer && answer->status == 200)
            return answer;
        std::optional<RetryPolicy::Wait> pause;
        if (answer) {
            if (auto kept = keepFailed(*answer); !kept)
                return fail(kept.error());
            pause = RetryPolicy::afterAnswer(*answer, attempt, m_clock.now(), chance);
        } else if (const auto partial = m_transport.takePartial()) {
            if (auto kept = keepFailed(*partial); !kept)
                return fail(kept.error());
        }
        if (!answer && answer.error().kind == Error::Kind::Network)
            pause = RetryPolicy::afterBreak(attempt, chance);
        if (!pause)
            return answer ? Result<HttpResponse>(fail(httpError(*answer, m_source))) : answer;
        const QString why = answer ? u"the server answered %1"_s.arg(answer->status) : answer.error().detail;
        if (auto waited = wait(*pause, why); !waited)
            return fail(waited.error());
    }
}

Result<FetchedPage> PageFetcher::fetch(const QUrl &url)
{
    auto response = sendUntilAnswered(url);
    if (!response)
        return fail(response.error());
    auto document = JsonDocument::parse(response->body);
    if (!document) {
        if (auto kept = keepFailed(*response); !kept)
            return fail(kept.error());
        Error error = document.error();
        error.what = u"read page"_s;
        error.detail += u"; does base_url lead to the API, not to a web page or a login?"_s;
        error.where = urlForPeople(url);
        return fail(error);
    }
    RawAnswer answer = recordOf(*response, m_source.id, m_stream.name, m_clock.now());
    return FetchedPage{std::move(answer), std::move(*response), std::move(*document)};
}

Result<std::optional<FetchedPage>> PageFetcher::fetchOptional(const QUrl &url)
{
    auto page = fetch(url);
    if (page)
        return std::optional<FetchedPage>(std::move(*page));
    if (page.error().kind == Error::Kind::Http && (m_lastStatus == 403 || m_lastStatus == 404))
        return std::optional<FetchedPage>();
    return fail(page.error());
}

} // namespace plumbline
