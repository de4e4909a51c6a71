// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/WeeklyReviewPdf.h"

#include "report/FigureWords.h"
#include "report/PainterCanvas.h"
#include "report/ReportColours.h"
#include "report/ReviewCharts.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using namespace reportColours;

constexpr double pageWidth = 595.28; // A4 in points
constexpr double pageHeight = 841.89;
constexpr double margin = 42.5; // 15 mm
constexpr double left = margin;
constexpr double right = pageWidth - margin;
constexpr double bottom = pageHeight - 52;
constexpr int dotsPerInch = 1'200;

/// Places the parts one below the other and turns the page when one does not fit.
class PdfPages
{
public:
    PdfPages(const WeeklyReview &review, QPdfWriter &writer, int pages)
        : m_review(review), m_writer(writer), m_painter(&writer), m_canvas(m_painter, dotsPerInch / 72.0),
          m_charts(m_canvas), m_pages(pages)
    {
    }

    /// The number of pages.
    int draw();

private:
    void heading();
    void verdict();
    void measures();
    void bypasses();
    void ages();
    void costs();
    void sentences();
    void decisions();
    void trust();
    void definitions();
    void footer();
    void need(double height);
    void title(const QString &text);
    void rule(QRgb colour);
    void cell(double x, const QString &text, const TextLook &look, double down = 12)
    {
        m_canvas.text({x, m_y + down}, text, look);
    }
    double paragraph(double x, double y, double width, const QString &text, const TextLook &look, double leading);

    const WeeklyReview &m_review;
    QPdfWriter &m_writer;
    QPainter m_painter;
    PainterCanvas m_canvas;
    ReviewCharts m_charts;
    double m_y = margin;
    int m_page = 1;
    int m_pages;
};

double PdfPages::paragraph(double x, double y, double width, const QString &words, const TextLook &look, double leading)
{
    for (const QString &line : m_canvas.wrapped(words, look, width)) {
        m_canvas.text({x, y}, line, look);
        y += leading;
    }
    return y;
}

void PdfPages::need(double height)
{
    if (m_y + height <= bottom)
        return;
    footer();
    m_writer.newPage();
    ++m_page;
    m_y = margin;
}

void PdfPages::rule(QRgb colour)
{
    m_canvas.line({left, m_y}, {right, m_y}, colour, 0.7, false);
}

void PdfPages::title(const QString &words)
{
    rule(border);
    m_y += 8;
    cell(left, words, {12, text, true, Qt::AlignLeft}, 14);
    m_y += 24;
}

void PdfPages::footer()
{
    const TextLook look{7, text3, false, Qt::AlignLeft};
    m_canvas.line({left, bottom + 12}, {right, bottom + 12}, border, 0.7, false);
    m_canvas.text({left, bottom + 22}, u"%1, definitions on the last page"_s.arg(m_review.program), look);
    m_canvas.text({left, bottom + 31}, u"content %1"_s.arg(m_review.digest()), look);
    m_canvas.text({right, bottom + 31}, u"Page %1 of %2"_s.arg(m_page).arg(m_pages), {7, text3, false, Qt::AlignRight});
}

void PdfPages::heading()
{
    m_canvas.line({left, m_y + 2}, {left + 14, m_y + 2}, text, 1.6, false);
    m_canvas.line({left + 7, m_y + 2}, {left + 7, m_y + 14}, text, 1.6, false);
    m_canvas.polygon({{left + 7, m_y + 12}, {left + 11, m_y + 17}, {left + 7, m_y + 24}, {left + 3, m_y + 17}}, accent);
    cell(left + 28, u"Weekly governance review"_s, {17, text, true, Qt::AlignLeft}, 14);
    cell(left + 28,
         u"%1, week %2, %3"_s.arg(m_review.organisation).arg(m_review.week.week).arg(figureWords::days(m_review.week)),
         {9.5, text2, false, Qt::AlignLeft}, 28);
    const TextLook side{7.5, text3, false, Qt::AlignRight};
    cell(right, m_review.knowledge, side, 6);
    cell(right, m_review.sourcesCurrent, side, 17);
    cell(right, u"Weeks in %1"_s.arg(m_review.zone), side, 28);
    m_y += 40;
    rule(text);
    m_y += 16;
}

void PdfPages::verdict()
{
    m_y = paragraph(left, m_y, right - left, m_review.verdict, {11, text, true, Qt::AlignLeft}, 15);
    if (!m_review.verdictDetail.isEmpty())
        m_y = paragraph(left, m_y, right - left, m_review.verdictDetail, {10, text2, false, Qt::AlignLeft}, 14);
    m_y += 2;
}

void PdfPages::measures()
{
    constexpr double valueX = left + 168, unitX = left + 171, basisX = left + 184, previousX = left + 292,
                     expectedX = left + 372;
    constexpr double sparkX = left + 378, readingX = left + 432;
    const TextLook head{7.5, text2, true, Qt::AlignLeft};
    const TextLook headRight{7.5, text2, true, Qt::AlignRight};
    m_canvas.rectangle({left, m_y, right - left, 17}, sunken, 0);
    cell(left + 4, u"Measure"_s, head);
    cell(valueX, figureWords::week(m_review.week), headRight);
    cell(basisX, u"Basis"_s, head);
    cell(previousX, figureWords::week(m_review.week.plus(-1)), headRight);
    cell(expectedX, u"Expected"_s, headRight);
    cell(sparkX, u"16 weeks"_s, head);
    cell(readingX, u"Reading"_s, head);
    m_y += 17;
    for (const ReviewMeasure &measure : m_review.measures) {
        const bool marked = measure.tone != ReviewTone::Routine;
        const TextLook look{7.8, ofText(measure.tone), marked, Qt::AlignLeft};
        const double readingLeft = readingX + (marked ? 11 : 0);
        const QStringList reading = m_canvas.wrapped(measure.reading, look, right - readingLeft);
        const double height = std::max(26.0, 8 + 10.0 * double(reading.size()));
        const double middle = height / 2 + 3;
        const QStringList name = m_canvas.wrapped(measure.title, {8.2, text, false, Qt::AlignLeft}, 116);
        for (int i = 0; i < name.size(); ++i)
            cell(left + 4, name.at(i), {8.2, text, false, Qt::AlignLeft},
                 middle + (i - double(name.size() - 1) / 2) * 10);
        cell(valueX, measure.value, {10.5, text, true, Qt::AlignRight}, middle);
        cell(unitX, measure.unit, {8.2, text2, false, Qt::AlignLeft}, middle);
        cell(basisX, measure.basis, {7.5, text2, false, Qt::AlignLeft}, middle);
        cell(previousX, measure.previous, {8.2, text, false, Qt::AlignRight}, middle);
        cell(expectedX, measure.expected, {7.5, text2, false, Qt::AlignRight}, middle);
        m_charts.sparkline(measure, {sparkX, m_y + height / 2 - 9, 48, 18});
        if (marked)
            m_charts.mark(measure.tone, {readingX + 4, m_y + height / 2}, 8);
        for (int i = 0; i < reading.size(); ++i)
            cell(readingLeft, reading.at(i), look, middle + (i - double(reading.size() - 1) / 2) * 10);
        m_y += height;
        rule(border);
    }
    m_y = paragraph(left, m_y + 12, right - left,
                    u"Expected range: natural process limits of the locked first twelve weeks. A reading is a signal "
                    u"outside the range, or after "
                    "eight weeks on one side of the mean."_s,
                    {7.5, text3, false, Qt::AlignLeft}, 10);
    m_y += 4;
}

void PdfPages::bypasses()
{
    const ReviewMeasure *bypass = m_review.measure(u"bypass_rate");
    need(220);
    const double top = m_y;
    cell(left, u"Gate bypass rate, % of blocked promotions"_s, {11, text, true, Qt::AlignLeft}, 14);
    cell(left + 318, m_review.bypassesTitle, {11, text, true, Qt::AlignLeft}, 14);
    m_charts.weeks(*bypass, {left, top + 18, 306, 184});
    const double width = right - left - 318;
    m_charts.shares(m_review.bypasses, {left + 318, top + 26, width, 100});
    if (!m_review.bypasses.isEmpty())
        m_canvas.text({left + 318, top + 44 + ReviewCharts::shareRow * double(m_review.bypasses.size())},
                      u"bypassed of blocked, by service"_s, {7.5, text3, false, Qt::AlignLeft});
    m_y = top + 212;
}

void PdfPages::ages()
{
    const double height = ReviewCharts::ageRow * double(m_review.ages.size()) + 18;
    need(height + 50);
    title(u"Open exceptions by service, age from the first grant"_s);
    m_charts.ageLegend({left, m_y, right - left, 14});
    m_charts.ages(m_review.ages, {left, m_y + 16, right - left, height});
    m_y += height;
    cell(left, m_review.agesSummary, {8.5, text2, true, Qt::AlignLeft}, 12);
    m_y += 22;
}

void PdfPages::costs()
{
    need(190);
    title(u"AI cost by weekday and hour, %1"_s.arg(m_review.costTotal));
    m_charts.costs(m_review, {left, m_y, right - left, 130});
    m_y += 146;
}

void PdfPages::sentences()
{
    constexpr double ruleX = right - 28;
    const TextLook look{7.8, text, false, Qt::AlignLeft};
    need(60);
    title(u"What the rules say"_s);
    if (m_review.sentences.isEmpty())
        m_y = paragraph(left, m_y, right - left, u"No rule speaks."_s, look, 12);
    for (const ReviewSentence &sentence : m_review.sentences) {
        const QStringList words = m_canvas.wrapped(sentence.text, look, ruleX - left - 24);
        const double height = 8 + 10.0 * double(words.size());
        need(height);
        m_charts.mark(sentence.tone, {left + 7, m_y + 9}, 8);
        for (int i = 0; i < words.size(); ++i)
            cell(left + 16, words.at(i), look, 12 + i * 10);
        cell(ruleX, sentence.rule, {7.5, text3, false, Qt::AlignLeft});
        m_y += height;
        rule(border);
    }
    m_y = paragraph(left, m_y + 12, right - left, m_review.sentencesBasis, {7.5, text3, false, Qt::AlignLeft}, 10);
}

void PdfPages::decisions()
{
    const TextLook head{7.5, text2, true, Qt::AlignLeft};
    constexpr double ownerX = left + 200, stateX = left + 290, effectX = left + 380;
    const auto header = [&] {
        m_canvas.rectangle({left, m_y, right - left, 17}, sunken, 0);
        cell(left + 4, u"What"_s, head);
        cell(ownerX, u"Owner"_s, head);
        cell(stateX + 12, u"State"_s, head);
        cell(effectX, u"Effect"_s, head);
        m_y += 17;
    };
    need(90);
    title(u"Decisions, and what became of them"_s);
    const TextLook look{7.8, text, false, Qt::AlignLeft};
    if (m_review.decisions.isEmpty()) {
        m_y = paragraph(left, m_y, right - left, u"Nothing was decided, and nothing is open."_s, look, 12) + 8;
        return;
    }
    header();
    for (const ReviewDecision &decision : m_review.decisions) {
        const QStringList what = m_canvas.wrapped(decision.title, look, ownerX - left - 12);
        const QStringList owner = m_canvas.wrapped(decision.owner, look, stateX - ownerX - 8);
        const QStringList state = m_canvas.wrapped(decision.state, look, effectX - stateX - 20);
        const QStringList effect = m_canvas.wrapped(decision.effect, look, right - effectX);
        const auto lines = std::max({what.size(), owner.size(), state.size(), effect.size()});
        const double height = 8 + 10.0 * double(lines);
        if (m_y + height > bottom) {
            need(height);
            header();
        }
        for (const auto &[x, words] :
             {std::pair{left + 4, &what}, {ownerX, &owner}, {stateX + 12, &state}, {effectX, &effect}}) {
            for (int i = 0; i < words->size(); ++i)
                cell(x, words->at(i), look, 12 + i * 10);
        }
        m_charts.mark(decision.tone, {stateX + 5, m_y + 9}, 8);
        m_y += height;
        rule(border);
    }
    m_y += 10;
}

void PdfPages::definitions()
{
    need(50);
    m_y = paragraph(left, m_y + 16, right - left, u"Definitions: "_s + m_review.definitions.join(u", "_s),
                    {7.5, text3, false, Qt::AlignLeft}, 10);
}

void PdfPages::trust()
{
    const TextLook head{7.5, text2, true, Qt::AlignLeft};
    constexpr double stateX = left + 130, touchesX = left + 352;
    const auto header = [&] {
        m_canvas.rectangle({left, m_y, right - left, 17}, sunken, 0);
        cell(left + 16, u"Source or figure"_s, head);
        cell(stateX, u"State"_s, head);
        cell(touchesX, u"What it touches"_s, head);
        m_y += 17;
    };
    need(90);
    title(u"How far to trust this page"_s);
    header();
    for (const ReviewTrust &line : m_review.trust) {
        const TextLook look{7.8, text, false, Qt::AlignLeft};
        const QStringList states = m_canvas.wrapped(line.state, look, touchesX - stateX - 8);
        const QStringList touches = m_canvas.wrapped(line.touches, look, right - touchesX);
        const double height = 8 + 10.0 * double(std::max(states.size(), touches.size()));
        if (m_y + height > bottom) {
            need(height);
            header();
        }
        m_charts.mark(line.tone, {left + 7, m_y + 9}, 8);
        const QStringList names = m_canvas.wrapped(line.name, {7.8, text, true, Qt::AlignLeft}, stateX - left - 20);
        cell(left + 16, names.first(), {7.8, text, true, Qt::AlignLeft});
        for (int i = 0; i < states.size(); ++i)
            cell(stateX, states.at(i), look, 12 + i * 10);
        for (int i = 0; i < touches.size(); ++i)
            cell(touchesX, touches.at(i), {7.8, text2, false, Qt::AlignLeft}, 12 + i * 10);
        m_y += height;
        rule(border);
    }
}

int PdfPages::draw()
{
    heading();
    verdict();
    measures();
    bypasses();
    ages();
    costs();
    if (!m_review.sentencesBasis.isEmpty())
        sentences();
    decisions();
    trust();
    definitions();
    footer();
    m_painter.end();
    return m_page;
}

/// Draws once; the text of the page numbers needs the number of pages of an earlier drawing.
QByteArray drawOnce(const WeeklyReview &review, int &pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({0, 0, 0, 0});
    writer.setResolution(dotsPerInch);
    writer.setTitle(u"Weekly governance review, %1 %2"_s.arg(review.organisation, review.week.toString()));
    writer.setCreator(review.program);
    pages = PdfPages(review, writer, pages).draw();
    return buffer.data();
}

/// The only wall clock in the file is its date of creation; it becomes the instant that the content speaks of.
void setCreationDate(QByteArray &pdf, TimePoint instant)
{
    const qsizetype at = pdf.indexOf("/CreationDate (D:");
    if (at < 0)
        return;
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(instant).time_since_epoch().count(), Qt::UTC);
    pdf.replace(at + 17, 14, date.toString(u"yyyyMMddHHmmss").toLatin1());
}

} // namespace

Result<QByteArray> weeklyReviewPdf(const WeeklyReview &review)
{
    QDirIterator fonts(u":/plumbline/report-fonts"_s, QDirIterator::Subdirectories);
    while (fonts.hasNext()) {
        if (QFontDatabase::addApplicationFont(fonts.next()) < 0)
            return fail(Error::Kind::Internal, u"write PDF"_s, u"an embedded font cannot be used"_s, fonts.filePath());
    }
    int pages = 0;
    drawOnce(review, pages);
    QByteArray pdf = drawOnce(review, pages);
    setCreationDate(pdf, review.asOf);
    return pdf;
}

} // namespace plumbline
