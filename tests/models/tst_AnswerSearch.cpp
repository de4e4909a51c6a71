// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EvidencePageOver.h"
#include "base/Digest.h"
#include "store/RawRecords.h"
#include "store/SqlQuery.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// What raw:TEXT in the field of the page Evidence finds in answers as they were received.
class tst_AnswerSearch : public QObject
{
    Q_OBJECT

    static QString keep(FilledStore &store, const QByteArray &body, const QString &source = u"hub"_s)
    {
        RawAnswer answer;
        answer.source = source;
        answer.stream = u"runs"_s;
        answer.url = u"http://127.0.0.1/runs"_s;
        answer.status = 200;
        answer.fetchedAt = *parseInstant(u"2026-11-10T10:00:00Z"_s);
        answer.body = body;
        answer.sha256 = sha256Hex(body);
        return RawRecords(store.connection()).keep(answer, 1) ? answer.sha256 : QString();
    }
    static bool settle(AnswerSearch &answers)
    {
        return QTest::qWaitFor([&] { return answers.state() != u"running"_s && (answers.chosen() < 0 || !answers.lines().isEmpty()); },
                               patience);
    }
    static QString at(AnswerHitModel *hits, int row, const QByteArray &role)
    {
        return hits->index(row, 0).data(hits->roleNames().key(role)).toString();
    }

private slots:
    void theFieldFindsAnswersAndLeavesTheRows()
    {
        FilledStore store;
        const QString signed1 = keep(store, "{\n \"a\": 1,\n \"subject\": \"signed \xe2\x80\xae by hand\"\n}");
        QVERIFY(!signed1.isEmpty() && !keep(store, "{\"a\":2}").isEmpty() && !keep(store, "by hand", u"dojo"_s).isEmpty());
        EvidencePageOver page(store);
        page.evidence.reload();
        QVERIFY(page.settle());
        const QString rows = page.evidence.countText();
        AnswerSearch &answers = *page.evidence.answers();
        const QAbstractItemModelTester tester(answers.hits());
        QSignalSpy asked(&answers, &AnswerSearch::asked);
        QSignalSpy copied(&answers, &AnswerSearch::copyRequested);
        page.evidence.setQuery(u"raw:\"by hand\" source:hub"_s);
        QCOMPARE(asked.count(), 1);
        QVERIFY(settle(answers));
        QCOMPARE(page.evidence.queryError(), QString());
        QCOMPARE(page.evidence.countText(), rows);
        QCOMPARE(answers.state(), u"ready"_s);
        QCOMPARE(answers.summaryText(), u"2 of 2 answers searched, found in 1."_s);
        QVERIFY(answers.isProved());
        QCOMPARE(answers.hits()->count(), 1);
        QCOMPARE(at(answers.hits(), 0, "originText"), u"hub · runs"_s);
        QVERIFY(!at(answers.hits(), 0, "aroundText").contains(QChar(0x202e)));
        QCOMPARE(answers.lines().size(), 4);
        QCOMPARE(answers.firstMarked(), 3);
        QCOMPARE(answers.lastMarked(), 3);
        QVERIFY(answers.lines()[2].contains(u"by hand"_s) && !answers.lines()[2].contains(QChar(0x202e)));
        QCOMPARE(answers.digest(), signed1);
        QCOMPARE(answers.digestState(), u"matches"_s);
        QCOMPARE(answers.bytesText(), u"45 bytes"_s);
        answers.copyCitation();
        QVERIFY(copied.count() == 1 && copied[0][0].toString().contains(signed1));
        // In the field of the answers it is looked for as it stands, of every source.
        answers.ask(u"by hand"_s);
        QVERIFY(settle(answers));
        QCOMPARE(answers.hits()->count(), 2);
        answers.choose(1);
        QVERIFY(settle(answers));
        QCOMPARE(answers.digest(), at(answers.hits(), 1, "key"));
    }

    void whatCouldNotBeSearchedIsNoProof()
    {
        FilledStore store;
        const QString gone = keep(store, "{\"a\":1}");
        QVERIFY(!keep(store, "{\"a\":2}").isEmpty());
        QVERIFY(SqlQuery(store.connection()).run(u"alter"_s, u"DELETE FROM answer_key WHERE sha256 = ?"_s, {gone}));
        EvidencePageOver page(store);
        AnswerSearch &answers = *page.evidence.answers();
        answers.ask(u"raw:nothing"_s);
        QVERIFY(settle(answers));
        QCOMPARE(answers.hits()->count(), 0);
        QCOMPARE(answers.chosen(), -1);
        QVERIFY(!answers.isProved());
        QVERIFY2(answers.summaryText().contains(u"1 could not be searched: removed, or without their key."_s), qPrintable(answers.summaryText()));
        answers.ask(u"raw:a word"_s);
        QVERIFY(settle(answers));
        QCOMPARE(answers.state(), u"failed"_s);
        QVERIFY2(answers.errorText().contains(u"only one source:NAME"_s), qPrintable(answers.errorText()));
        answers.ask({});
        QCOMPARE(answers.errorText(), u"Nothing to look for."_s);
    }

    void theNextQuestionStopsTheOneBefore()
    {
        FilledStore store;
        for (int i = 0; i < 300; ++i)
            QVERIFY(!keep(store, "{\"n\":" + QByteArray::number(i) + "}").isEmpty());
        EvidencePageOver page(store);
        AnswerSearch &answers = *page.evidence.answers();
        answers.ask(u"raw:first"_s);
        answers.ask(u"raw:\"{\\\"n\\\":7}\""_s);
        QVERIFY(settle(answers));
        QCOMPARE(answers.hits()->count(), 1);
        QCOMPARE(answers.questionText(), u"raw:\"{\\\"n\\\":7}\""_s);
        answers.ask(u"raw:n"_s); // more than are shown
        QVERIFY(settle(answers));
        QCOMPARE(qint64(answers.hits()->count()), AnswerSearch::mostHits);
        QVERIFY(!answers.isProved());
        QVERIFY2(answers.summaryText().endsWith(u"It ends at the first 200."_s), qPrintable(answers.summaryText()));
        answers.ask(u"raw:none"_s);
        answers.stop();
        QVERIFY(settle(answers));
        QVERIFY(answers.isProved() || answers.summaryText().endsWith(u"It was stopped before the last answer."_s));
    }

    void whatStandsAroundIsCutBetweenCharacters()
    {
        const QByteArray body = QByteArray("\xe2\x82\xac").repeated(2'000) + "HERE" + QByteArray("\xe2\x82\xac").repeated(3'000);
        const auto excerpt = AnswerExcerpt::of(body, 6'000, 4);
        const QString text = excerpt.lines.join(QString());
        QVERIFY(!text.contains(QChar(QChar::ReplacementCharacter)));
        QCOMPARE(excerpt.begin, 6'002 - AnswerExcerpt::shownBefore);
        QCOMPARE(excerpt.end, 6'003 + AnswerExcerpt::shownAfter);
        QCOMPARE(text.indexOf(u"HERE"_s), AnswerExcerpt::shownBefore / 3);
        QVERIFY(std::ranges::all_of(excerpt.lines, [](const QString &line) { return line.size() <= AnswerExcerpt::longestLine + 1; }));
        QCOMPARE(excerpt.firstMarked, int(text.indexOf(u"HERE"_s) / AnswerExcerpt::longestLine) + 1);
        const auto across = AnswerExcerpt::of("ab\ncd\r\n\nef", 1, 4); // b, feed, c, d
        QCOMPARE(across.lines, (QStringList{u"ab"_s, u"cd"_s, QString(), u"ef"_s}));
        QCOMPARE(across.firstMarked, 1);
        QCOMPARE(across.lastMarked, 2);
        QCOMPARE(AnswerExcerpt::of("\xff\xfe", 5, 9).lines.size(), 1);
        QVERIFY(AnswerExcerpt::of({}, 0, 1).lines.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_AnswerSearch)
#include "Patience.h"
#include "tst_AnswerSearch.moc"
