// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"
#include "simulator/Estate.h"
#include "simulator/EstateCalls.h"
#include "simulator/EstateDelivery.h"

#include <QJsonArray>
#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// The 22 requests over half a year of the invented organisation, told by all vendors: the numbers are those of the
/// organisation itself, which the answers know nothing of.
class tst_Requests : public QObject
{
    Q_OBJECT

    static constexpr int weeks = 26;
    static constexpr int services = 14;

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<RunningSimulator> m_simulator;
    Estate m_estate;
    QDateTime m_from;

    Ended run(const QStringList &arguments) const
    {
        return m_program->run(QStringList{u"--config"_s, m_simulator->config(), u"--store"_s,
                                          m_folder.filePath(u"store.db"_s)}
                                  + arguments,
                              400'000);
    }
    QJsonObject answer(const QString &id) const
    {
        const Ended ended = run({u"request"_s, u"answer"_s, id, u"--json"_s, u"--from"_s, m_from.toString(Qt::ISODate),
                                 u"--to"_s, m_estate.now.toString(Qt::ISODate)});
        if (ended.exitCode != 0)
            qWarning("%s: %s", qPrintable(id), ended.err.constData());
        return ended.json();
    }
    /// How often each value of a column stands among the items, or only among those of some sources.
    static QMap<QString, qint64> counts(const QJsonObject &answer, const QString &column,
                                        const QStringList &sources = {})
    {
        QMap<QString, qint64> counted;
        const QJsonArray items = answer[u"items"_s].toArray();
        for (const auto &item : items) {
            if (!sources.isEmpty() && !sources.contains(item[u"source"].toString()))
                continue;
            ++counted[item[column].isString() ? item[column].toString() : QString::number(item[column].toInteger())];
        }
        return counted;
    }
    bool isWithin(const QDateTime &at) const { return at >= m_from && at < m_estate.now; }
    static bool isManual(const EstateDeployment &one) { return !one.creator.endsWith(u"[bot]"_s); }
    QList<EstateDeployment> changes() const
    {
        QList<EstateDeployment> all = m_estate.deployments;
        all.removeIf([&](const EstateDeployment &one) {
            return one.environment != u"production"_s || !isWithin(one.createdAt);
        });
        return all;
    }

private slots:
    void initTestCase()
    {
        m_program = std::make_unique<Program>(m_folder.path());
        m_simulator = std::make_unique<RunningSimulator>(
            *m_program, m_folder.path(),
            QStringList{u"--seed"_s, u"1"_s, u"--services"_s, QString::number(services), u"--weeks"_s,
                        QString::number(weeks), u"--vendors"_s, u"all"_s});
        QVERIFY(m_simulator->isValid());
        QDateTime now = QDateTime::fromString(m_program->begun(), Qt::ISODate);
        now.setTime(QTime(now.time().hour(), 0));
        m_estate = Estate::invent(1, services, weeks, now);
        m_from = m_estate.now.addDays(-91);
        const Ended synced = run({u"sync"_s});
        QVERIFY2(synced.exitCode == 0, synced.err);
    }

    void r1ChangesOfProduction()
    {
        const QJsonObject r1 = answer(u"R1"_s);
        QVERIFY(changes().size() > 200);
        QCOMPARE(r1[u"rows"_s].toInteger(), changes().size());
        QMap<QString, qint64> byService;
        for (const EstateDeployment &one : changes())
            ++byService[one.service];
        QCOMPARE(counts(r1, u"service"_s), byService);
        QMap<QString, qint64> told;
        const QJsonArray tellings = r1[u"tellings"_s].toArray();
        for (const auto &one : tellings)
            told.insert(one[u"source"].toString(), one[u"count"].toInteger());
        for (const QString &source : {u"github"_s, u"gitlab"_s, u"servicenow"_s, u"rest"_s})
            QCOMPARE(told.value(source), changes().size());
        QVERIFY(told.value(u"argocd"_s) < changes().size()); // it keeps ten of each service
    }

    void r3Approvals()
    {
        const QJsonObject r3 = answer(u"R3"_s);
        QMap<QString, qint64> judged;
        const QJsonArray items = r3[u"items"_s].toArray();
        QCOMPARE(items.size(), changes().size()); // none is skipped
        for (const auto &item : items) {
            if (item[u"service"].toString() != u"payments-api")
                ++judged[item[u"approval"].toString()];
        }
        // But for payments-api, whose reviews are read, the change record alone tells of an approval: none where a person
        // did not wait for it, else that of the owner, who is also the one who deploys by hand.
        QMap<QString, qint64> expected;
        for (const EstateDeployment &one : changes()) {
            if (one.service != u"payments-api"_s)
                ++expected[!isManual(one) ? u"in_time"_s : one.id % 3 == 0 ? u"none"_s : u"self"_s];
        }
        QCOMPARE(judged, expected);
    }

    void r4Emergencies()
    {
        qint64 manual = 0;
        for (const EstateDeployment &one : changes())
            manual += isManual(one);
        QVERIFY(manual > 0);
        QCOMPARE(answer(u"R4"_s)[u"rows"_s].toInteger(), manual);
    }

    void r6ExceptionsInForce()
    {
        qint64 inForce = 0;
        for (const EstateAcceptance &one : m_estate.acceptances) {
            const bool isOver = (one.expires && *one.expires <= m_from) || (one.handled && *one.handled <= m_from);
            inForce += one.created < m_estate.now && !isOver;
        }
        QVERIFY(inForce > 20);
        const QMap<QString, qint64> told = counts(answer(u"R6"_s), u"source"_s);
        QCOMPARE(told.value(u"defectdojo"_s) + told.value(u"jira"_s) + told.value(u"rest"_s), inForce);
    }

    void r7Releases()
    {
        qint64 released = 0;
        for (const EstateService &service : m_estate.services) {
            for (const EstateDeployment *one : delivery::releases(m_estate, service.name))
                released += isWithin(one->finishedAt);
        }
        QVERIFY(released > 100);
        QCOMPARE(answer(u"R7"_s)[u"rows"_s].toInteger(), released);
    }

    void r8AndR14Blocks()
    {
        QMap<QString, qint64> blocked;
        QMap<QString, qint64> bypassed;
        for (const EstateRuleSuite &suite : m_estate.ruleSuites) {
            if (!isWithin(suite.pushedAt) || suite.rule.isEmpty())
                continue;
            ++blocked[suite.rule];
            bypassed[suite.rule] += suite.result == u"bypass"_s;
        }
        QVERIFY(blocked.size() > 4);
        const QMap<QString, qint64> r8 = counts(answer(u"R8"_s), u"rule"_s);
        const QMap<QString, qint64> r14 = counts(answer(u"R14"_s), u"rule"_s);
        for (const QString &rule : blocked.keys()) {
            QVERIFY2(r8.value(rule) == blocked.value(rule), qPrintable(rule));
            QVERIFY2(r14.value(rule) == bypassed.value(rule), qPrintable(rule));
        }
    }

    void r9Rules()
    {
        qint64 changed = 0; // policies of the cluster
        for (const EstatePolicy &policy : m_estate.policies)
            changed += isWithin(policy.changedAt);
        const QJsonObject r9 = answer(u"R9"_s);
        QVERIFY(r9[u"rows"_s].toInteger() > changed);
        QMap<QString, qint64> told = counts(r9, u"source"_s);
        QVERIFY2(told.value(u"kubernetes"_s) >= changed, qPrintable(QString::number(told.value(u"kubernetes"_s))));
    }

    void r10LikeChanges()
    {
        QMap<QString, QSet<QString>> environments; // that a commit was promoted to
        QMap<QString, QDateTime> last;
        for (const EstateDeployment &one : m_estate.deployments) {
            if (isManual(one))
                continue;
            environments[one.sha].insert(one.environment);
            last[one.sha] = std::max(last.value(one.sha, one.createdAt), one.createdAt);
        }
        qint64 compared = 0;
        for (auto commit = environments.cbegin(); commit != environments.cend(); ++commit)
            compared += commit->size() > 1 && isWithin(last.value(commit.key()));
        const qint64 found = answer(u"R10"_s)[u"rows"_s].toInteger();
        QVERIFY2(std::abs(found - compared) <= 3, // those whose first and last promotion lie on both sides of the border
                 qPrintable(u"%1 of %2"_s.arg(found).arg(compared)));
    }

    void r13Drift()
    {
        qint64 drifting = 0;
        for (const EstateApplication &one : m_estate.applications)
            drifting += !one.synced;
        QCOMPARE(counts(answer(u"R13"_s), u"source"_s).value(u"argocd"_s), drifting);
    }

    void r15AndR16Inventory()
    {
        QCOMPARE(counts(answer(u"R15"_s), u"agreed"_s).value(u"1"_s), services);
        QCOMPARE(answer(u"R16"_s)[u"rows"_s].toInteger(), services);
    }

    void r18Decisions()
    {
        QMap<QString, qint64> expected;
        for (const EstateRuleSuite &suite : m_estate.ruleSuites) {
            if (isWithin(suite.pushedAt) && !suite.rule.isEmpty())
                ++expected[suite.rule];
        }
        const QMap<QString, qint64> found = counts(answer(u"R18"_s), u"rule"_s);
        for (const QString &rule : expected.keys())
            QVERIFY2(found.value(rule) >= expected.value(rule), qPrintable(rule));
    }

    void r12FindingsAndR21Calls()
    {
        const QJsonObject r12 = answer(u"R12"_s);
        qint64 due = 0;
        qint64 accepted = 0;
        for (const EstateFinding &one : m_estate.findings) {
            const QDate last = one.created.addDays(one.severity == u"critical"_s ? 7 : 30).date();
            // A day ends before the next begins: what is due on it is no matter of a period that starts with the next.
            if (!isWithin(last.addDays(1).startOfDay(QTimeZone("Europe/Berlin")).addMSecs(-1)))
                continue;
            ++due;
            accepted += one.accepted;
        }
        const qint64 items = counts(r12, u"source"_s).value(u"defectdojo"_s);
        QVERIFY(due > 100);
        // An acceptance before it was due takes it out, one that came later does not.
        QVERIFY2(items <= due && items >= due - accepted, qPrintable(u"%1 of %2, %3"_s.arg(items).arg(due).arg(accepted)));
        // Every source numbers calls its own way; the gateway tells of each once.
        QCOMPARE(counts(answer(u"R21"_s), u"source"_s).value(u"litellm"_s), calls::kept(m_estate).size());
    }

    void r22NoModelDecides()
    {
        const QJsonObject r22 = answer(u"R22"_s);
        QCOMPARE(r22[u"rows"_s].toInteger(), 0);
        QVERIFY(r22[u"excluded"_s][u"decider_unknown"].toInteger() > 0);
    }

    void viewsAnswerTheOthers()
    {
        const EstateDeployment change = changes().first();
        const Ended r2 = run({u"request"_s, u"answer"_s, u"R2"_s, change.sha, u"--json"_s});
        QVERIFY2(r2.exitCode == 0 && r2.out.contains(change.sha.toLatin1()), r2.err);
        const QString exception = QString::number(m_estate.acceptances.first().id);
        const Ended r5
            = run({u"request"_s, u"answer"_s, u"R5"_s, u"exception:defectdojo:"_s + exception, u"--json"_s});
        QVERIFY2(r5.exitCode == 0 && r5.out.contains("defectdojo/" + exception.toLatin1()), r5.err);
        const auto caused = std::find_if(m_estate.incidents.begin(), m_estate.incidents.end(),
                                         [](const EstateIncident &one) { return one.deployment != 0; });
        QVERIFY(caused != m_estate.incidents.end());
        const Ended r11 = run({u"request"_s, u"answer"_s, u"R11"_s, u"incident:rest:%1"_s.arg(caused->number), u"--json"_s});
        QVERIFY2(r11.exitCode == 0, r11.err);
        const QByteArray deployment = QByteArray::number(caused->deployment);
        QVERIFY2(r11.out.contains(deployment), deployment);
        QCOMPARE(run({u"request"_s, u"answer"_s, u"R17"_s, u"--json"_s}).exitCode, 0);
        const Ended r19 = run({u"request"_s, u"answer"_s, u"R19"_s, u"bypass_rate"_s});
        QVERIFY2(r19.exitCode == 0 && r19.out.contains("bypass_rate"), r19.err);
        QCOMPARE(run({u"request"_s, u"answer"_s, u"R20"_s}).exitCode, 0);
        for (const QString &subject : {QString(), u"--as-of"_s, u"-x"_s})
            QCOMPARE(run({u"request"_s, u"answer"_s, u"R2"_s, u"--"_s, subject}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(tst_Requests)
#include "tst_Requests.moc"
