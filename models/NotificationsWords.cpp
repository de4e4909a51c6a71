// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/NotificationsWords.h"

#include "base/SafeText.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

NotificationLine noticeAt(TimePoint at, const QString &kind, const QString &key)
{
    NotificationLine line;
    line.at = at;
    line.kind = kind;
    line.key = kind + u'/' + key;
    return line;
}

} // namespace

/// The book keeps decimals as they were compared.
QString NotificationsWords::burnText(const QString &decimal) const
{
    bool isNumber = false;
    const double burn = decimal.toDouble(&isNumber);
    return isNumber ? m_text.decimal(burn, 1) : NumberText::unknown();
}

QString NotificationsWords::objectiveName(const QString &name) const
{
    return name.isEmpty() ? tr("Without a name", "an objective") : visibleText(name);
}

void NotificationsWords::addAlerts(QList<NotificationLine> &lines, const NotificationsData &data) const
{
    for (const AlertEvent &event : data.history) {
        if (event.kind == AlertEvent::Kind::Acknowledged || event.at > m_now)
            continue;
        const bool isFired = event.kind == AlertEvent::Kind::Fired;
        NotificationLine line = noticeAt(event.at, u"alert"_s,
                                         u"%1/%2/%3/%4"_s.arg(event.key.objective, event.key.alert, alertKindName(event.kind),
                                                              formatInstant(event.at)));
        line.mark = isFired ? severityMark(event.severity) : u"ok"_s;
        const QString objective = objectiveName(event.key.objective);
        line.title = isFired ? tr("%1 burns its budget too fast", "an objective").arg(objective)
                             : tr("%1 burns no longer", "an objective").arg(objective);
        line.what = tr("%1: %2 and %3 times, limit %4", "alert, burn rates of two windows")
                        .arg(visibleText(event.key.alert), burnText(event.longBurn), burnText(event.shortBurn), burnText(event.factor));
        line.actionText = tr("Show objective");
        line.target = event.key.objective;
        lines.append(line);
    }
}

void NotificationsWords::addSources(QList<NotificationLine> &lines, const QList<SourceFacts> &sources) const
{
    const SourceWords words(m_text, m_now);
    for (SourceFacts facts : sources) {
        facts.pull.reset(); // how it stands, and not that somebody is reading it just now
        const SourceFacts::State state = facts.state(m_now);
        const auto complete = facts.history.complete ? facts.history.complete->finishedAt : std::nullopt;
        std::optional<TimePoint> since;
        if (state == SourceFacts::State::Failing || state == SourceFacts::State::Unreachable)
            since = facts.history.failingSince; // a token that is missing fails before anything is asked
        if (!since && complete && facts.needsAttention(m_now))
            since = state == SourceFacts::State::Stale ? *complete + facts.limit() : *complete;
        if (!since && !complete && facts.needsAttention(m_now))
            since = TimePoint(); // never read: there is no instant that it could begin at
        const auto add = [&](TimePoint at, const QString &kind, const QString &mark, const QString &title,
                             const QString &what) {
            NotificationLine line
                = noticeAt(at, u"source"_s, facts.settings.id + u'/' + kind + u'/' + formatInstant(at));
            line.at = at == TimePoint() ? m_now : at;
            line.mark = mark;
            line.title = title;
            line.what = what;
            line.actionText = tr("Open source");
            line.target = facts.settings.id;
            lines.append(line);
        };
        if (since)
            add(*since, u"state"_s, SourceWords::mark(state),
                tr("%1: %2", "a source, its state").arg(facts.title(), words.badge(state)), words.messageTitle(facts));
        if (const auto horizon = facts.nearHorizon(m_now); horizon && horizon->lossAt)
            add(std::min(m_now, *horizon->lossAt - horizon->keeps / 5), u"loss"_s, u"warn"_s,
                tr("%1: %2", "a source, its state").arg(facts.title(), words.lossTitle(facts)), words.lossText(facts));
    }
}

void NotificationsWords::addExceptions(QList<NotificationLine> &lines, const MeasuredMetric &exceptions) const
{
    const CaseTable &cases = exceptions.result.cases;
    for (int row = 0; row < cases.size(); ++row) {
        const auto expires = cases.instant(row, u"expires_ns");
        const QList<CaseReference> references = cases.references(row);
        if (!expires || !cases.excluded(row).isEmpty() || references.isEmpty() || *expires - expiryNotice > m_now)
            continue;
        const bool isExpired = *expires <= m_now;
        if (isExpired && !cases.flag(row, u"expired_open"))
            continue;
        const CaseReference &grant = references.first();
        NotificationLine line
            = noticeAt(isExpired ? *expires : *expires - expiryNotice, u"exception"_s,
                       u"%1/%2/%3/%4"_s.arg(grant.source, grant.id, formatInstant(*expires), isExpired ? u"expired"_s : u"soon"_s));
        line.mark = isExpired ? u"crit"_s : u"warn"_s;
        const QString name = visibleText(grant.id);
        line.title = isExpired ? tr("Exception %1 has expired and is still open").arg(name)
                               : tr("Exception %1 expires on %2").arg(name, m_text.day(*expires));
        QStringList parts{cases.text(row, u"rule"), cases.text(row, u"service"), cases.text(row, u"owner")};
        parts.removeAll(QString());
        line.what = visibleText(parts.join(u" · "_s));
        line.actionText = tr("Open record");
        line.target = u"%1/%2"_s.arg(grant.type).arg(grant.versionId);
        lines.append(line);
    }
}

void NotificationsWords::addPackets(QList<NotificationLine> &lines, const NotificationsData &data) const
{
    for (const PacketRegister::Entry &packet : data.packets) {
        NotificationLine line = noticeAt(packet.enteredAt, u"packet"_s, packet.id);
        line.mark = packet.isSigned ? u"ok"_s : u"info"_s;
        line.title = tr("Packet made: %1").arg(visibleText(packet.name));
        line.what = packet.isSigned ? tr("signed by a person") : tr("not signed by a person");
        line.actionText = tr("Open packets");
        lines.append(line);
    }
}

QString NotificationsWords::severityMark(const QString &severity)
{
    return severity == u"page" ? u"crit"_s : u"warn"_s;
}

QString NotificationsWords::dayText(TimePoint at) const
{
    const QDate day = m_text.localTime(at).date();
    const QDate today = m_text.localTime(m_now).date();
    if (day == today)
        return tr("Today");
    return day > today.addDays(-7) ? m_text.locale().toString(day, u"dddd d MMM") : tr("Earlier", "than a week ago");
}

QList<NotificationLine> NotificationsWords::lines(const NotificationsData &data, const QList<SourceFacts> &sources,
                                                  const QSet<QString> &read) const
{
    QList<NotificationLine> lines;
    addAlerts(lines, data);
    addSources(lines, sources);
    if (data.exceptions)
        addExceptions(lines, *data.exceptions);
    addPackets(lines, data);
    lines.removeIf([&](const NotificationLine &line) {
        return line.at > m_now || (line.at < m_now - shownDays && line.kind != u"exception" && line.kind != u"source");
    });
    std::ranges::sort(lines, [](const NotificationLine &one, const NotificationLine &other) {
        return std::tie(other.at, one.key) < std::tie(one.at, other.key);
    });
    QString day;
    const QDate today = m_text.localTime(m_now).date();
    for (NotificationLine &line : lines) {
        line.isRead = read.contains(line.key);
        const QDateTime local = m_text.localTime(line.at);
        line.timeText = local.date() > today.addDays(-7)
            ? m_text.locale().toString(local.time(), u"HH:mm")
            : m_text.locale().toString(local, local.date().year() == today.year() ? u"d MMM HH:mm" : u"d MMM yyyy");
        if (const QString text = dayText(line.at); text != day)
            line.dayText = day = text;
    }
    return lines;
}

} // namespace plumbline
