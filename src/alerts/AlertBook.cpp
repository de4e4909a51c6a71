// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertBook.h"

#include "metrics/MetricRunner.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using Kind = AlertEvent::Kind;

constexpr std::array kinds{Kind::Fired, Kind::Cleared, Kind::Acknowledged};
const QString columns
    = u"id, objective, alert, kind, severity, factor, long_burn, short_burn, definition, who, note, at_ns"_s;

QString decimal(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : QString();
}

} // namespace

QString alertKindName(AlertEvent::Kind kind)
{
    switch (kind) {
    case Kind::Fired: return u"fired"_s;
    case Kind::Cleared: return u"cleared"_s;
    case Kind::Acknowledged: return u"acknowledged"_s;
    }
    return {};
}

Result<QList<AlertEvent>> AlertBook::read(const QString &rest) const
{
    SqlQuery query(m_store);
    if (auto ran = query.run(u"read alerts"_s, u"SELECT %1 FROM alert_event %2"_s.arg(columns, rest)); !ran)
        return fail(ran.error());
    QList<AlertEvent> events;
    while (query.next()) {
        AlertEvent event;
        event.id = query.number(0);
        event.key = {query.text(1), query.text(2)};
        for (const Kind kind : kinds) {
            if (query.text(3) == alertKindName(kind))
                event.kind = kind;
        }
        event.severity = query.text(4);
        event.factor = query.text(5);
        event.longBurn = query.text(6);
        event.shortBurn = query.text(7);
        event.definition = query.text(8);
        event.who = query.text(9);
        event.note = query.text(10);
        event.at = timeFromNs(query.number(11));
        events.append(event);
    }
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return events;
}

Result<void> AlertBook::write(const AlertEvent &event)
{
    return SqlQuery(m_store).run(
        u"write alert"_s,
        u"INSERT INTO alert_event (objective, alert, kind, severity, factor, long_burn, short_burn, definition, who, "
        "note, at_ns) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {boundText(event.key.objective), boundText(event.key.alert), alertKindName(event.kind),
         boundText(event.severity), boundText(event.factor), boundText(event.longBurn), boundText(event.shortBurn),
         boundText(event.definition), boundText(event.who), boundText(event.note), toNs(event.at)});
}

Result<QList<AlertStanding>> AlertBook::standing() const
{
    const auto events = read(u"ORDER BY id"_s);
    if (!events)
        return fail(events.error());
    std::map<AlertKey, AlertStanding> alerts;
    for (const AlertEvent &event : *events) {
        AlertStanding &alert = alerts[event.key];
        if (event.kind == Kind::Acknowledged) {
            alert.acknowledged = event;
        } else {
            alert.last = event;
            alert.acknowledged.reset();
        }
    }
    QList<AlertStanding> all;
    for (const auto &[key, alert] : alerts)
        all.append(alert);
    std::stable_sort(all.begin(), all.end(), [](const AlertStanding &a, const AlertStanding &b) {
        return std::tuple(!a.isFiring(), b.last.at) < std::tuple(!b.isFiring(), a.last.at);
    });
    return all;
}

Result<QList<AlertEvent>> AlertBook::history(int limit) const
{
    return read(u"ORDER BY id DESC LIMIT %1"_s.arg(limit));
}

Result<QList<AlertEvent>> AlertBook::look(const MetricDefinition &definition, const MetricScope &scope)
{
    const auto result = MetricRunner(m_store).run(definition, scope);
    if (!result)
        return fail(result.error());
    // Mostly nothing changed, and then nobody who writes has to wait for us.
    if (const auto changed = changes(*result, definition); !changed || changed->isEmpty())
        return changed;
    return m_store.transaction([&]() -> Result<QList<AlertEvent>> {
        auto events = changes(*result, definition); // another one may have been quicker
        for (qsizetype i = 0; events && i < events->size(); ++i) {
            (*events)[i].at = scope.asOf;
            if (auto written = write(events->at(i)); !written)
                return fail(written.error());
        }
        return events;
    });
}

Result<QList<AlertEvent>> AlertBook::changes(const MetricResult &result, const MetricDefinition &definition) const
{
    const auto before = standing();
    if (!before)
        return fail(before.error());
    QList<AlertKey> firing;
    for (const AlertStanding &alert : *before) {
        if (alert.isFiring())
            firing.append(alert.last.key);
    }
    QList<AlertEvent> events;
    const QJsonArray windows = result.output(u"windows").toArray();
    for (const auto &window : windows) {
        const QJsonValue fires = window[u"firing"_s];
        AlertEvent event;
        event.key = {window[u"slo"_s].toString(), window[u"name"_s].toString()};
        // Without events nothing is known, which neither fires nor clears.
        if (!fires.isBool() || fires.toBool() == firing.contains(event.key))
            continue;
        event.kind = fires.toBool() ? Kind::Fired : Kind::Cleared;
        event.severity = window[u"severity"_s].toString();
        event.factor = decimal(window[u"factor"_s]);
        event.longBurn = decimal(window[u"long_burn"_s]);
        event.shortBurn = decimal(window[u"short_burn"_s]);
        event.definition = u"%1 v%2 %3"_s.arg(definition.id).arg(definition.version).arg(definition.sha256);
        events.append(event);
    }
    return events;
}

Result<void> AlertBook::acknowledge(const AlertKey &key, const QString &who, const QString &note, TimePoint now)
{
    return m_store.transaction([&]() -> Result<void> {
        const auto alerts = standing();
        if (!alerts)
            return fail(alerts.error());
        const auto found = std::find_if(alerts->begin(), alerts->end(),
                                        [&](const AlertStanding &alert) { return alert.last.key == key; });
        if (found == alerts->end() || !found->isFiring())
            return fail(Error::Kind::Usage, u"acknowledge alert"_s,
                        u"the alert %1 of \"%2\" does not fire"_s.arg(key.alert, key.objective));
        AlertEvent event = found->last;
        event.kind = Kind::Acknowledged;
        event.definition.clear();
        event.who = who;
        event.note = note;
        event.at = now;
        return write(event);
    });
}

} // namespace plumbline
