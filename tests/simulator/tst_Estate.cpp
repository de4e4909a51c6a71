// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The invented organisation without any HTTP: its stories are there, and time only adds to them.
#include "simulator/Estate.h"

#include <QHash>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Estate : public QObject
{
    Q_OBJECT

private:
    static QDateTime at(int day, int hour) { return QDateTime(QDate(2026, 11, day), QTime(hour, 0), Qt::UTC); }
    static const QDateTime &monday()
    {
        static const QDateTime instant(QDate(2026, 11, 16), QTime(0, 0), Qt::UTC);
        return instant;
    }

    struct Week {
        int blocked = 0;
        int bypassed = 0;
        double rate() const { return 100.0 * bypassed / blocked; }
    };
    static Week weekOf(const Estate &estate, int back, const QString &team = {})
    {
        Week week;
        const QDateTime from = monday().addDays(-7 * back);
        for (const EstateRuleSuite &suite : estate.ruleSuites) {
            if (suite.pushedAt < from || suite.pushedAt >= from.addDays(7) || suite.result == u"pass"_s)
                continue;
            if (!team.isEmpty() && estate.service(suite.service)->team != team)
                continue;
            ++week.blocked;
            week.bypassed += suite.result == u"bypass"_s;
        }
        return week;
    }

    static QString textOf(const EstateRuleSuite &s)
    {
        return QStringList{
            QString::number(s.id), s.service, s.actor, s.afterSha, s.pushedAt.toString(Qt::ISODate), s.result, s.rule,
            s.observedRule}
            .join(u'|');
    }
    static QString textOf(const EstateDeployment &d)
    {
        return QStringList{
            QString::number(d.id), d.service, d.sha, d.environment, d.createdAt.toString(Qt::ISODate), d.state}
            .join(u'|');
    }
    template <typename List>
    static QSet<QString> textsOf(const List &records)
    {
        QSet<QString> texts;
        for (const auto &record : records)
            texts.insert(textOf(record));
        return texts;
    }

private slots:
    void idsAreUnique()
    {
        const Estate estate = Estate::invent(1, 14, 26, at(18, 9));
        const auto unique = [](const auto &records, auto id) {
            QSet<QString> ids;
            for (const auto &record : records)
                ids.insert(id(record));
            return ids.size() == records.size();
        };
        QVERIFY(unique(estate.ruleSuites, [](const auto &r) { return QString::number(r.id); }));
        QVERIFY(unique(estate.deployments, [](const auto &r) { return QString::number(r.id); }));
        QVERIFY(unique(estate.findings, [](const auto &r) { return QString::number(r.id); }));
        QVERIFY(unique(estate.acceptances, [](const auto &r) { return QString::number(r.id); }));
        QVERIFY(unique(estate.alerts, [](const auto &r) { return r.service + QString::number(r.number); }));
        QVERIFY(!unique(estate.alerts, [](const auto &r) { return QString::number(r.number); })); // as at GitHub
    }

    void nothingLiesInTheFuture()
    {
        const Estate estate = Estate::invent(1, 14, 26, at(18, 9));
        for (const EstateRuleSuite &suite : estate.ruleSuites)
            QVERIFY(suite.pushedAt < estate.now);
        for (const EstateDeployment &deployment : estate.deployments)
            QVERIFY(deployment.createdAt < deployment.finishedAt && deployment.finishedAt < estate.now);
        for (const EstateAcceptance &grant : estate.acceptances)
            QVERIFY(grant.created < estate.now && grant.handled.value_or(grant.created) < estate.now);
        for (const EstateCost &cost : estate.costs)
            QVERIFY(cost.hour + 3600 <= estate.now.toSecsSinceEpoch());
    }

    void laterInTheWeekThePastIsTheSame()
    {
        const Estate before = Estate::invent(1, 14, 26, at(17, 11));
        const Estate after = Estate::invent(1, 14, 26, at(20, 16));
        QVERIFY(textsOf(after.ruleSuites).contains(textsOf(before.ruleSuites)));
        QVERIFY(textsOf(after.deployments).contains(textsOf(before.deployments)));
        QVERIFY(after.ruleSuites.size() > before.ruleSuites.size());
        QCOMPARE(after.acceptances.size(), before.acceptances.size());
        for (qsizetype i = 0; i < before.acceptances.size(); ++i) {
            QCOMPARE(after.acceptances.at(i).created, before.acceptances.at(i).created);
            QCOMPARE(after.acceptances.at(i).expires, before.acceptances.at(i).expires);
        }
    }

    void paymentsRoutesAroundTheNewRule_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %d", int(seed)) << seed;
    }
    void paymentsRoutesAroundTheNewRule()
    {
        QFETCH(quint64, seed);
        const Estate estate = Estate::invent(seed, 14, 26, at(18, 9));
        double usual = 0;
        for (int back = 2; back <= 25; ++back) {
            const Week week = weekOf(estate, back);
            QVERIFY2(week.blocked >= 85 && week.blocked <= 160, qPrintable(QString::number(week.blocked)));
            QVERIFY2(week.rate() > 2 && week.rate() < 7, qPrintable(QString::number(week.rate())));
            usual = std::max(usual, week.rate());
        }
        const Week last = weekOf(estate, 1);
        QVERIFY2(last.blocked >= 110 && last.blocked <= 180, qPrintable(QString::number(last.blocked)));
        QVERIFY2(last.rate() > usual + 1.5, qPrintable(u"%1 against %2"_s.arg(last.rate()).arg(usual)));
        QVERIFY(weekOf(estate, 1, u"Payments"_s).rate() > 25);
        for (const EstateRuleSuite &suite : estate.ruleSuites) {
            if (suite.rule == u"image-signature"_s)
                QVERIFY(suite.pushedAt >= monday().addDays(-7)); // before that the rule only evaluated
            if (!suite.observedRule.isEmpty())
                QVERIFY(suite.result == u"pass"_s && suite.pushedAt < monday().addDays(-7));
        }
    }

    void waiversRot()
    {
        const Estate estate = Estate::invent(1, 14, 26, at(18, 9));
        int open = 0, expired = 0, endless = 0, unmapped = 0, ownerless = 0;
        QHash<int, int> grants;
        qint64 oldest = 0;
        QHash<int, QDateTime> first;
        for (const EstateAcceptance &grant : estate.acceptances) {
            ++grants[grant.finding];
            if (!first.contains(grant.finding))
                first.insert(grant.finding, grant.created);
            if (grant.handled)
                continue;
            ++open;
            expired += grant.expires && *grant.expires < estate.now;
            endless += !grant.expires;
            unmapped += !estate.service(grant.product);
            ownerless += grant.owner.isEmpty() && estate.service(grant.product);
            oldest = std::max(oldest, first.value(grant.finding).daysTo(estate.now));
        }
        QCOMPARE(open, 33);
        QVERIFY(expired >= 5);
        QCOMPARE(endless, 1);
        QCOMPARE(unmapped, 1);
        QCOMPARE(ownerless, 1);
        QVERIFY(oldest >= 214 && oldest < 221);
        QCOMPARE(*std::max_element(grants.begin(), grants.end()), 4);
    }

    void aiCostHasItsShape()
    {
        const Estate estate = Estate::invent(1, 14, 26, at(18, 9));
        QHash<int, double> weeks, fraud;
        QHash<qint64, double> hours;
        for (const EstateCost &cost : estate.costs) {
            const int back = int((monday().toSecsSinceEpoch() - cost.hour + 604'799) / 604'800);
            weeks[back] += cost.usd;
            if (cost.service == u"fraud-agent"_s)
                fraud[back] += cost.usd;
            hours[cost.hour] += cost.usd;
        }
        for (int back = 2; back <= 25; ++back)
            QVERIFY2(weeks[back] > 15'000 && weeks[back] < 22'000, qPrintable(u"%1: %2"_s.arg(back).arg(weeks[back])));
        const double step = fraud[3] / fraud[4];
        QVERIFY2(step > 1.1 && step < 1.32, qPrintable(QString::number(step)));
        const qint64 sunday = monday().addDays(-1).toSecsSinceEpoch();
        QVERIFY(!hours.contains(sunday + 3 * 3600)); // not known
        QVERIFY(hours.contains(sunday + 9 * 3600) && hours.value(sunday + 9 * 3600) == 0); // known, and zero
        const qint64 thursday = monday().addDays(-4).toSecsSinceEpoch(); // Berlin is an hour ahead in November
        QVERIFY(hours.value(thursday + 1 * 3600)
                > 2 * hours.value(thursday + 22 * 3600)); // the batch at two in the morning
        QVERIFY(hours.value(thursday + 9 * 3600)
                > 2 * hours.value(thursday + 3 * 86'400 - 15 * 3600)); // ten o'clock against Saturday
    }

    void someApplicationsAreOutOfSync()
    {
        const Estate estate = Estate::invent(1, 14, 26, at(18, 9));
        int out = 0, pending = 0;
        for (const EstateApplication &app : estate.applications) {
            QVERIFY(estate.service(app.name));
            QVERIFY(app.history.size() <= 10);
            out += !app.synced;
            pending += !app.synced && app.revision != app.history.last().revision;
        }
        QVERIFY(out >= 2 && out <= 4);
        QCOMPARE(pending, 1);
    }

    void smallEstatesStandToo()
    {
        for (int services : {1, 2, 5, 30}) {
            const Estate estate
                = Estate::invent(3, services, 2, at(16, 0)); // a Monday at midnight: the week is still empty
            QCOMPARE(estate.services.size(), services);
            QCOMPARE(estate.applications.size(), services);
            QVERIFY(!estate.ruleSuites.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(tst_Estate)
#include "tst_Estate.moc"
