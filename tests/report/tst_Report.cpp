// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/FigureWords.h"
#include "report/WeeklyReviewHtml.h"
#include "report/WeeklyReviewPdf.h"

#include <QGuiApplication>
#include <QHashSeed>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

QString hostile(const QString &field)
{
    return u"<img src=x onerror=alert(1)>\"'&%1\u202E\u001B[31m"_s.arg(field);
}

/// A content with every part filled; `name` may be hostile.
WeeklyReview content(const std::function<QString(const QString &)> &name)
{
    WeeklyReview review;
    review.organisation = name(u"Halden Pay"_s);
    review.week = {2026, 46};
    review.zone = u"Europe/Berlin"_s;
    review.asOf = parseInstant(u"2026-11-16T08:52:00Z"_s).value();
    review.program = u"Plumbline 0.1.0"_s;
    review.knowledge = u"Known up to 16 Nov 2026 08:52 UTC"_s;
    review.sourcesCurrent = u"3 of 4 sources current"_s;
    review.verdict = u"One measure needs an explanation and two are routine."_s;
    review.verdictDetail = name(u"Gate bypass rate 9.6 %: above upper limit."_s);
    for (const auto &[id, tone] : {std::pair{u"exception_aging"_s, ReviewTone::Routine},
                                   {u"bypass_rate"_s, ReviewTone::Worse},
                                   {u"ai_heatmap"_s, ReviewTone::Unsure}}) {
        ReviewMeasure measure;
        measure.metric = id;
        measure.title = name(u"Title of "_s + id);
        measure.value = u"9.6"_s;
        measure.unit = u"%"_s;
        measure.basis = u"14 of 146"_s;
        measure.previous = u"6.6"_s;
        measure.expected = u"2.1 – 8.0"_s;
        measure.reading = u"Above upper limit"_s;
        measure.tone = tone;
        measure.mean = 0.05;
        measure.drawFactor = 100;
        measure.meanText = u"5.0"_s;
        measure.lowerText = u"2.1"_s;
        measure.upperText = u"8.0"_s;
        for (int week = 0; week < 16; ++week) {
            SeriesPoint point;
            point.week = review.week.plus(week - 15);
            if (week != 4)
                point.value = week == 15 ? 0.096 : 0.04 + 0.001 * week;
            point.lower = 0.021;
            point.upper = 0.08;
            measure.points.append(point);
        }
        review.measures.append(measure);
    }
    review.bypassesTitle = u"Bypasses of this week, of blocks"_s;
    review.bypasses = {{name(u"payments-api"_s), 6, 21}, {name(u"card-vault"_s), 3, 12}};
    review.ages = {{name(u"ledger-core"_s), {1, 0, 4, 17, 2}, 3}, {name(u"fx-pricer"_s), {0, 2, 0, 0, 0}, 0}};
    review.agesSummary = u"26 open, median 38 d, p90 142 d"_s;
    for (size_t hour = 0; hour < review.costPerHour.size(); ++hour) {
        if (hour % 11 != 0)
            review.costPerHour[hour] = double(hour % 60);
    }
    review.costEdges = {10, 20, 30, 40, 50, 60};
    review.costTotal = u"$18,240"_s;
    review.sentences = {{ReviewTone::Worse, name(u"12 exceptions of payments-api are past their end"_s), u"R02"_s},
                        {ReviewTone::Better, u"Every gate that blocks has an owner"_s, u"R14"_s}};
    review.sentencesBasis = u"64 weekly charts were judged, 3 with a signal"_s;
    review.decisions
        = {{ReviewTone::Worse, u"2026-W45/1"_s, name(u"Rotate the card-vault key"_s), name(u"S. Lindqvist"_s),
            u"late since 12 Nov 2026"_s, u"Gate bypass rate 6.6 to 9.6: against"_s}};
    review.trust = {{ReviewTone::Worse, name(u"litellm"_s), name(u"failed: 401"_s), name(u"AI spend"_s)},
                    {ReviewTone::Unsure, u"Left out"_s, u"5 cases: out_of_range"_s, u"AI spend"_s}};
    review.definitions = {u"bypass_rate v1 (0123456789ab)"_s};
    return review;
}

QString plain(const QString &text)
{
    return text;
}

/// What must be readable on the page, whatever its form.
QStringList figures(const WeeklyReview &review)
{
    QStringList texts{
        review.organisation, review.knowledge, review.sourcesCurrent, review.verdict,  review.verdictDetail,
        review.agesSummary,  review.costTotal, review.program,        review.digest(), figureWords::days(review.week)};
    for (const ReviewMeasure &measure : review.measures)
        texts << measure.title << measure.value << measure.basis << measure.previous << measure.expected
              << measure.reading;
    texts << u"limit 8.0"_s << u"limit 2.1"_s << u"mean 5.0"_s;
    for (const ReviewShare &share : review.bypasses)
        texts << share.name << u"%1 of %2"_s.arg(share.part).arg(share.whole);
    for (const ReviewAges &row : review.ages)
        texts << row.service << QString::number(row.total())
              << (row.expired > 0 ? u"%1 expired"_s.arg(row.expired) : QString());
    for (const ReviewSentence &sentence : review.sentences)
        texts << sentence.text << sentence.rule;
    texts << review.sentencesBasis;
    for (const ReviewDecision &decision : review.decisions)
        texts << decision.title << decision.owner << decision.state << decision.effect;
    for (const ReviewTrust &line : review.trust)
        texts << line.name << line.state << line.touches;
    return texts + review.definitions;
}

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

/// The weekly review says in every form what its content says, and nothing that a source put there acts.
class tst_Report : public QObject
{
    Q_OBJECT

private slots:
    void htmlHoldsEveryFigure();
    void htmlIsWellFormedAndInert();
    void pdfHoldsEveryFigure();
    void pdfSurvivesHostileNames();
    void equalContentEqualBytes();
    void otherContentOtherDigest();
    void moneyIsRoundedHalfToEven_data();
    void moneyIsRoundedHalfToEven();
};

/// The text of an HTML page as a reader sees it; an empty text when it is not well formed.
static QString readable(QByteArray html, QStringList *elements = nullptr, QStringList *attributes = nullptr)
{
    html.replace("<!DOCTYPE html>", "");
    QXmlStreamReader reader(html);
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && elements) {
            elements->append(reader.name().toString());
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                attributes->append(attribute.name().toString());
        }
        if (reader.isCharacters())
            text += reader.text();
    }
    if (reader.hasError())
        qWarning("%s at %lld", qPrintable(reader.errorString()), reader.characterOffset());
    return reader.hasError() ? QString() : text;
}

void tst_Report::htmlHoldsEveryFigure()
{
    const WeeklyReview review = content(plain);
    const QString text = readable(weeklyReviewHtml(review));
    QVERIFY(!text.isEmpty());
    for (const QString &figure : figures(review))
        QVERIFY2(text.contains(figure), qPrintable(figure));
}

void tst_Report::htmlIsWellFormedAndInert()
{
    const QByteArray html = weeklyReviewHtml(content(hostile));
    QStringList elements;
    QStringList attributes;
    const QString text = readable(html, &elements, &attributes);
    QVERIFY(!text.isEmpty());
    QVERIFY(text.contains(u"<img src=x onerror=alert(1)>\"'&payments-api"_s)); // as text, in whole
    for (const QString &active :
         {u"img"_s, u"script"_s, u"a"_s, u"iframe"_s, u"object"_s, u"link"_s, u"image"_s, u"use"_s, u"foreignObject"_s})
        QVERIFY2(!elements.contains(active), qPrintable(active));
    for (const QString &attribute : std::as_const(attributes))
        QVERIFY2(!attribute.startsWith(u"on") && attribute != u"href" && attribute != u"src" && attribute != u"style",
                 qPrintable(attribute));
    QVERIFY(html.contains("default-src 'none'") || html.contains("default-src &#39;none&#39;"));
    QVERIFY(!html.contains("\u202E") && !html.contains('\x1b'));
}

static QString pdfText(const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"review.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    reader.waitForFinished();
    const QString layout = QString::fromUtf8(reader.readAllStandardOutput());
    // Wrapped cells read on in the other order.
    reader.start(u"pdftotext"_s, {u"-raw"_s, file.fileName(), u"-"_s});
    reader.waitForFinished();
    return withoutBlanks(layout + QString::fromUtf8(reader.readAllStandardOutput()));
}

void tst_Report::pdfHoldsEveryFigure()
{
    const WeeklyReview review = content(plain);
    const auto pdf = weeklyReviewPdf(review);
    QVERIFY(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
    const QString text = pdfText(*pdf);
    if (text.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    for (const QString &figure : figures(review)) {
        QVERIFY2(text.contains(withoutBlanks(figure)), qPrintable(figure));
    }
    for (const qint64 counted : {4, 17})
        QVERIFY(text.contains(QString::number(counted)));
    QVERIFY(text.contains(u"Page1of"_s));
}

void tst_Report::pdfSurvivesHostileNames()
{
    const auto pdf = weeklyReviewPdf(content(hostile));
    QVERIFY(pdf);
    QVERIFY(!pdf->contains("/URI") && !pdf->contains("/JavaScript"));
}

void tst_Report::equalContentEqualBytes()
{
    QCOMPARE(weeklyReviewHtml(content(plain)), weeklyReviewHtml(content(plain)));
    const auto once = weeklyReviewPdf(content(plain));
    QTest::qWait(1'100); // another second on the wall
    const auto again = weeklyReviewPdf(content(plain));
    QVERIFY(once && again);
    QCOMPARE(*once, *again);
    QVERIFY(once->contains("/CreationDate (D:20261116085200"));
}

void tst_Report::otherContentOtherDigest()
{
    WeeklyReview other = content(plain);
    ++other.bypasses.first().part;
    QVERIFY(other.digest() != content(plain).digest());
}

void tst_Report::moneyIsRoundedHalfToEven_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u"0"_s << u"$0"_s;
    QTest::newRow("tiny") << u"0.00005"_s << u"$0.0000"_s;
    QTest::newRow("four digits") << u"0.12345"_s << u"$0.1234"_s;
    QTest::newRow("cents") << u"1.005"_s << u"$1.00"_s;
    QTest::newRow("whole") << u"18240.5"_s << u"$18,240"_s;
    QTest::newRow("odd half") << u"18241.5"_s << u"$18,242"_s;
    QTest::newRow("negative") << u"-3"_s << u"\u2212$3.00"_s;
}

void tst_Report::moneyIsRoundedHalfToEven()
{
    QFETCH(QString, amount);
    MoneySum sum;
    sum.add(Money::parse(amount).value());
    QTEST(figureWords::money(sum), "text");
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    QHashSeed::setDeterministicGlobalSeed();
    QGuiApplication application(argc, argv);
    tst_Report test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Report.moc"
