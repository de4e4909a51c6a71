// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SourceWords.h"

#include "base/SafeText.h"
#include "models/ConnectorChoices.h"

using namespace Qt::Literals::StringLiterals;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;

namespace plumbline {

using State = SourceFacts::State;

QString SourceWords::mark(State state)
{
    switch (state) {
    case State::Failing: return u"crit"_s;
    case State::Unreachable:
    case State::Stale: return u"stale"_s;
    case State::Limited: return u"warn"_s;
    case State::Running: return u"run"_s;
    case State::Waiting: return u"wait"_s;
    case State::Never: return u"unk"_s;
    case State::Paused: return u"wait"_s;
    case State::Current: return u"ok"_s;
    }
    return {};
}

QString SourceWords::badge(State state) const
{
    switch (state) {
    case State::Failing: return tr("Failing");
    case State::Unreachable: return tr("Unreachable");
    case State::Stale: return tr("Stale");
    case State::Limited: return tr("Limited");
    case State::Running: return tr("Syncing");
    case State::Waiting: return tr("Waiting for its turn");
    case State::Never: return tr("Never read");
    case State::Paused: return tr("Paused");
    case State::Current: return tr("Current");
    }
    return {};
}

QString SourceWords::age(std::chrono::nanoseconds age) const
{
    const auto inMinutes = floor<minutes>(age).count();
    if (inMinutes < 1)
        return tr("now", "an age of less than a minute");
    if (inMinutes < 90 && inMinutes != 60)
        return tr("%1 min").arg(m_text.count(inMinutes));
    const auto inHours = floor<hours>(age).count();
    if (inHours < 30)
        return tr("%1 h").arg(m_text.count(inHours));
    return inHours % 24 == 0 || inHours >= 240 ? tr("%1 d").arg(m_text.count(inHours / 24))
                                               : tr("%1 d %2 h").arg(m_text.count(inHours / 24)).arg(inHours % 24);
}

QString SourceWords::when(TimePoint instant) const
{
    const QDateTime local = m_text.localTime(instant);
    const QDate today = m_text.localTime(m_now).date();
    if (local.date() == today)
        return m_text.locale().toString(local, u"HH:mm");
    const bool sameYear = local.date().year() == today.year();
    return m_text.locale().toString(local, sameYear ? u"ddd d MMM HH:mm" : u"d MMM yyyy HH:mm");
}

QString SourceWords::due(const SourceFacts &facts) const
{
    if (facts.status.pausedSince)
        return tr("paused since %1").arg(when(*facts.status.pausedSince));
    if (!facts.status.nextDue || !facts.status.lastAttempt)
        return tr("not read yet");
    const TimePoint due = *facts.status.nextDue;
    if (due <= m_now)
        return m_now - due > std::chrono::days(1) ? tr("due since %1").arg(m_text.day(m_text.localTime(due).date()))
                                                  : tr("due since %1").arg(when(due));
    return facts.isScheduled ? tr("next %1").arg(when(due)) : tr("due %1").arg(when(due));
}

QString SourceWords::observed(const Continuity &observed) const
{
    return observed.median && observed.longest
        ? tr("every %1, longest gap %2").arg(age(*observed.median), age(*observed.longest))
        : QString();
}

QString SourceWords::warning(const SourceFacts &facts) const
{
    if (const auto horizon = facts.nearHorizon(m_now))
        return *horizon->lossAt > m_now ? tr("%1 left before history is lost").arg(age(*horizon->lossAt - m_now))
                                        : tr("history is being lost");
    if (facts.history.rejected > 0)
        return tr("%1 put aside", "records").arg(m_text.count(facts.history.rejected));
    for (const StreamState &stream : facts.status.streams)
        if (!stream.gaps.isEmpty()
            || (stream.state == u"complete" && stream.claimed && *stream.claimed > stream.records))
            return tr("gap in %1").arg(visibleText(stream.title.isEmpty() ? stream.stream : stream.title));
    return {};
}

QString SourceWords::stateText(const SourceFacts &facts, State state) const
{
    switch (state) {
    case State::Unreachable: return facts.isLate(m_now) ? tr("Stale: cannot be reached") : tr("Cannot be reached");
    case State::Failing: break;
    case State::Limited:
        if (const QString time = facts.goesOnAt(); !time.isEmpty())
            return facts.isRateLimited() ? tr("Limited until %1").arg(time) : tr("Tries again at %1").arg(time);
        return badge(state);
    case State::Running:
        if (facts.isElsewhere())
            return tr("Syncing in another Plumbline");
        return facts.pull->state == u"waiting" ? tr("Waiting for its turn")
            : facts.pull->state == u"stopping" ? tr("Stopping…")
            : facts.history.complete           ? badge(state)
                                               : tr("Syncing for the first time");
    default: return badge(state);
    }
    switch (facts.cause()) {
    case FailureCause::NoSecret: return tr("Failing: no secret");
    case FailureCause::Token: return tr("Failing: token rejected");
    case FailureCause::Permission: return tr("Failing: permission missing");
    case FailureCause::Address: return tr("Failing: nothing found there");
    case FailureCause::Server: return tr("Failing: server in trouble");
    case FailureCause::Configuration: return tr("Failing: settings");
    default: return tr("Failing");
    }
}

QString SourceWords::failures(const SourceFacts &facts) const
{
    if (!facts.history.failingSince)
        return due(facts);
    const QString since = when(*facts.history.failingSince);
    return facts.status.failures > 1 ? tr("since %1, tried %2 times").arg(since, m_text.count(facts.status.failures))
                                     : tr("since %1").arg(since);
}

QString SourceWords::detail(const SourceFacts &facts, State state) const
{
    switch (state) {
    case State::Failing:
    case State::Unreachable: return failures(facts);
    case State::Limited:
        if (facts.pull && !facts.pull->records.isEmpty())
            return tr("%1 records of %2 so far").arg(facts.pull->records, facts.pull->stream);
        return due(facts);
    case State::Running:
        return !facts.pull ? tr("since %1").arg(when(facts.history.runs.constFirst().startedAt)) : facts.pull->pace;
    case State::Never:
        return facts.isStopped()           ? stopped(facts)
            : facts.history.runs.isEmpty() ? tr("no sync yet")
                                           : tr("no complete sync yet");
    case State::Waiting: return {};
    case State::Stale:
    case State::Current: return facts.isStopped() ? stopped(facts) : due(facts);
    case State::Paused: return due(facts);
    }
    return {};
}

QString SourceWords::stopped(const SourceFacts &facts) const
{
    const SyncRunRecord &run = facts.history.runs.constFirst();
    return run.pages == 1 ? tr("stopped after 1 page, can go on")
                          : tr("stopped after %1 pages, can go on").arg(m_text.count(run.pages));
}

void SourceWords::addAction(SourceRow &row, const SourceFacts &facts, State state) const
{
    const FailureCause cause = facts.cause();
    const bool fixable = cause == FailureCause::NoSecret || cause == FailureCause::Token
        || cause == FailureCause::Address || cause == FailureCause::Configuration;
    if (state == State::Failing && fixable)
        std::tie(row.action, row.actionText) = std::pair(u"edit"_s, tr("Fix"));
    else if (state == State::Failing || state == State::Unreachable || state == State::Limited)
        std::tie(row.action, row.actionText) = std::pair(u"retry"_s, tr("Retry"));
    else if (facts.pull)
        std::tie(row.action, row.actionText) = std::pair(u"cancel"_s, tr("Cancel"));
    else if (state == State::Paused)
        std::tie(row.action, row.actionText) = std::pair(u"resume"_s, tr("Resume"));
    else
        std::tie(row.action, row.actionText) = std::pair(u"sync"_s, tr("Sync"));
    if (facts.isStopped() && (state == State::Never || state == State::Stale || state == State::Current))
        std::tie(row.action, row.actionText) = std::pair(u"sync"_s, tr("Go on"));
    if (facts.pull && state == State::Limited)
        std::tie(row.action, row.actionText) = std::pair(u"cancel"_s, tr("Cancel"));
}

SourceRow SourceWords::row(const SourceFacts &facts) const
{
    const State state = facts.state(m_now);
    SourceRow row;
    row.key = facts.settings.id;
    row.title = facts.title();
    row.place = facts.place();
    row.state = QStringList{u"failing"_s, u"unreachable"_s, u"limited"_s, u"running"_s, u"waiting"_s,
                            u"stale"_s,   u"never"_s,       u"paused"_s,  u"current"_s}
                    .value(int(state));
    row.mark = mark(state);
    row.stateText = stateText(facts, state);
    row.detail = detail(facts, state);
    row.warning
        = state == State::Current || (state == State::Stale && facts.nearHorizon(m_now)) ? warning(facts) : QString();
    if (facts.pull && state == State::Running) {
        row.fraction = facts.pull->fraction;
        row.progressText = facts.pull->place;
        row.paceText = facts.pull->pace;
    }
    if (const auto old = facts.age(m_now)) {
        row.ageText = age(*old);
        row.limitText = tr("of %1", "an age and its limit").arg(age(facts.limit()));
        row.ageFraction = std::min(1.0, double(old->count()) / double(facts.limit().count()));
        row.late = facts.isLate(m_now);
    } else {
        row.ageText = tr("never", "age of what was never read");
    }
    row.recordsText = m_text.count(facts.history.rows);
    addAction(row, facts, state);
    QStringList spoken{row.title,
                       row.place,
                       row.stateText,
                       row.detail,
                       row.warning,
                       row.progressText,
                       row.paceText,
                       tr("age %1").arg(row.ageText),
                       tr("%1 records").arg(row.recordsText)};
    spoken.removeAll(QString());
    row.speech = spoken.join(u", "_s);
    return row;
}

QString SourceWords::lossTitle(const SourceFacts &facts) const
{
    const auto &horizon = facts.status.horizon;
    if (!horizon || !horizon->lossAt || facts.state(m_now) == State::Current)
        return {};
    return *horizon->lossAt > m_now ? tr("Nothing is lost yet") : tr("History is being lost");
}

QString SourceWords::lossText(const SourceFacts &facts) const
{
    if (lossTitle(facts).isEmpty())
        return {};
    const EvidenceHorizon &horizon = *facts.status.horizon;
    return *horizon.lossAt > m_now
        ? tr("It keeps %1 for %2. The oldest that is missing goes on %3, in %4.", "stream, span, time, span")
              .arg(visibleText(horizon.stream), age(horizon.keeps), m_text.instantUtc(*horizon.lossAt),
                   age(*horizon.lossAt - m_now))
        : tr("It keeps %1 for %2. What was not read has been going since %3.", "stream, span, time")
              .arg(visibleText(horizon.stream), age(horizon.keeps), m_text.instantUtc(*horizon.lossAt));
}

QString SourceWords::affected(const SourceFacts &facts) const
{
    const State state = facts.state(m_now);
    const bool isBehind = state == State::Failing || state == State::Unreachable || state == State::Stale
        || state == State::Limited || state == State::Never;
    if (!isBehind || !facts.connector)
        return {};
    const QString feeds = ConnectorChoices::feeds(*facts.connector);
    return facts.history.complete ? tr("%1: nothing newer than %2", "row types, time")
                                        .arg(feeds, m_text.instantUtc(facts.history.complete->startedAt))
                                  : tr("%1: nothing from here yet", "row types").arg(feeds);
}

QString SourceWords::messageKind(const SourceFacts &facts) const
{
    switch (facts.state(m_now)) {
    case State::Failing: return u"crit"_s;
    case State::Running:
    case State::Waiting:
    case State::Never:
    case State::Paused: return u"info"_s;
    default: return u"warn"_s;
    }
}

QString SourceWords::messageTitle(const SourceFacts &facts) const
{
    const QString name = facts.title();
    switch (facts.state(m_now)) {
    case State::Current:
        return facts.nearHorizon(m_now)  ? tr("%1 will delete what was not read").arg(name)
            : facts.isStopped()          ? tr("The sync of %1 was stopped").arg(name)
            : facts.history.rejected > 0 ? tr("%1 sent records that do not fit").arg(name)
            : warning(facts).isEmpty()   ? QString()
                                         : tr("%1 answered, but not with everything").arg(name);
    case State::Running:
    case State::Waiting: return {};
    case State::Paused: return tr("%1 is paused").arg(name);
    case State::Never: return tr("%1 was never read to its end").arg(name);
    case State::Stale: return tr("%1 is older than its limit").arg(name);
    case State::Limited:
        return facts.isRateLimited() ? tr("%1 asks for a break").arg(name) : tr("%1 itself is in trouble").arg(name);
    case State::Unreachable: return tr("%1 cannot be reached").arg(name);
    case State::Failing: break;
    }
    switch (facts.cause()) {
    case FailureCause::NoSecret: return tr("The secret for %1 is not there").arg(name);
    case FailureCause::Token: return tr("%1 rejects the token").arg(name);
    case FailureCause::Permission: return tr("The token for %1 lacks a permission").arg(name);
    case FailureCause::Address: return tr("%1 has nothing at this address").arg(name);
    case FailureCause::Server: return tr("%1 itself is in trouble").arg(name);
    case FailureCause::Configuration: return tr("The settings of %1 cannot be used").arg(name);
    default: return tr("The last sync of %1 failed").arg(name);
    }
}

QString SourceWords::messageText(const SourceFacts &facts) const
{
    const QString since = facts.history.failingSince ? when(*facts.history.failingSince) : QString();
    switch (facts.state(m_now)) {
    case State::Current:
        if (const auto horizon = facts.nearHorizon(m_now))
            return tr("It keeps %1. What was not read by then is lost on %2.")
                .arg(age(horizon->keeps), m_text.instantUtc(*horizon->lossAt));
        if (facts.isStopped())
            return tr("What was read is kept. The next sync goes on from there.");
        return facts.history.rejected > 0
            ? tr("They were put aside, each with its bytes and the reason.")
            : tr("It holds more than it gave, or says so. The streams below tell what is missing.");
    case State::Running:
    case State::Waiting: return {};
    case State::Paused: return tr("Nothing is asked of it until it is resumed. What was read stays.");
    case State::Never:
        return facts.isStopped() ? tr("It was stopped in the middle. What was read is kept; the next sync goes on.")
                                 : tr("Sync it to see its first records.");
    case State::Stale:
        return tr("Its newest complete sync is %1 old, and it is to be read every %2. Sync it, or let the schedule "
                  "run.")
            .arg(facts.age(m_now) ? age(*facts.age(m_now)) : QString(), age(facts.settings.interval));
    case State::Limited:
        if (!facts.isRateLimited())
            return tr("The sync tries again by itself at %1.").arg(facts.goesOnAt());
        return facts.goesOnAt().isEmpty()
            ? tr("Its rate limit is used up. The sync goes on by itself when it is lifted.")
            : tr("Its rate limit is used up. The sync goes on by itself at %1.").arg(facts.goesOnAt());
    case State::Unreachable:
        return tr("No answer since %1. Look at the network, a proxy, or whether the server is up.").arg(since);
    case State::Failing: break;
    }
    const QString origin = visibleText(facts.settings.tokenOrigin);
    switch (facts.cause()) {
    case FailureCause::NoSecret: return tr("It should be in the %1. Put it there, or name another place.").arg(origin);
    case FailureCause::Token:
        return origin.isEmpty()
            ? tr("It answers 401 since %1, and the source names no secret. Say where it is.").arg(since)
            : tr("It answers 401 since %1. The token was probably rotated. Put the new one into the %2 to go on.")
                  .arg(since, origin);
    case FailureCause::Permission: return tr("It answers 403 since %1. The token needs:").arg(since);
    case FailureCause::Address: return tr("It answers 404 since %1. Check the address and the parameters.").arg(since);
    case FailureCause::Server: return tr("It fails since %1. Nothing to do here but to try again later.").arg(since);
    case FailureCause::Configuration: return tr("Open the settings; what is wrong is marked there.");
    default: return tr("It fails since %1. Try again; if it stays, copy the report for whoever runs it.").arg(since);
    }
}

} // namespace plumbline
