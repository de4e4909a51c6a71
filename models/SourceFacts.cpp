// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SourceFacts.h"

#include "base/SafeText.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

FailureCause SourceFacts::cause() const
{
    // A run that could not even begin leaves no trace, but what it needs is known to be missing.
    const bool isRead = settings.tokenPlace.kind == SecretPlace::Kind::Environment
        || settings.tokenPlace.kind == SecretPlace::Kind::File;
    if (isRead && settings.token.isEmpty())
        return FailureCause::NoSecret;
    if (history.runs.isEmpty() || history.runs.constFirst().state != u"failed")
        return FailureCause::None;
    const FailureCause cause = failureCauseOf(history.runs.constFirst().error);
    return cause == FailureCause::None ? FailureCause::Other : cause;
}

std::optional<std::chrono::nanoseconds> SourceFacts::age(TimePoint now) const
{
    if (!history.complete)
        return {};
    // What came while it was being read may be missing: it is as old as its beginning.
    return std::max(std::chrono::nanoseconds(0), std::chrono::nanoseconds(now - history.complete->startedAt));
}

std::chrono::nanoseconds SourceFacts::limit() const
{
    return SourceState::limitOf(settings.interval);
}

bool SourceFacts::isLate(TimePoint now) const
{
    const auto old = age(now);
    return old && *old > limit();
}

SourceFacts::State SourceFacts::state(TimePoint now) const
{
    if (pull && pull->state == u"limited")
        return State::Limited;
    if (pull && pull->state == u"waiting")
        return State::Waiting;
    if (pull || isElsewhere())
        return State::Running;
    if (status.pausedSince)
        return State::Paused;
    switch (cause()) {
    case FailureCause::None: break;
    case FailureCause::Limited: return State::Limited;
    case FailureCause::Unreachable: return State::Unreachable;
    default: return State::Failing;
    }
    if (!history.complete)
        return State::Never;
    return isLate(now) ? State::Stale : State::Current;
}

bool SourceFacts::isElsewhere() const
{
    return !pull && (status.word == SourceState::Word::Running || !status.note.isEmpty()) && !status.isResumable
        && !history.runs.isEmpty() && history.runs.constFirst().state == u"running";
}

bool SourceFacts::isStopped() const
{
    return !pull && status.isResumable && !history.runs.isEmpty() && history.runs.constFirst().pages > 0;
}

bool SourceFacts::isRateLimited() const
{
    const QString note = pull ? pull->detail : status.note;
    return goesOnAt().isEmpty() || note.startsWith(u"rate limited"_s);
}

QString SourceFacts::goesOnAt() const
{
    // As RequestSender says it: "rate limited, going on at 09:22:00".
    const QString note = pull ? pull->detail : status.note;
    const QString time = note.section(u", going on at "_s, 1, 1);
    return time.size() == 8 ? time.left(5) : QString();
}

bool SourceFacts::needsAttention(TimePoint now) const
{
    const State is = state(now);
    return (is != State::Current && is != State::Running && is != State::Waiting && is != State::Paused)
        || nearHorizon(now);
}

std::optional<EvidenceHorizon> SourceFacts::nearHorizon(TimePoint now) const
{
    return status.horizon && status.horizon->lossAt && status.horizon->isNear(now, settings.interval) ? status.horizon
                                                                                                      : std::nullopt;
}

QString SourceFacts::title() const
{
    return visibleText(connector && settings.id == settings.connector ? connector->title : settings.id);
}

QString SourceFacts::place() const
{
    QString host = settings.baseUrl.host();
    if (settings.baseUrl.port() > 0)
        host += u":%1"_s.arg(settings.baseUrl.port());
    const bool isNamed = settings.id == settings.connector;
    return visibleText(isNamed ? host : u"%1 · %2"_s.arg(connector ? connector->title : settings.connector, host));
}

} // namespace plumbline
