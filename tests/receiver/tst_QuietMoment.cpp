// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiver/QuietMoment.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace plumbline;

/// When a receiver has time for what is not for its senders.
class tst_QuietMoment : public QObject
{
    Q_OBJECT

private slots:
    void itIsOnceNobodySends()
    {
        QuietMoment moment;
        QVERIFY(!moment.isNow({}, 10s)); // nothing came
        m_counters.requests = 1;
        m_counters.rows.added = 5;
        QVERIFY(!moment.isNow(m_counters, 11s));
        QVERIFY(!moment.isNow(m_counters, 12s));
        QVERIFY(moment.isNow(m_counters, 13s));
        QVERIFY(moment.goesOn(m_counters));
        QVERIFY(!moment.isNow(m_counters, 14s)); // no more came
        ++m_counters.requests;
        QVERIFY(!moment.goesOn(m_counters));
    }

    void itIsNotWhileSomethingWaitsOrSoonAgain()
    {
        QuietMoment moment;
        m_counters = {};
        m_counters.requests = 1;
        m_counters.rows.changed = 1;
        m_counters.waiting = 1;
        QVERIFY(!moment.isNow(m_counters, 1s));
        QVERIFY(!moment.isNow(m_counters, 60s));
        m_counters.waiting = 0;
        QVERIFY(!moment.isNow(m_counters, 61s));
        QVERIFY(moment.isNow(m_counters, 62s));
        ++m_counters.requests;
        ++m_counters.rows.changed;
        QVERIFY(!moment.isNow(m_counters, 63s));
        QVERIFY(!moment.isNow(m_counters, 100s));
        QVERIFY(!moment.isNow(m_counters, 361s));
        QVERIFY(moment.isNow(m_counters, 362s));
    }

private:
    ReceiverCounters m_counters;
};

QTEST_GUILESS_MAIN(tst_QuietMoment)
#include "tst_QuietMoment.moc"
