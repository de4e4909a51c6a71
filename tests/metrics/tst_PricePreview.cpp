// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a price table would change is said before it is kept, and is what it then changes.
#include "MetricBench.h"
#include "cli/PricePreview.h"
#include "sources/ConnectorCatalog.h"
#include "store/SqlQuery.h"
#include "sync/Configuration.h"
#include "sync/FileImport.h"

#include <QJsonObject>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_PricePreview : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    QTemporaryDir m_folder;
    FixedClock m_clock{MetricBench::at("2026-03-10T00:00:00Z")};

    QString table(const QString &name, const QByteArray &lines)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no folder");
        file.write("provider,model,input,output,unit,valid_from,valid_to\n" + lines);
        return file.fileName();
    }
    void import(const QString &file)
    {
        const ConnectorCatalog catalog = ConnectorCatalog::load(Configuration::connectorFolder());
        ImportRequest request;
        request.target = u"price-table"_s;
        request.paths = {file};
        const auto report = FileImport(catalog, m_bench.connection(), m_clock, QTimeZone::utc()).run(request);
        QVERIFY(report);
        QCOMPARE(report->failed(), 0);
    }
    qint64 lines(const QString &table)
    {
        SqlQuery query(m_bench.connection());
        return query.run(u"count"_s, u"SELECT COUNT(*) FROM "_s + table) && query.next() ? query.number(0) : -1;
    }
    Result<PricePreview> preview(const QString &file)
    {
        return PricePreview::of(m_bench.location(), file, m_clock, QTimeZone::utc(), m_clock.now());
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void saysWhatWouldChangeAndKeepsNothing()
    {
        import(table(u"now.csv"_s,
                     "p,m,1,2,per_1e6_tokens,2026-01-01T00:00:00Z,\n"
                     "p,n,5,5,per_1e6_tokens,2026-01-01T00:00:00Z,\n"
                     "p,same,1,1,per_1e6_tokens,2026-01-01T00:00:00Z,\n"));
        for (const QString &model : {u"m"_s, u"n"_s, u"o"_s})
            m_bench.add(u"ai_call"_s,
                        u"id=%1 provider=p model=%1 operation=chat started_at=2026-03-03T00:00:00Z "
                        "input_tokens=1000000 output_tokens=0"_s.arg(model));
        const QString next = table(u"next.csv"_s,
                                   "p,m,2,2,per_1e6_tokens,2026-01-01T00:00:00Z,\n" // was wrong
                                   "p,n,5,5,per_1e6_tokens,2026-01-01T00:00:00Z,2026-03-01T00:00:00Z\n"
                                   "p,n,1,1,per_1e6_tokens,2026-03-01T00:00:00Z,\n" // from March on
                                   "p,o,4,4,per_1e6_tokens,2026-01-01T00:00:00Z,\n"
                                   "p,same,1,1,per_1e6_tokens,2026-01-01T00:00:00Z,\n");
        const qint64 prices = lines(u"price_version"_s);
        const qint64 told = lines(u"log_entry"_s);
        const qint64 answers = lines(u"raw_answer"_s);
        const auto found = preview(next);
        QVERIFY2(found, found ? "" : qPrintable(toString(found.error())));
        QStringList kinds;
        for (const PriceDifference &one : found->differences)
            kinds.append(priceDifferenceName(one.kind) + u' ' + one.fields.join(u", "_s));
        kinds.sort();
        QCOMPARE(kinds.size(), 4);
        QVERIFY2(kinds[0].startsWith(u"change "), qPrintable(kinds[0]));
        QCOMPARE(kinds[1], u"correction input_usd 1 -> 2"_s);
        QCOMPARE(kinds[2], u"end valid_to nothing -> 2026-03-01T00:00:00Z"_s);
        QVERIFY2(kinds[3].startsWith(u"first_price "), qPrintable(kinds[3]));
        QCOMPARE(found->unchanged, 1);
        QCOMPARE(found->totalBefore, u"6"_s);
        QCOMPARE(found->totalAfter, u"7"_s);
        QCOMPARE(found->pricedBefore, 2);
        QCOMPARE(found->pricedAfter, 3);
        QStringList costs;
        for (const ModelCost &one : found->costs)
            costs.append(u"%1 %2 %3"_s.arg(one.model, one.before, one.after));
        QCOMPARE(costs, (QStringList{u"m 1 2"_s, u"n 5 1"_s, u"o 0 4"_s}));

        QCOMPARE(lines(u"price_version"_s), prices);
        QCOMPARE(lines(u"log_entry"_s), told);
        QCOMPARE(lines(u"raw_answer"_s), answers);
        const MetricScope march = MetricBench::scope("2026-03-01T00:00:00Z", "2026-03-10T00:00:00Z");
        QCOMPARE(m_bench.run(u"ai_cost"_s, march).output(u"total_usd"_s).toString(), u"6"_s);
        import(next);
        QCOMPARE(m_bench.run(u"ai_cost"_s, march).output(u"total_usd"_s).toString(), u"7"_s);
        const auto again = preview(next);
        QVERIFY(again && again->differences.isEmpty() && again->costs.isEmpty());
    }

    void aFileThatIsNoTableIsAnError() { QVERIFY(!preview(m_folder.filePath(u"not there.csv"_s))); }
};

QTEST_GUILESS_MAIN(tst_PricePreview)
#include "tst_PricePreview.moc"
