// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The search language: which records each question finds, that counts are exact, and that strangers' questions are
// texts.
#include "MetricBench.h"
#include "evidence/RowName.h"
#include "search/SearchAnswers.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_SearchQuery : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

    static Result<TimePoint> instant(const QString &text)
    {
        return parseInstant(text.size() == 10 ? text + u"T00:00:00Z"_s : text);
    }
    void addEstate()
    {
        m_bench.from(u"dojo"_s, "2026-09-30T00:00:00Z");
        m_bench.add(
            u"finding"_s,
            u"id=f1 service=pay severity=high state=open rule=CVE-1 tool=Trivy_Scan first_seen=2026-09-01T00:00:00Z"_s);
        m_bench.add(
            u"finding"_s,
            u"id=f2 service=pay severity=low state=resolved rule=CVE-2 tool=trivy first_seen=2026-09-10T00:00:00Z"_s);
        m_bench.add(u"finding"_s,
                    u"id=f3 service=card severity=critical state=open rule=CVE-1 first_seen=2026-09-20T00:00:00Z"_s);
        m_bench.add(u"finding"_s, u"id=f4 severity=high rule=100%_sure first_seen=2026-09-25T00:00:00Z"_s);
        m_bench.from(u"ci"_s, "2026-09-30T00:00:00Z");
        m_bench.add(
            u"deployment"_s,
            u"id=d1 service=pay environment=prod commit_sha=abcdef1 artifact=sha256:0123456789 at=2026-09-05T00:00:00Z status=success actor=Kim"_s);
        m_bench.add(u"deployment"_s,
                    u"id=d2 service=card environment=dev at=2026-09-15T00:00:00Z status=failed actor=ÄRGER"_s);
        m_bench.add(u"exception"_s,
                    u"id=7 service=pay rule=CVE-1 status=open approver=lee created_at=2026-09-02T00:00:00Z"_s);
        m_bench.add(u"service"_s, u"id=pay name=pay owner=kim"_s);
    }
    Result<SearchQuery> parsed(const QString &text) { return SearchQuery::parse(text, instant); }
    /// Ids, sorted, of what a question finds; "!" and why when it is not understood.
    QString found(const QString &text)
    {
        const auto query = parsed(text);
        if (!query)
            return u"! "_s + query.error().detail;
        SearchMemory memory;
        SearchAnswers answers(m_bench.connection(), memory, {});
        const auto rows = answers.rows(*query, 100);
        if (!rows)
            return u"! "_s + rows.error().detail;
        QStringList ids;
        for (const StoredRow &row : *rows)
            ids.append(row.row.type->name.left(1) + u'/' + row.row.id());
        ids.sort();
        const auto counted = answers.facets(*query, {u"type"_s, u"state"_s, u"service"_s, u"source"_s});
        if (!counted || counted->total != rows->size())
            return u"! counts differ"_s;
        for (const auto &[name, values] : counted->facets) {
            qint64 sum = 0;
            for (const auto &[value, count] : values)
                sum += count;
            if (sum != counted->total)
                return u"! %1 does not add up"_s.arg(name);
        }
        return ids.join(u' ');
    }
    qsizetype size(const QString &text)
    {
        const QString ids = found(text);
        return ids.startsWith(u'!') ? -1 : ids.split(u' ', Qt::SkipEmptyParts).size();
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void eachQuestionFindsItsRecords()
    {
        addEstate();
        const QList<std::pair<const char *, const char *>> cases{
            {"", "d/d1 d/d2 e/7 f/f1 f/f2 f/f3 f/f4 s/pay"},
            {"cve-1", "e/7 f/f1 f/f3"},
            {"CVE-1 pay", "e/7 f/f1"},
            {"severity:high", "f/f1 f/f4"},
            {"severity:high severity:critical", "f/f1 f/f3 f/f4"}, // any of them
            {"severity:high service:pay", "f/f1"}, // all of them
            {"severity:high severity:critical -service:pay", "f/f3 f/f4"},
            {"service:\"\"", "f/f4"}, // nothing said
            {"-service:\"\" type:finding", "f/f1 f/f2 f/f3"},
            {"type:exception", "e/7"},
            {"type:exception type:service", "e/7 s/pay"},
            {"-type:finding -type:deployment", "e/7 s/pay"},
            {"source:ci -type:service", "d/d1 d/d2 e/7"},
            {"2026-09-10..2026-09-20", "d/d2 f/f2"}, // half-open
            {"2026-09-20..", "f/f3 f/f4"},
            {"..2026-09-02", "f/f1"}, // a service has no time
            {"2026-09-15T00:00:00Z..2026-09-15T00:00:01Z", "d/d2"},
            {"\"trivy_scan\"", "f/f1"},
            {"trivy", "f/f1 f/f2"},
            {"-trivy type:finding", "f/f3 f/f4"},
            {"-\"trivy_scan\" trivy", "f/f2"},
            {"ärger", "d/d2"}, // every script folds
            {"-ÄRGER type:deployment", "d/d1"},
            {"%", "f/f4"}, // no wildcard
            {"100%_sure", "f/f4"},
            {"trivy%scan", ""},
            {"sha256:0123456", "d/d1"}, // as digests are written
            {"exception:ci:7", "e/7"}, // as rows are named
            {"exception:dojo:7", ""},
            {"finding:dojo:f1", "f/f1"},
            {"12:30", ""},
            {"-", "e/7 f/f1 f/f2 f/f3"}, // a minus before nothing is a word
            {"a1b2c3..d4e5f6", ""}, // no period
        };
        for (const auto &[text, expected] : cases)
            QCOMPARE(u"%1 -> %2"_s.arg(QString::fromUtf8(text), found(QString::fromUtf8(text))),
                     u"%1 -> %2"_s.arg(QString::fromUtf8(text), QString::fromLatin1(expected)));
    }

    /// Whatever is asked and the opposite of it are everything.
    void aTermAndItsOppositeAreEverything()
    {
        addEstate();
        const qsizetype all = size({});
        for (const QString &term :
             {u"pay"_s, u"\"cve-1\""_s, u"severity:high"_s, u"service:pay"_s, u"source:dojo"_s, u"actor:Kim"_s,
              u"state:\"\""_s, u"type:finding"_s, u"first_seen:2026-09-01T02:00:00+02:00"_s}) {
            // A type without the field has no such row, and is among those that are not such.
            QCOMPARE(size(term) + size(u'-' + term), term == u"state:\"\"" ? all - 4 : all);
        }
    }

    void facetsAreExact()
    {
        addEstate();
        SearchMemory memory;
        SearchAnswers answers(m_bench.connection(), memory, {});
        const auto facets = [&](const QString &question, const QString &name) {
            const auto counted = answers.facets(*parsed(question), {name});
            QStringList values;
            for (const auto &[value, count] : counted ? counted->facets.first().second : SearchFacets::Values())
                values.append(u"%1=%2"_s.arg(value).arg(count));
            return values.join(u' ');
        };
        QCOMPARE(facets({}, u"type"_s), u"finding=4 deployment=2 exception=1 service=1"_s);
        QCOMPARE(facets({}, u"source"_s), u"ci=4 dojo=4"_s);
        QCOMPARE(facets({}, u"state"_s), u"open=3 =2 failed=1 resolved=1 success=1"_s);
        QCOMPARE(facets(u"-severity:low"_s, u"state"_s), u"open=3 =2 failed=1 success=1"_s);
        QCOMPARE(facets(u"type:finding"_s, u"severity"_s), u"high=2 critical=1 low=1"_s);
        QVERIFY(!answers.facets(*parsed({}), {u"colour"_s}));
    }

    void whatCannotBeUnderstoodSaysWhatToWrite()
    {
        const QList<std::pair<QString, QString>> cases{
            {u"\"open"_s, u"not closed"_s},
            {u"colour:red"_s, u"no row has a field \"colour\""_s},
            {u"https://example.com"_s, u"in quotes"_s},
            {u"severity:"_s, u"what is severity to be"_s},
            {u"type:colour"_s, u"no row type"_s},
            {u"2026-13-45.."_s, QString()},
            {u"2026-09-01.. ..2026-09-02"_s, u"one period"_s},
            {u"-2026-09-01.."_s, u"cannot be left out"_s},
            {u"a"_s.repeated(SearchQuery::longest + 1), u"at most 4000 letters"_s},
            {u"a "_s.repeated(SearchQuery::mostTerms + 1), u"at most 50 terms"_s},
            {u"a"_s + QChar(u'\0') + u'b', u"no letter"_s},
            {QString(QChar(0xD800)), u"no letter"_s},
        };
        for (const auto &[text, why] : cases) {
            const auto query = parsed(text);
            QVERIFY2(!query, qPrintable(text.left(40)));
            QVERIFY2(query.error().detail.contains(why), qPrintable(query.error().detail));
        }
        QVERIFY(found(u"items:many type:audit_request"_s).startsWith(u"! \"many\" cannot be"_s));
    }

    void strangersTextsAreTexts_data()
    {
        QTest::addColumn<QString>("text");
        int number = 0;
        for (const QString &text :
             {u"' OR 1=1 --"_s, u"\"'; DROP TABLE finding_version; --\""_s, u"service:\"' OR '1'='1\""_s,
              u"id:\"\\\"\\\\\""_s, u"\\ \\% \\_ ?1 :from %s {0}"_s, u"source:\"a' UNION SELECT 1\""_s,
              u"-service:\"') OR (1=1\""_s, u"((((((((((((((("_s, u"\u202Eabc \u0000f"_s.remove(QChar(u'\0'))})
            QTest::newRow(qPrintable(QString::number(++number))) << text;
    }
    void strangersTextsAreTexts()
    {
        QFETCH(const QString, text);
        addEstate();
        const QString ids = found(text);
        QVERIFY2(!ids.startsWith(u'!'), qPrintable(ids));
        QCOMPARE(size({}), 8); // nothing was done to the store
        m_bench.add(u"finding"_s, u"id=odd rule='_OR_1-1 first_seen=2026-09-01T00:00:00Z"_s);
        QCOMPARE(found(u"\"'_or_1-1\""_s), u"f/odd"_s);
    }

    void aCitationFindsTheSameAgain()
    {
        addEstate();
        SearchMemory memory;
        SearchAnswers answers(m_bench.connection(), memory, {});
        const auto rows = answers.rows(*parsed(u"exception:ci:7"_s), 10);
        QVERIFY(rows && rows->size() == 1);
        const Citation citation = Citation::of(rows->first());
        QCOMPARE(citation.name, u"exception:ci:7"_s);
        QCOMPARE(citation.rowSha256.size(), 64);
        QVERIFY(citation.line.has_value());
        QCOMPARE(found(citation.name), u"e/7"_s);
        const auto version = rowsNamed(RowQueries(m_bench.connection()), citation.version);
        QVERIFY(version && version->size() == 1);
        QCOMPARE(version->first().digest, citation.rowSha256);
        for (const QString &part : {citation.name, citation.version, citation.rowSha256, citation.rawSha256})
            QVERIFY(citation.text().contains(part));
    }
};

QTEST_GUILESS_MAIN(tst_SearchQuery)
#include "tst_SearchQuery.moc"
