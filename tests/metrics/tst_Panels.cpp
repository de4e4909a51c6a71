// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers from kept cases are those of the definition over the rows: after every insert, correction, late row and row
// that was taken back, in every scope; and a kept panel that does not fit is noticed and made anew.
#include "MetricBench.h"
#include "PanelEstate.h"
#include "ResultLines.h"
#include "metrics/MetricRunner.h"
#include "metrics/PanelMemory.h"
#include "search/IndexParts.h"
#include "store/SqlQuery.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <numeric>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Panels : public QObject
{
    Q_OBJECT

private:
    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricBench::catalog();

    StoreConnection &store() { return m_bench.connection(); }
    QList<MetricDefinition> kept() const
    {
        QList<MetricDefinition> kept;
        for (const MetricDefinition &definition : m_catalog.newest())
            if (definition.panel)
                kept.append(definition);
        return kept;
    }
    static QStringList typesOf(const QList<MetricDefinition> &definitions)
    {
        QStringList types;
        for (const MetricDefinition &definition : definitions)
            types += definition.reads;
        types.removeDuplicates();
        return types;
    }

    /// Empty when both have the same weeks, and one says what the definition says of that week alone.
    QString seriesDifference(const MetricDefinition &definition, MetricScope scope, const MetricSeries &expected,
                       const MetricSeries &found)
    {
        const auto text = [](const SeriesPoint &point) {
            return u"%1 %2: %3 (%4 of %5 or %6) %7"_s.arg(point.week.toString(), metricStateName(point.state))
                .arg(point.value.value_or(-1), 0, 'g', 17)
                .arg(point.numerator.value_or(-1))
                .arg(point.denominator.value_or(-1))
                .arg(point.exposure.value_or(-1))
                .arg(point.maturing);
        };
        if (found.points.size() != expected.points.size())
            return u"%1 weeks instead of %2"_s.arg(found.points.size()).arg(expected.points.size());
        for (qsizetype i = 0; i < found.points.size(); ++i) {
            const SeriesPoint &point = found.points[i];
            if (text(point) != text(expected.points[i]))
                return text(point) + u" instead of "_s + text(expected.points[i]);
            if (i + 2 != found.points.size())
                continue; // one week is asked for alone
            scope.from = point.week.from(scope.zone);
            scope.to = point.week.to(scope.zone);
            const auto alone = MetricRunner(store()).run(definition, scope);
            if (!alone || !point.value || !alone->figure())
                continue;
            if (alone->figure()->value != *point.value || alone->numerator != point.numerator
                || alone->denominator != point.denominator || alone->exposure != point.exposure)
                return text(point) + u" instead of %1 alone"_s.arg(alone->figure()->value);
        }
        return {};
    }

    static int answers(const QHash<QString, int> &answered)
    {
        const QList<int> counts = answered.values();
        return std::accumulate(counts.begin(), counts.end(), 0);
    }

    bool flipAByte()
    {
        if (m_bench.location().engine == StoreLocation::Engine::Postgresql)
            return bool(SqlQuery(store()).run(
                u"damage"_s,
                u"UPDATE panel_part SET body = set_byte(body, 90, get_byte(body, 90) # 1) WHERE name = 'cases'"_s));
        QFile file(m_bench.location().path + u".panels"_s);
        if (!file.open(QIODevice::ReadWrite))
            return false;
        const qsizetype place = file.readAll().indexOf(QByteArrayLiteral("exception-")); // of a text in a piece
        return place > 0 && file.seek(place) && file.write("E") == 1;
    }

    /// Empty when the panel gives what the definition gives; counts how often the panel answered.
    QString compare(const std::shared_ptr<PanelMemory> &memory, PanelEstate &estate, QHash<QString, int> &answered)
    {
        for (const MetricDefinition &definition : kept()) {
            MetricScope scope = estate.scope();
            if (estate.rarely(4) && !definition.parameters.isEmpty())
                scope.params.insert(definition.parameters[estate.number(int(definition.parameters.size()))].name,
                                    QString::number(estate.number(40)));
            const auto expected = MetricRunner(store()).run(definition, scope);
            const auto found = MetricRunner(store(), memory).run(definition, scope);
            answered[definition.id] += found && found->cases.isKept() ? 1 : 0;
            if (const QString text = plumbline::difference(expected, found); !text.isEmpty())
                return u"%1 %2 to %3 as of %4\n%5"_s.arg(definition.id, formatInstant(scope.from),
                                                         formatInstant(scope.to), formatInstant(scope.asOf), text);
            const auto start = MetricRunner(store()).historyStart(definition, scope);
            const auto foundStart = MetricRunner(store(), memory).historyStart(definition, scope);
            if (!start || !foundStart || *start != *foundStart)
                return definition.id + u": another start of its history"_s;
        }
        return {};
    }

private slots:
    void initTestCase() { QVERIFY(!kept().isEmpty()); }
    void init() { OPEN_METRIC_BENCH(m_bench); }
    void initTestCase_data() { MetricBench::engines(); }

    void areEqualAfterAnything_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void areEqualAfterAnything()
    {
        QFETCH(int, seed);
        PanelEstate estate{quint32(seed)};
        const QStringList types = typesOf(kept());
        auto memory = std::make_shared<PanelMemory>();
        QHash<QString, int> answered;
        constexpr int steps = 20;
        for (int step = 0; step < steps; ++step) {
            estate.write(store(), types, step == 0 ? 600 : 10);
            if (estate.rarely(4)) { // what is kept is what another program reads
                PanelMemory other;
                const auto done = other.bringUp(store(), kept());
                QVERIFY2(done, qPrintable(done ? QString() : toString(done.error())));
                QCOMPARE(*PanelMemory::check(store(), kept()), QString());
                memory = std::make_shared<PanelMemory>(0); // reads, and makes nothing itself
                const QString difference = compare(memory, estate, answered);
                QVERIFY2(difference.isEmpty(), qPrintable(u"kept, step %1: "_s.arg(step) + difference));
                memory = std::make_shared<PanelMemory>();
            }
            const QString difference = compare(memory, estate, answered);
            QVERIFY2(difference.isEmpty(), qPrintable(u"step %1: "_s.arg(step) + difference));
            QCOMPARE(memory->notice(), QString());
        }
        for (const MetricDefinition &definition : kept())
            QVERIFY2(answered[definition.id] > steps / 2,
                     qPrintable(u"%1 %2"_s.arg(definition.id).arg(answered[definition.id])));
    }

    void seriesAreEqualAfterAnything()
    {
        PanelEstate estate{16};
        const auto memory = std::make_shared<PanelMemory>();
        int weeks = 0;
        for (int step = 0; step < 3; ++step) {
            estate.write(store(), typesOf(kept()), step == 0 ? 500 : 12);
            for (const MetricDefinition &definition : kept()) {
                MetricScope scope = estate.scope();
                const TimePoint asOf[] = {scope.asOf, MetricBench::at("2026-03-25T00:00:00Z")};
                for (int again = 0; again < 2; ++again) { // as of one instant again after rows came, and of others
                    scope.asOf = asOf[(again + step) % 2];
                    const IsoWeek last = IsoWeek::of(scope.to, scope.zone);
                    const auto expected = MetricSeriesRunner(store()).run(definition, scope, last, 6);
                    const auto found = MetricSeriesRunner(store(), memory).run(definition, scope, last, 6);
                    QVERIFY(expected && found);
                    const QString text = seriesDifference(definition, scope, *expected, *found);
                    QVERIFY2(text.isEmpty(), qPrintable(u"%1 step %2: "_s.arg(definition.id).arg(step) + text));
                    for (const SeriesPoint &point : found->points)
                        weeks += point.value.has_value();
                }
            }
        }
        QVERIFY2(weeks > 40, qPrintable(QString::number(weeks)));
    }

    void weeksAndGroupsAreEqual()
    {
        PanelEstate estate{11};
        estate.write(store(), typesOf(kept()), 400);
        const auto memory = std::make_shared<PanelMemory>();
        for (const MetricDefinition &definition : kept()) {
            MetricScope scope
                = MetricBench::scope("2026-03-02T00:00:00Z", "2026-04-06T00:00:00Z", "2026-04-10T00:00:00Z");
            const IsoWeek last = IsoWeek::of(scope.to, scope.zone);
            const auto expected = MetricSeriesRunner(store()).run(definition, scope, last, 8);
            const auto found = MetricSeriesRunner(store(), memory).run(definition, scope, last, 8);
            QVERIFY(expected && found);
            const QString weeks = seriesDifference(definition, scope, *expected, *found);
            QVERIFY2(weeks.isEmpty(), qPrintable(definition.id + u' ' + weeks));
            const auto groups = MetricRunner(store()).runBy(definition, scope, u"service"_s);
            const auto keptGroups = MetricRunner(store(), memory).runBy(definition, scope, u"service"_s);
            QVERIFY(groups && keptGroups);
            QCOMPARE(keptGroups->size(), groups->size());
            for (qsizetype i = 0; i < groups->size(); ++i) {
                const auto same = std::find_if(keptGroups->begin(), keptGroups->end(),
                                               [&](const auto &group) { return group.first == groups->at(i).first; });
                QVERIFY(same != keptGroups->end());
                QCOMPARE(linesOf(same->second), linesOf(groups->at(i).second));
            }
        }
    }

    void whatAnOlderVersionKeptIsThrownAway()
    {
        PanelEstate{13}.write(store(), typesOf(kept()), 200);
        for (const int version : {1, 2})
            QVERIFY(PanelMemory().bringUp(store(), {*m_catalog.find(u"drift"_s, version)}));
        const auto parts = *IndexParts::open(store(), IndexParts::Access::Read, IndexParts::Shelf::Panels);
        QVERIFY(!*parts->has(u"drift/v1"_s, 0, u"head"_s) && *parts->has(u"drift/v2"_s, 0, u"head"_s));
    }
    void whatWasKnownThenIsAskedOfTheRows()
    {
        PanelEstate estate{12};
        estate.write(store(), typesOf(kept()), 900);
        const auto memory = std::make_shared<PanelMemory>();
        for (const MetricDefinition &definition : kept()) {
            MetricScope scope
                = MetricBench::scope("2026-03-02T00:00:00Z", "2026-04-06T00:00:00Z", "2026-04-10T00:00:00Z");
            QVERIFY(MetricRunner(store(), memory).run(definition, scope)->cases.isKept());
            scope.knownAt = MetricBench::at("2026-04-25T00:00:00Z");
            QVERIFY(!MetricRunner(store(), memory).run(definition, scope)->cases.isKept());
        }
    }

    void whatAllCasesNeedIsSeenToComeAndGo()
    {
        const MetricDefinition definition = *m_catalog.find(u"evidence_latency"_s);
        const MetricScope scope
            = MetricBench::scope("2026-03-02T00:00:00Z", "2026-04-06T00:00:00Z", "2026-04-10T00:00:00Z");
        auto memory = std::make_shared<PanelMemory>();
        const auto isKept = [&] {
            const auto expected = MetricRunner(store()).run(definition, scope);
            const auto found = MetricRunner(store(), memory).run(definition, scope);
            const QString text = plumbline::difference(expected, found);
            return text.isEmpty() ? found->cases.isKept() ? u"panel"_s : u"rows"_s : text;
        };
        const QString at = u"decided_at=2026-03-05T10:00:00Z"_s;
        for (int i = 0; i < 9; ++i)
            m_bench.add(u"gate_decision"_s, u"id=d%1 service=pay %2"_s.arg(i).arg(at));
        QCOMPARE(isKept(), u"rows"_s); // nobody looked
        m_bench.add(u"evidence"_s, u"id=e decision_id=nobody available_at=2026-03-05T11:00:00Z"_s);
        QCOMPARE(isKept(), u"rows"_s);
        m_bench.add(u"evidence"_s, u"id=e decision_id=d3 available_at=2026-03-05T11:00:00Z"_s);
        QCOMPARE(isKept(), u"panel"_s);
        m_bench.add(u"gate_decision"_s, u"id=d9 service=pay %1"_s.arg(at)); // missing, as others are not
        QCOMPARE(isKept(), u"panel"_s);
        QVERIFY(PanelMemory().bringUp(store(), {definition}));
        m_bench.add(u"gate_decision"_s, u"id=d10 service=pay %1"_s.arg(at));
        memory = std::make_shared<PanelMemory>(0); // reads what is kept
        QCOMPARE(isKept(), u"panel"_s);
        m_bench.add(u"evidence"_s, u"id=e available_at=2026-03-05T11:00:00Z"_s); // it was of another one
        QCOMPARE(isKept(), u"rows"_s);
        QVERIFY(PanelMemory().bringUp(store(), {definition}));
        m_bench.add(u"gate_decision"_s, u"id=d1 service=pay evidence_at=2026-03-05T12:00:00Z %1"_s.arg(at));
        QCOMPARE(isKept(), u"panel"_s);
        memory = std::make_shared<PanelMemory>();
        QCOMPARE(isKept(), u"panel"_s); // what was kept had no cases
    }

    void damageIsNamedAndSurvived()
    {
        PanelEstate estate{13};
        estate.write(store(), typesOf(kept()), 900);
        QVERIFY(PanelMemory().bringUp(store(), kept()));
        QCOMPARE(*PanelMemory::check(store(), kept()), QString());
        QVERIFY(flipAByte());
        const QString found = *PanelMemory::check(store(), kept());
        QVERIFY2(found.contains(u"damaged"_s), qPrintable(found));
        const auto memory = std::make_shared<PanelMemory>(0, 0);
        QHash<QString, int> answered;
        QCOMPARE(compare(memory, estate, answered), QString());
        QVERIFY2(memory->notice().contains(u"store reindex"_s), qPrintable(memory->notice()));
        QVERIFY(PanelMemory().bringUp(store(), kept())); // as after the next pull
        QCOMPARE(*PanelMemory::check(store(), kept()), QString());
        answered.clear();
        QCOMPARE(compare(std::make_shared<PanelMemory>(0, 0), estate, answered), QString());
        QVERIFY(answers(answered) > 0);
    }

    void anotherStateOfTheStoreIsNotBelieved()
    {
        PanelEstate estate{14};
        estate.write(store(), typesOf(kept()), 300);
        QVERIFY(PanelMemory().bringUp(store(), kept()));
        // The same numbers with other rows, as after an older backup was put back and went its own way.
        for (const QString &type : typesOf(kept()))
            QVERIFY(SqlQuery(store()).run(u"change"_s,
                                          u"UPDATE %1_version SET digest = 'x', source = source || 'x' "
                                          "WHERE known_to_ns IS NULL"_s.arg(type)));
        const auto memory = std::make_shared<PanelMemory>(0, 0);
        QHash<QString, int> answered;
        QCOMPARE(compare(memory, estate, answered), QString());
        QCOMPARE(answers(answered), 0);
        QVERIFY2(memory->notice().contains(u"another state"_s), qPrintable(memory->notice()));
        QVERIFY(PanelMemory().bringUp(store(), kept()));
        QCOMPARE(compare(std::make_shared<PanelMemory>(0, 0), estate, answered), QString());
        QVERIFY(answers(answered) > 0);
    }

    void aStopBetweenPiecesLeavesThePanelAsItWas()
    {
        PanelEstate estate{15};
        estate.write(store(), typesOf(kept()), 300);
        QVERIFY(PanelMemory().bringUp(store(), kept()));
        estate.write(store(), typesOf(kept()), 40);
        const MetricDefinition first = kept().first();
        const QString panel = u"%1/v%2"_s.arg(first.id).arg(first.version);
        { // pieces of a panel whose head was never written
            const auto parts = IndexParts::open(store(), IndexParts::Access::Write, IndexParts::Shelf::Panels);
            QVERIFY(parts && *parts);
            QVERIFY((*parts)->write(panel, 77, {{u"cases"_s, QByteArray("half a pie")}}));
        }
        QCOMPARE(*PanelMemory::check(store(), kept()), QString());
        QHash<QString, int> answered;
        QCOMPARE(compare(std::make_shared<PanelMemory>(1'000, 0), estate, answered), QString());
        QVERIFY(answers(answered) > 0);
        QVERIFY(PanelMemory().bringUp(store(), kept())); // and clears them away
        const auto parts = IndexParts::open(store(), IndexParts::Access::Read, IndexParts::Shelf::Panels);
        QVERIFY(!*(*parts)->has(panel, 77, u"cases"_s));
    }

    void expressionsAreThoseOfSql_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value"); ///< With a = 5, b = 7 and nothing for n.
        QTest::newRow("sum") << u"a + b * 2 - 3"_s << u"16"_s;
        QTest::newRow("left to right") << u"a - b - 1"_s << u"-3"_s;
        QTest::newRow("and before or") << u"a = 1 and b = 1 or b = 7"_s << u"1"_s;
        QTest::newRow("brackets") << u"a = 1 and (b = 1 or b = 7)"_s << u"0"_s;
        QTest::newRow("not") << u"not a > 5 and a >= 5 and b <> 5"_s << u"1"_s;
        QTest::newRow("sum with nothing") << u"a + n"_s << u"-"_s;
        QTest::newRow("compared with nothing") << u"n <= b"_s << u"0"_s;
        QTest::newRow("left over") << u"a b"_s << u"?"_s;
        QTest::newRow("open bracket") << u"(a + b"_s << u"?"_s;
        QTest::newRow("no operand") << u"a +"_s << u"?"_s;
        QTest::newRow("unknown sign") << u"a / b"_s << u"?"_s;
    }
    void expressionsAreThoseOfSql()
    {
        QFETCH(QString, text);
        QFETCH(QString, value);
        const auto expression = PanelExpression::parse(text);
        QCOMPARE(bool(expression), value != u"?"_s);
        if (!expression)
            return;
        std::vector<PanelExpression::Numbers> numbers; // of two cases, of which the parameter b is one for both
        for (const QString &name : expression->names())
            numbers.push_back(name == u"a"       ? PanelExpression::Numbers{5, 5}
                                  : name == u"b" ? PanelExpression::Numbers{7}
                                                 : PanelExpression::Numbers{CaseValues::null, CaseValues::null});
        const PanelExpression::Numbers found = expression->values(numbers, 2);
        QCOMPARE(found.size(), size_t(2));
        for (const qint64 number : found)
            QCOMPARE(number == CaseValues::null ? u"-"_s : QString::number(number), value);
    }
};

QTEST_GUILESS_MAIN(tst_Panels)
#include "tst_Panels.moc"
