// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever was answered is the answer as known then, after any number of later readings: new rows, late ones,
// corrections, records put aside, readings that fail, stop and go on, and a clock that stands still or goes back.
#include "MetricBench.h"
#include "TestStore.h"
#include "cli/MetricJson.h"
#include "metrics/MetricRunner.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"
#include "store/StoreSnapshot.h"
#include "store/SyncLedger.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <random>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int readings = 25;
constexpr std::chrono::minutes longestStep(600);

/// Where two texts part, with what is around it.
QString difference(const QByteArray &then, const QByteArray &now)
{
    const auto parting = std::mismatch(then.begin(), then.end(), now.begin(), now.end()).first - then.begin();
    const auto around = std::max<qsizetype>(0, parting - 80);
    return QString::fromUtf8(then.mid(around, 160) + " now " + now.mid(around, 160));
}

struct Answered {
    TimePoint knownUntil;
    QByteArray text;
};

} // namespace

class tst_TwoClocks : public QObject
{
    Q_OBJECT

    TestStore m_test;
    std::mt19937 m_random;
    TimePoint m_now;
    QList<Row> m_rows; ///< As the source has them.

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    StoreConnection &store() { return m_test.connection(); }

    Row freshRow()
    {
        static const QStringList verdicts{u"block"_s, u"pass"_s, u"warn"_s, u"pass_with_exception"_s};
        Row row = Row::of(*findRowType(u"gate_decision"));
        row.set(u"id", u"g%1"_s.arg(m_rows.size()));
        // Over four weeks, so that most are late.
        row.set(u"decided_at", TestStore::at("2026-02-02T00:00:00Z") + std::chrono::minutes(upTo(40'000)));
        row.set(u"service", u"s%1"_s.arg(upTo(3)));
        row.set(u"artifact", u"a%1"_s.arg(upTo(20)));
        row.set(u"environment", u"prod"_s);
        row.set(u"rule", u"r%1"_s.arg(upTo(2)));
        row.set(u"decision", verdicts.at(upTo(3)));
        row.set(u"bypassed", upTo(3) == 0);
        return row;
    }
    void moveClock()
    {
        const int way = upTo(9);
        if (way > 1)
            m_now += std::chrono::minutes(1 + upTo(int(longestStep.count())));
        else if (way == 1)
            m_now -= std::chrono::minutes(1 + upTo(int(longestStep.count())));
    }
    void read()
    {
        SyncLedger ledger(store());
        const RowOrigin origin = m_test.keepAnswer();
        const auto done = store().transaction([&]() -> Result<void> {
            auto run = ledger.startOrResume(origin.source, u"defectdojo"_s, m_now);
            if (!run)
                return fail(run.error());
            QList<std::pair<Row, RowOrigin>> items;
            for (int i = upTo(8); i > 0; --i) {
                m_rows.append(freshRow());
                items.append({m_rows.constLast(), origin});
            }
            for (int i = upTo(4); i > 0 && !m_rows.isEmpty(); --i) {
                Row &row = m_rows[upTo(int(m_rows.size()) - 1)];
                row.set(u"bypassed", upTo(1) == 0);
                row.set(u"service", u"s%1"_s.arg(upTo(3))); // it moved to another owner
                items.append({row, origin});
            }
            RowWriter writer(store(), run->id);
            if (auto written = writer.write(items, m_now); !written)
                return fail(written.error());
            if (upTo(3) == 0) {
                RejectedRecord record{
                    origin.source,   origin.stream,  u"gate_decision"_s, origin.rawSha256, u"/%1"_s.arg(m_rows.size()),
                    u"decided_at"_s, u"no instant"_s};
                if (auto kept = writer.reject({record}, m_now); !kept)
                    return kept;
            }
            static const QStringList ends{u"complete"_s, u"complete"_s, u"failed"_s, u"cancelled"_s};
            run->state = ends.at(upTo(3));
            return ledger.finish(*run, m_now);
        });
        QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
    }
    /// As somebody was told: the figure with its parts, its cases and what it knew of its sources.
    Answered answer(const MetricDefinition &definition, std::optional<TimePoint> knownAt)
    {
        MetricScope scope;
        scope.from = TestStore::at("2026-02-02T00:00:00Z");
        scope.to = TestStore::at("2026-03-02T00:00:00Z");
        scope.asOf = scope.to;
        scope.knownAt = knownAt;
        const auto moment = StoreSnapshot::take(store());
        const auto result = MetricRunner(store()).run(definition, scope);
        if (!moment || !result || !result->coverage.knownUntil)
            return {};
        QJsonObject json = resultJson(definition, *result);
        QJsonObject told = json[u"scope"_s].toObject();
        told.remove(u"known_at"_s);
        json[u"scope"_s] = told;
        QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
        for (const QVariantList &row : result->cases.rows()) {
            for (const QVariant &value : row)
                text += value.toByteArray() + ',';
            text += '\n';
        }
        return {*result->coverage.knownUntil, text};
    }

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }

    void whatWasAnsweredIsTheAnswerAsKnownThen_data() { TestStore::engines(); }
    void whatWasAnsweredIsTheAnswerAsKnownThen()
    {
        const auto catalog = MetricBench::catalog();
        QVERIFY(catalog);
        const MetricDefinition *definition = catalog->find(u"bypass_rate"_s);
        QVERIFY(definition);
        for (const unsigned seed : {1u, 2u, 3u}) {
            if (seed > 1)
                QVERIFY(m_test.open());
            m_random.seed(seed);
            m_now = TestStore::at("2026-02-10T00:00:00Z");
            m_rows.clear();
            QList<Answered> answers;
            for (int i = 0; i < readings; ++i) {
                moveClock();
                read();
                const Answered now = answer(*definition, {});
                QVERIFY(!now.text.isEmpty());
                answers.append(now);
                for (qsizetype k = 0; k < answers.size(); ++k) {
                    if (k + 1 < answers.size() && answers[k + 1].knownUntil == answers[k].knownUntil)
                        continue; // the clock stood still: two answers at one instant, of which the last one stays
                    const Answered then = answer(*definition, answers[k].knownUntil);
                    QVERIFY2(then.text == answers[k].text,
                             qPrintable(u"seed %1, reading %2 looked at after %3: %4"_s.arg(seed).arg(k).arg(i).arg(
                                 difference(answers[k].text, then.text))));
                }
            }
            const QSet<QByteArray> different = [&] {
                QSet<QByteArray> texts;
                for (const Answered &one : answers)
                    texts.insert(one.text);
                return texts;
            }();
            QVERIFY(different.size() > readings / 2); // the readings do change the figure
            const auto findings = StoreCheck(store()).run();
            QVERIFY(findings);
            for (const StoreFinding &finding : *findings)
                QFAIL(qPrintable(u"%1 %2: %3"_s.arg(finding.table, finding.key, finding.what)));
        }
    }
};

QTEST_GUILESS_MAIN(tst_TwoClocks)
#include "tst_TwoClocks.moc"
