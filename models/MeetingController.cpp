// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MeetingController.h"

#include "models/WeeklyReviewController.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int meetingMinutes = 30;
constexpr auto forgottenAfter = std::chrono::hours(2);

} // namespace

QList<MeetingSegment> MeetingController::agenda()
{
    QList<MeetingSegment> agenda;
    int from = 0;
    const auto add = [&](const QString &key, int minutes, const QString &title, const QString &question,
                         const QStringList &metrics) {
        MeetingSegment segment;
        segment.key = key;
        segment.title = title;
        segment.question = question;
        segment.metrics = metrics;
        segment.until = from + minutes;
        segment.minutesText = tr("%1–%2 min", "minutes of a meeting").arg(from).arg(segment.until);
        from = segment.until;
        agenda.append(segment);
    };
    add(u"trust"_s, 2, tr("Can we trust today's numbers?"),
        tr("Which sources are behind, and which figures are not whole?"), {u"evidence_latency"_s, u"traceability"_s});
    add(u"commitments"_s, 3, tr("Last week's commitments"), tr("Done or late? Did the number move?"), {});
    add(u"exceptions"_s, 5, tr("Exceptions"), tr("How many, how old, and which has nobody to answer for it?"),
        {u"exception_aging"_s, u"exception_share"_s});
    add(u"bypass"_s, 3, tr("Bypass and special releases"), tr("Who went around a gate, and was it reviewed?"),
        {u"bypass_rate"_s, u"deploy_rates"_s});
    add(u"remediation"_s, 4, tr("Remediation"), tr("What missed its date, and how long do fixes take?"),
        {u"mttr_findings"_s, u"sla_rate"_s});
    add(u"drift"_s, 3, tr("Drift, exposure, identity"), tr("What changed that nobody approved?"), {u"drift"_s});
    add(u"learning"_s, 3, tr("Are we learning?"), tr("Do we react, or do we prevent?"),
        {u"mttp"_s, u"repeat_rate"_s, u"repeat_incidents"_s});
    add(u"ai"_s, 3, tr("AI"), tr("What does it cost, and do its guardrails hold?"),
        {u"ai_heatmap"_s, u"trace_contract"_s, u"failover_readiness"_s, u"agent_loop"_s});
    add(u"decisions"_s, 3, tr("Decisions read back"), tr("Each with an owner, a date and what should move."), {});
    add(u"freeze"_s, 1, tr("Freeze"), tr("Keep what was shown and decided, signed and for good."), {});
    return agenda;
}

MeetingController::MeetingController(WeeklyReviewController &weekly, QObject *parent)
    : QObject(parent), m_weekly(weekly)
{
    m_segments.setRows(m_agenda);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &MeetingController::elapsed);
    // What is shown stays while it runs; only whether something waits is new.
    connect(&m_weekly, &WeeklyReviewController::changed, this, &MeetingController::changed);
    connect(m_weekly.review(), &ReviewController::changed, this, &MeetingController::changed);
}

MeetingController::Learning MeetingController::learning(const QString &remediation, const QString &prevention)
{
    const auto known = QStringList{u"better"_s, u"worse"_s, u"routine"_s};
    if (!known.contains(remediation) || !known.contains(prevention))
        return {tr("Whether we adapt or react cannot be said: too few weeks of fixing or of preventing are known."), u"unk"_s};
    const bool isFaster = remediation == u"better";
    if (prevention == u"better")
        return isFaster ? Learning{tr("Adapting: fixes come sooner, and so do the rules that prevent the same cause."), u"ok"_s}
            : remediation == u"worse"
            ? Learning{tr("Fixing slower, but preventing: rules come sooner after a cause, fixes later."), u"warn"_s}
            : Learning{tr("Preventing: rules come sooner after a cause, fixes as before."), u"ok"_s};
    if (isFaster)
        return {tr("Reacting, not adapting: fixes come sooner, but the same causes are not prevented sooner."), u"warn"_s};
    return remediation == u"routine" && prevention == u"routine"
        ? Learning{tr("Stalled: neither fixing nor preventing changes beyond normal variation."), {}}
        : Learning{tr("Falling behind: fixing or preventing takes longer, and nothing makes up for it."), u"crit"_s};
}

/// The figures as the page has them; it does not change them while it is held.
void MeetingController::read()
{
    for (MeetingSegment &segment : m_agenda) {
        QStringList called;
        int unjudged = 0;
        segment.mark.clear();
        for (const Tile &tile : m_weekly.tilesOf(segment.metrics)) {
            unjudged += tile.readingKind == u"none";
            if (tile.readingKind != u"worse" && tile.readingKind != u"better")
                continue;
            called.append(tr("%1: %2", "a figure, its signal").arg(tile.label, tile.reading));
            if (segment.mark != u"crit")
                segment.mark = tile.readingKind == u"worse" ? u"crit"_s : u"ok"_s;
        }
        const int open = segment.key == u"exceptions" ? m_weekly.decisions()->count() : 0;
        if (open > 0) {
            called.append(open == 1 ? tr("one exception needs a decision") : tr("%1 exceptions need a decision").arg(open));
            segment.mark = segment.mark == u"crit" ? segment.mark : u"warn"_s;
        }
        if (segment.key == u"learning") {
            const auto kindOf = [this](const QString &metric) {
                const QList<Tile> tiles = m_weekly.tilesOf({metric});
                return tiles.isEmpty() ? QString() : tiles.constFirst().readingKind;
            };
            const Learning learned = learning(kindOf(u"mttr_findings"_s), kindOf(u"mttp"_s));
            called.prepend(learned.text);
            segment.mark = segment.mark == u"crit" ? segment.mark : learned.mark;
        }
        if (called.isEmpty() && unjudged > 0) {
            called.append(unjudged == 1 ? tr("No signal, but one figure cannot be judged by the weeks before.")
                                        : tr("No signal, but %1 figures cannot be judged by the weeks before.").arg(unjudged));
            segment.mark = u"unk"_s;
        }
        segment.calledOut = called.isEmpty() ? tr("No signal: nothing here that must be discussed.") : called.join(u" · "_s);
    }
    m_segments.setRows(m_agenda);
    m_tiles.setRows(m_weekly.tilesOf(segment().metrics));
    emit changed();
}

void MeetingController::start()
{
    if (m_isRunning || !canStart())
        return;
    if (!m_since.isValid() || std::chrono::milliseconds(m_since.elapsed()) > forgottenAfter) {
        m_since.start();
        m_current = 0;
    }
    m_isRunning = true;
    m_weekly.setHeld(true);
    m_second.start();
    emit runningChanged();
    read();
    emit elapsed();
}

void MeetingController::leave()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_second.stop();
    m_weekly.setHeld(false);
    emit runningChanged();
    emit changed();
}

void MeetingController::go(int segment)
{
    m_current = std::clamp(segment, 0, int(m_agenda.size()) - 1);
    read();
    emit elapsed();
}

QString MeetingController::elapsedText() const
{
    const qint64 seconds = m_since.isValid() ? m_since.elapsed() / 1000 : 0;
    return tr("%1:%2 of %3 min", "minutes and seconds of a meeting, its length")
        .arg(QString::number(seconds / 60), QString::number(seconds % 60).rightJustified(2, u'0'),
             QString::number(meetingMinutes));
}

bool MeetingController::isLate() const
{
    return m_since.isValid() && m_since.elapsed() > qint64(segment().until) * 60'000;
}

bool MeetingController::canStart() const
{
    return m_weekly.isSettled();
}

bool MeetingController::canClose() const
{
    return m_weekly.review()->canClose() && !newerWaits();
}

bool MeetingController::newerWaits() const
{
    return m_weekly.isWaiting();
}

} // namespace plumbline
