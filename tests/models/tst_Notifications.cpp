// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledStore.h"
#include "alerts/AlertScope.h"
#include "metrics/MetricCatalog.h"
#include "metrics/PanelMemory.h"
#include "models/NotificationsWords.h"
#include "models/NumberText.h"
#include "store/StoreSnapshot.h"

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

TimePoint at(const QString &text)
{
    return *parseInstant(text);
}

const NumberText text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};

} // namespace

/// What a person hears of, from rows and alerts in a store.
class tst_Notifications : public QObject
{
    Q_OBJECT

private:
    Result<MetricCatalog> m_catalog = MetricCatalog::load();
    const TimePoint m_now = at(u"2026-11-16T08:52:00Z"_s);

    Result<NotificationsData> read(FilledStore &store, TimePoint now) const
    {
        const auto reader = StoreConnection::open(store.location(), StoreConnection::Access::ReadOnly);
        if (!reader)
            return fail(reader.error());
        const auto moment = StoreSnapshot::take(**reader);
        if (!moment)
            return fail(moment.error());
        return readNotifications(**reader, *m_catalog, MetricScope::until(now, QTimeZone::utc()),
                                 std::make_shared<PanelMemory>());
    }
    static bool addException(FilledStore &store, const QString &id, const QString &expires)
    {
        return store.add(u"exception"_s, {{u"id"_s, id},
                                          {u"service"_s, u"api"_s},
                                          {u"rule"_s, u"cve-"_s + id}, // renewals of one thing would be one case
                                          {u"created_at"_s, at(u"2026-10-01T00:00:00Z"_s)},
                                          {u"expires_at"_s, at(expires)}});
    }
    static bool addBuckets(FilledStore &store, const QString &from, qint64 bad)
    {
        bool good = true;
        for (int i = 0; i < 12; ++i)
            good &= store.add(u"slo_bucket"_s, {{u"id"_s, u"%1/%2"_s.arg(from).arg(i)},
                                                {u"slo"_s, u"pay"_s},
                                                {u"from_at"_s, at(from) + std::chrono::minutes(5 * i)},
                                                {u"bucket_s"_s, qint64(300)},
                                                {u"good"_s, 1000 - bad},
                                                {u"bad"_s, bad}});
        return good;
    }
    static QStringList keys(const QList<NotificationLine> &lines)
    {
        QStringList keys;
        for (const NotificationLine &line : lines)
            keys.append(line.key);
        return keys;
    }

private slots:
    void anEmptyStoreTellsNothing()
    {
        FilledStore store;
        const auto data = read(store, m_now);
        QVERIFY(data);
        QVERIFY(data->isFirstRun);
        const NotificationsWords words(text, m_now);
        QVERIFY(words.lines(*data, {}, {}).isEmpty());
        QVERIFY(words.objectives(*data).isEmpty()); // not known, which is not "within"
    }

    /// Seven days before it expires, and again when it did and is still open; one that expires later is silent.
    void exceptionsAreToldBeforeTheyExpireAndAfter()
    {
        FilledStore store;
        QVERIFY(addException(store, u"SOON"_s, u"2026-11-20T00:00:00Z"_s));
        QVERIFY(addException(store, u"GONE"_s, u"2026-11-15T00:00:00Z"_s));
        QVERIFY(addException(store, u"LATER"_s, u"2026-11-23T08:53:00Z"_s));
        const auto data = read(store, m_now);
        QVERIFY(data);
        const QList<NotificationLine> lines = NotificationsWords(text, m_now).lines(*data, {}, {});
        QCOMPARE(keys(lines), (QStringList{u"exception/github/GONE/2026-11-15T00:00:00Z/expired"_s,
                                       u"exception/github/SOON/2026-11-20T00:00:00Z/soon"_s}));
        QCOMPARE(lines[0].mark, u"crit"_s);
        QCOMPARE(lines[0].dayText, u"Sunday 15 Nov"_s);
        QCOMPARE(lines[1].title, u"Exception SOON expires on 20 Nov"_s);
        QCOMPARE(lines[1].timeText, u"00:00"_s);
        QVERIFY(!lines[0].isRead);
        const QList<NotificationLine> read = NotificationsWords(text, m_now).lines(*data, {}, {lines[1].key});
        QVERIFY(!read[0].isRead && read[1].isRead);
        // A minute later the third is due.
        const TimePoint later = m_now + std::chrono::minutes(1);
        QCOMPARE(NotificationsWords(text, later).lines(*data, {}, {}).size(), 3);
    }

    /// A source that was never read has no instant at which that began; one that is late has.
    void sourcesThatNeedSomebodyAreTold()
    {
        FilledStore store;
        const auto data = read(store, m_now);
        QVERIFY(data);
        SourceFacts never;
        never.settings.id = u"never"_s;
        SourceFacts late;
        late.settings.id = u"late"_s;
        late.settings.interval = std::chrono::minutes(15);
        late.history.complete = SyncRunRecord();
        late.history.complete->finishedAt = at(u"2026-11-14T00:00:00Z"_s);
        SourceFacts current = late;
        current.settings.id = u"current"_s;
        current.history.complete->finishedAt = m_now;
        const QList<NotificationLine> lines = NotificationsWords(text, m_now).lines(*data, {current, late, never}, {});
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].target, u"never"_s);
        QCOMPARE(lines[0].at, m_now);
        QCOMPARE(lines[1].target, u"late"_s);
        QCOMPARE(lines[1].at, at(u"2026-11-14T00:00:00Z"_s) + late.limit());
        // Later it is still the same notification.
        const TimePoint later = m_now + std::chrono::hours(1);
        const QList<NotificationLine> again = NotificationsWords(text, later).lines(*data, {late, never}, {lines[0].key, lines[1].key});
        QVERIFY(again[0].isRead && again[1].isRead);
    }

    void anAlertIsToldWhenItFiresAndWhenItIsOver()
    {
        FilledStore store;
        QVERIFY(addBuckets(store, u"2026-11-16T07:50:00Z"_s, 100));
        QVERIFY(addBuckets(store, u"2026-11-16T08:50:00Z"_s, 0));
        const TimePoint fires = at(u"2026-11-16T08:50:00Z"_s);
        QVERIFY(lookAtAlerts(store.connection(), *m_catalog, alertScope(fires, QTimeZone::utc())));
        const auto data = read(store, fires);
        QVERIFY(data);
        const NotificationsWords words(text, fires);
        const QList<NotificationLine> lines = words.lines(*data, {}, {});
        QVERIFY(!lines.isEmpty());
        QVERIFY(lines[0].title.startsWith(u"pay burns its budget too fast"_s));
        QCOMPARE(lines[0].dayText, u"Today"_s);
        const QList<TableLine> objectives = words.objectives(*data);
        QCOMPARE(objectives.size(), 1);
        QCOMPARE(objectives[0].texts[NotificationsWords::Promised], u"99.9\u202F%"_s);
        QCOMPARE(objectives[0].texts[NotificationsWords::Burn], u"100.0"_s);
        QCOMPARE(objectives[0].texts[NotificationsWords::State], u"Firing"_s);
        // Before it was found nobody knew.
        QVERIFY(NotificationsWords(text, fires - std::chrono::nanoseconds(1)).lines(*data, {}, {}).isEmpty());

        QVERIFY(AlertBook(store.connection())
                    .acknowledge(data->standing.first().last.key, u"ann"_s, u"rolled back"_s, fires));
        const auto seen = read(store, fires);
        QVERIFY(seen);
        const QList<AlertLine> history = words.history(u"pay"_s, *seen);
        QCOMPARE(history.first().stateText, u"seen by ann"_s);
        QCOMPARE(words.lines(*seen, {}, {}).size(), lines.size()); // that somebody has seen it is no news

        // The short windows are clean: what fired on them is over.
        const TimePoint over = at(u"2026-11-16T09:50:00Z"_s);
        QVERIFY(lookAtAlerts(store.connection(), *m_catalog, alertScope(over, QTimeZone::utc())));
        const auto after = read(store, over);
        QVERIFY(after);
        const QList<NotificationLine> told = NotificationsWords(text, over).lines(*after, {}, {});
        QVERIFY(told.size() > lines.size());
        QVERIFY(std::ranges::any_of(told, [](const NotificationLine &line) { return line.mark == u"ok"; }));
    }

    /// Without events nothing is known: no budget, no burn, and nothing that is fine.
    void anObjectiveWithoutEventsIsUnknown()
    {
        FilledStore store;
        QVERIFY(addBuckets(store, u"2026-11-01T00:00:00Z"_s, 0));
        const auto data = read(store, m_now);
        QVERIFY(data);
        const NotificationsWords words(text, m_now);
        const QList<TableLine> objectives = words.objectives(*data);
        QCOMPARE(objectives.size(), 1);
        QCOMPARE(objectives[0].texts[NotificationsWords::Burn], u"?"_s);
        QCOMPARE(objectives[0].texts[NotificationsWords::State], u"Not known"_s);
        QCOMPARE(objectives[0].mark, u"unk"_s);
        for (const AlertLine &alert : words.alerts(data->byObjective.first(), *data))
            QCOMPARE(alert.mark, u"unk"_s);
    }

    /// Where some windows have no events it is not said that the objective is kept.
    void whatIsPartlyKnownIsNotFine()
    {
        FilledStore store;
        QVERIFY(addBuckets(store, u"2026-11-16T04:00:00Z"_s, 0)); // over for hours: only the longest windows have any
        const auto data = read(store, m_now);
        QVERIFY(data);
        const QList<TableLine> objectives = NotificationsWords(text, m_now).objectives(*data);
        QCOMPARE(objectives.size(), 1);
        QCOMPARE(objectives[0].texts[NotificationsWords::State], u"Partly known"_s);
        QCOMPARE(objectives[0].mark, u"part"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Notifications)
#include "tst_Notifications.moc"
