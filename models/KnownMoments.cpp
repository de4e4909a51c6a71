// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/KnownMoments.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int offeredWeeks = 13;
const QString typed = u"typed"_s;

} // namespace

KnownMoments::KnownMoments(const Clock &clock, NumberText text, std::optional<TimePoint> at, QObject *parent)
    : QObject(parent), m_clock(clock), m_text(std::move(text)), m_at(at), m_key(at ? typed : QString())
{
    fill();
}

QString KnownMoments::text() const
{
    if (m_at)
        return tr("As known on %1").arg(m_text.instantUtc(*m_at));
    const auto behind = oldest();
    return behind ? tr("As known on %1, rows are arriving").arg(m_text.instantUtc(*behind)) : tr("As known now");
}

std::optional<TimePoint> KnownMoments::oldest() const
{
    const auto oldest = std::min_element(m_behind.begin(), m_behind.end());
    return oldest == m_behind.end() ? std::nullopt : std::optional(*oldest);
}

void KnownMoments::answered(const QObject *page, std::optional<TimePoint> knownAt)
{
    if (knownAt && !m_at)
        m_behind.insert(page, *knownAt);
    else if (m_behind.remove(page) == 0)
        return;
    emit textChanged();
    if (m_behind.contains(page))
        emit fellBehind();
}

QStringList KnownMoments::keys() const
{
    QStringList keys;
    for (const Moment &moment : m_moments)
        keys.append(moment.key);
    return keys;
}

QStringList KnownMoments::labels() const
{
    QStringList labels;
    for (const Moment &moment : m_moments)
        labels.append(moment.label);
    return labels;
}

void KnownMoments::setClosed(const QList<ClosedReview> &reviews)
{
    m_closed = reviews;
    fill();
}

void KnownMoments::fill()
{
    m_moments = {{{}, tr("As known now"), {}}};
    if (m_key == typed)
        m_moments.append({typed, text(), m_at});
    for (const ClosedReview &review : std::as_const(m_closed))
        m_moments.append({u"review/"_s + review.week.toString(),
                          tr("As reported in the closed review of %1").arg(m_text.weekShort(review.week)),
                          review.closedAt});
    const IsoWeek running = IsoWeek::of(m_clock.now(), m_text.zone());
    for (int back = 1; back <= offeredWeeks; ++back) {
        const IsoWeek week = running.plus(-back);
        m_moments.append({u"week/"_s + week.toString(), tr("As known at the end of %1").arg(m_text.weekShort(week)),
                          week.to(m_text.zone())});
    }
    emit listChanged();
}

void KnownMoments::set(const QString &key, std::optional<TimePoint> at)
{
    if (key == m_key && at == m_at)
        return;
    m_key = key;
    m_at = at;
    m_behind.clear();
    fill();
    emit textChanged();
    emit changed();
}

void KnownMoments::choose(const QString &key)
{
    const auto found = std::ranges::find(m_moments, key, &Moment::key);
    if (found == m_moments.end())
        return;
    const std::optional<TimePoint> at = found->at;
    set(key, at);
}

void KnownMoments::look(std::optional<TimePoint> at)
{
    const auto found = std::ranges::find(m_moments, at, &Moment::at);
    set(found == m_moments.end() ? typed : QString(found->key), at);
}

QString KnownMoments::enter(const QString &text)
{
    const QString words = text.trimmed();
    // What a person types without a zone is of the window's, and only then an instant that names its own.
    QDateTime local = QDateTime::fromString(words, u"yyyy-MM-dd HH:mm"_s);
    if (!local.isValid())
        local = QDateTime::fromString(words, u"yyyy-MM-dd"_s);
    std::optional<TimePoint> at;
    if (local.isValid())
        at = TimePoint(
            std::chrono::milliseconds(QDateTime(local.date(), local.time(), m_text.zone()).toMSecsSinceEpoch()));
    else if (const auto instant = parseInstant(words))
        at = *instant;
    if (!at)
        return tr("Not an instant. Write it as 2026-11-16 08:52.");
    if (*at > m_clock.now())
        return tr("Nobody knows yet what will be known then.");
    set(typed, at);
    return {};
}

} // namespace plumbline
