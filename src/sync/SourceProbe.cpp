// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SourceProbe.h"

#include "base/Clock.h"
#include "sources/ConnectorCatalog.h"
#include "sources/Credential.h"
#include "sources/HttpDate.h"
#include "sources/HttpTransport.h"
#include "sync/SourceSecrets.h"
#include "sync/StreamSounding.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace plumbline {

namespace {

using Kind = ProbeStep::Kind;
using State = ProbeStep::State;

constexpr auto noticedOffset = 30s;
constexpr auto harmfulOffset = 5min; ///< Signed tokens and deadlines begin to fail.

/// One test of one source.
class Probing
{
public:
    Probing(const SourceSettings &source, const Clock &clock, const std::atomic_bool &stop,
            const std::function<void(const ProbeStep &)> &onStep)
        : m_source(source), m_clock(clock), m_stop(stop), m_onStep(onStep)
    {
    }

    QList<ProbeStep> run(const Result<const ConnectorDefinition *> &connector)
    {
        if (!tell(Kind::Files, connector, u"connector \"%1\""_s.arg(m_source.connector)))
            return m_steps;
        const ConnectorDefinition &definition = **connector;
        const bool isSet = tell(Kind::Parameters, definition.check(m_source), u"all that the connector needs is set"_s);
        const auto whole = withSecrets(m_source);
        const bool hasSecret = tell(Kind::Secret, whole,
                                    m_source.tokenOrigin.isEmpty() ? u"none is configured"_s
                                                                   : u"present in the "_s + m_source.tokenOrigin);
        const bool isReached = isSet && address();
        if (!isSet)
            add({Kind::Address, {}, State::Skipped, u"the parameters come first"_s});
        if (isReached && hasSecret)
            streams(*whole, definition);
        else
            skipStreams(definition);
        for (const StreamDefinition &stream : definition.streams) {
            const Retention retention = stream.retention.unlessStated(m_source.keeps, stream.name);
            if (!retention.text.isEmpty())
                add({Kind::Retention, stream.name, State::Fine, u"upstream keeps: "_s + retention.text});
        }
        return m_steps;
    }

private:
    void add(const ProbeStep &step)
    {
        m_steps.append(step);
        if (m_onStep)
            m_onStep(step);
    }

    template <typename T>
    bool tell(Kind kind, const Result<T> &result, const QString &fine)
    {
        add({kind, {}, result ? State::Fine : State::Problem, result ? fine : toString(result.error())});
        return bool(result);
    }

    HttpLimits limits() const
    {
        HttpLimits limits = HttpLimits::of(m_source);
        limits.idle = 10s;
        limits.total = 30s;
        return limits;
    }

    /// Without the token: an address that is wrong must not learn it.
    bool address()
    {
        if (m_stop) {
            add({Kind::Address, {}, State::Skipped, u"stopped"_s});
            return false;
        }
        SourceSettings stranger = m_source;
        stranger.token = Secret();
        HttpTransport transport(limits(), HttpRoute::of(stranger));
        HttpRequest request;
        request.url = m_source.baseUrl;
        auto answer = transport.send(request, m_stop);
        if (answer) {
            add({Kind::Address, {}, State::Fine, originText(m_source.baseUrl) + u" answers"_s});
            if (const auto server = serverTime(*answer))
                clock(std::chrono::duration_cast<std::chrono::milliseconds>(*server + 500ms - m_clock.now()));
            return true;
        }
        Credential shown; // to the proxy
        shown.hide(m_source.proxyLogin);
        shown.blackOut(answer.error());
        // Start pages often lead to a login; what counts is whether the API itself does.
        const bool isRedirect = answer.error().what == u"follow redirect";
        add({Kind::Address,
             {},
             m_stop           ? State::Skipped
                 : isRedirect ? State::Remark
                              : State::Problem,
             m_stop ? u"stopped"_s : toString(answer.error())});
        return isRedirect;
    }

    void clock(std::chrono::milliseconds offset)
    {
        const auto apart = std::chrono::abs(offset);
        const QString text
            = u"the server's clock is %1 s %2 of this machine's"_s.arg(double(apart.count()) / 1000.0, 0, 'f', 1)
                  .arg(offset < 0ms ? u"behind"_s : u"ahead"_s);
        add({Kind::Clock,
             {},
             apart < noticedOffset       ? State::Fine
                 : apart < harmfulOffset ? State::Remark
                                         : State::Problem,
             apart < noticedOffset ? text : text + u"; set both by NTP"_s});
    }

    void streams(const SourceSettings &source, const ConnectorDefinition &connector)
    {
        HttpTransport transport(limits(), HttpRoute::of(source));
        StreamSounding sounding(source, connector, transport, m_clock, m_stop);
        for (const StreamDefinition &stream : connector.streams)
            add(sounding.ask(stream));
        const bool isKnown = std::any_of(m_steps.begin(), m_steps.end(),
                                         [](const ProbeStep &step) { return step.kind == Kind::Clock; });
        if (!isKnown && sounding.clockOffset())
            clock(*sounding.clockOffset());
        add(sounding.budget());
    }

    void skipStreams(const ConnectorDefinition &connector)
    {
        for (const StreamDefinition &stream : connector.streams)
            add({Kind::Stream, stream.name, State::Skipped,
                 m_stop ? u"stopped"_s : u"not asked, because of the problem before"_s});
    }

    const SourceSettings &m_source;
    const Clock &m_clock;
    const std::atomic_bool &m_stop;
    const std::function<void(const ProbeStep &)> &m_onStep;
    QList<ProbeStep> m_steps;
};

} // namespace

QList<ProbeStep> SourceProbe::run(const SourceSettings &source, const std::atomic_bool &stop) const
{
    return Probing(source, m_clock, stop, onStep).run(m_catalog.find(source.connector));
}

bool isUsable(const QList<ProbeStep> &steps)
{
    return std::none_of(steps.begin(), steps.end(), [](const ProbeStep &step) {
        return step.state == State::Problem || step.state == State::Skipped;
    });
}

} // namespace plumbline
