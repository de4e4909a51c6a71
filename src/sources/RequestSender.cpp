// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/RequestSender.h"

#include "base/Clock.h"
#include "base/SafeText.h"
#include "sources/Address.h"
#include "sources/AnswerRecord.h"
#include "sources/HttpDate.h"
#include "sources/JsonDocument.h"
#include "sources/JsonPath.h"
#include "sources/MappedValue.h"

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

RequestSender::RequestSender(const SourceSettings &source, const StreamDefinition &stream, Transport &transport,
                             const Clock &clock, const Sleeper &sleep, const ReadHooks &hooks,
                             const std::atomic_bool &stop, HttpSession &session)
    : m_source(source), m_stream(stream), m_transport(transport), m_clock(clock), m_sleep(sleep), m_hooks(hooks),
      m_stop(stop), m_session(session), m_auth(AuthDefinition::choose(stream.frame.auth, source.parameters))
{
}

QUrl RequestSender::base() const
{
    QUrl url = m_source.baseUrl;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path.endsWith(m_stream.frame.apiPath) ? path : path + m_stream.frame.apiPath);
    return url;
}

Result<void> RequestSender::keepFailed(const HttpResponse &answer) const
{
    return m_hooks.onFailedAnswer ? m_hooks.onFailedAnswer(recordOf(answer, m_source.id, m_stream.name, m_clock.now()))
                                  : Result<void>();
}

Result<void> RequestSender::wait(RetryPolicy::Wait wait, const QString &why) const
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

Result<void> RequestSender::prove()
{
    const auto value = [&](const QString &name) { return m_source.parameters.value(name).value(0); };
    const bool isApp = m_auth.kind == AuthDefinition::Kind::GitHubApp;
    const QByteArray user = isApp ? QByteArray() : value(m_auth.userParameter).toUtf8();
    Secret token = m_source.token;
    if (isApp) {
        auto given = m_session.installation.get(
            {base(), value(m_auth.appParameter), value(m_auth.installationParameter), m_source.token}, m_transport,
            m_clock.now(), m_stop);
        if (!given)
            return fail(given.error());
        token = *given;
    }
    // Nearly always what the request before was made with, and to prepare what must not come back takes its time.
    const Secret parts(
        QByteArrayList{user, token.reveal(), m_source.proxyLogin.reveal(), m_session.installation.claim().reveal()}
            .join('\n'));
    if (m_provenBy && m_provenBy->reveal() == parts.reveal())
        return {};
    auto made = Credential::make(m_auth, user, token);
    if (!made)
        return fail(made.error());
    made->hide(m_source.proxyLogin);
    made->hide(m_session.installation.claim());
    m_proof = std::move(*made);
    m_provenBy = parts;
    return {};
}

void RequestSender::note(const HttpResponse &answer, TimePoint before)
{
    const TimePoint after = m_clock.now();
    m_session.budget.note(answer, after);
    // The header has no fractions: on average half a second of it is gone.
    if (const auto server = serverTime(answer))
        m_tally.clockOffset = std::chrono::duration_cast<std::chrono::milliseconds>(
            *server + std::chrono::milliseconds(500) - (before + (after - before) / 2));
}

Result<Answered> RequestSender::send(const QUrl &url, const QByteArray &posted)
{
    m_partial.reset();
    if (auto proven = prove(); !proven)
        return fail(proven.error());
    // What is known of an address says nothing about other questions to it.
    const auto stored = posted.isEmpty() ? m_session.answers->find(url) : std::nullopt;
    HttpRequest request;
    request.url = withHiddenSecrets(url);
    request.headers = m_stream.frame.headers + m_proof.headers;
    if (stored)
        request.headers += stored->conditions();
    if (!posted.isEmpty()) {
        request.method = "POST";
        request.body = posted;
        request.headers.emplaceBack("Content-Type", "application/json");
    }
    const TimePoint before = m_clock.now();
    auto answer = m_transport.send(request, m_stop);
    m_lastStatus = answer ? answer->status : 0;
    if (!answer) {
        m_partial = m_transport.takePartial();
        if (m_partial)
            m_proof.blackOut(*m_partial);
        m_proof.blackOut(answer.error());
        return fail(answer.error());
    }
    m_proof.blackOut(*answer);
    note(*answer, before);
    if (stored && answer->status == 304) {
        ++m_tally.confirmed;
        return Answered{stored->confirmedBy(std::move(*answer)), true};
    }
    if (answer->status == 200 && posted.isEmpty()) {
        if (const auto version = ConfirmableAnswer::of(*answer))
            m_session.answers->keep(url, *version);
    }
    return Answered{std::move(*answer)};
}

Result<void> RequestSender::keepWhatCame(const Result<Answered> &answer)
{
    if (answer)
        return keepFailed(answer->response);
    return m_partial ? keepFailed(*m_partial) : Result<void>();
}

Result<Answered> RequestSender::ask(const QUrl &url, const QByteArray &posted)
{
    bool isRenewed = false;
    for (int attempt = 1;; ++attempt) {
        if (m_stop)
            return fail(Error::Kind::Cancelled, u"read page"_s, u"stopped"_s);
        const auto room = m_session.budget.waitBefore(url, m_clock.now());
        if (room && *room <= RetryPolicy::longestWait) {
            if (auto waited = wait({*room, true}, {}); !waited)
                return fail(waited.error());
        }
        auto answer = send(url, posted);
        if (answer && answer->response.status == 200)
            return answer;
        if (auto kept = keepWhatCame(answer); !kept)
            return fail(kept.error());
        // A token that was given for an hour may be withdrawn before.
        if (m_lastStatus == 401 && m_session.installation.isKnown() && !isRenewed) {
            isRenewed = true;
            m_session.installation.forget();
            continue;
        }
        const double chance = m_session.chance.generateDouble();
        std::optional<RetryPolicy::Wait> pause;
        if (answer)
            pause = RetryPolicy::afterAnswer(answer->response, attempt, m_clock.now(), chance);
        else if (answer.error().kind == Error::Kind::Network)
            pause = RetryPolicy::afterBreak(attempt, chance);
        if (!pause)
            return answer ? Result<Answered>(fail(httpError(answer->response, m_source))) : answer;
        const QString why = answer ? u"the server answered %1"_s.arg(answer->response.status) : answer.error().detail;
        if (auto waited = wait(*pause, why); !waited)
            return fail(waited.error());
        m_session.budget.forget(url);
    }
}

} // namespace plumbline
