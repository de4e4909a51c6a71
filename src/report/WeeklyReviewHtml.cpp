// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/WeeklyReviewHtml.h"

#include "report/FigureWords.h"
#include "report/ReviewCharts.h"
#include "report/SvgCanvas.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr char styleSheet[] = R"(
body{font:14px/20px Inter,"Helvetica Neue",Arial,sans-serif;color:#151a23;background:#fff;max-width:860px;margin:32px auto;padding:0 24px}
header{display:flex;justify-content:space-between;gap:24px;border-bottom:1px solid #151a23;padding-bottom:12px}
header p{margin:0;color:#465063}header .side{text-align:right;font-size:12px;line-height:17px;color:#5b6678}
h1{font-size:27px;line-height:34px;margin:0}h2{font-size:16px;line-height:22px;margin:24px 0 8px}
.verdict{font-size:17px;line-height:26px}.verdict span{color:#465063}
table{border-collapse:collapse;width:100%}th{background:#eceef2;color:#465063;font-size:12px;text-align:left;padding:5px 8px;font-weight:600}
td{padding:7px 8px;border-bottom:1px solid #dce0e7;vertical-align:middle}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.mark{width:20px}
.big{font-size:16px;font-weight:700}.quiet{color:#465063;font-size:12.5px}.worse{color:#a8201a;font-weight:600}.better{color:#0b6347;font-weight:600}
.unsure{color:#4f596b;font-weight:600}.note{color:#5b6678;font-size:12.5px}.two{display:flex;flex-wrap:wrap;gap:28px}
footer{margin-top:28px;border-top:1px solid #dce0e7;padding-top:8px;color:#5b6678;font-size:11.5px;overflow-wrap:anywhere}
svg{display:inline-block;vertical-align:middle;max-width:100%;font-family:inherit}
)";

QString toneClass(ReviewTone tone)
{
    return tone == ReviewTone::Worse ? u"worse"_s
        : tone == ReviewTone::Better ? u"better"_s
        : tone == ReviewTone::Unsure ? u"unsure"_s
                                     : u"quiet"_s;
}

/// One pass over the content, part after part.
class Page
{
public:
    explicit Page(const WeeklyReview &review) : m_review(review) { }

    QByteArray write();

private:
    void head();
    void heading();
    void measures();
    void bypasses();
    void ages();
    void costs();
    void sentences();
    void decisions();
    void trust();
    void toneWords(ReviewTone tone, const QString &words);

    const WeeklyReview &m_review;
    HtmlWriter m_html;
};

void Page::head()
{
    m_html.open("head");
    m_html.single("meta", {{"charset", u"utf-8"_s}});
    m_html.single("meta",
                  {{"http-equiv", u"Content-Security-Policy"_s},
                   {"content", u"default-src 'none'; style-src 'unsafe-inline'"_s}});
    m_html.single("meta", {{"name", u"viewport"_s}, {"content", u"width=device-width"_s}});
    m_html.element("title", u"Weekly governance review, %1 %2"_s.arg(m_review.organisation, m_review.week.toString()));
    m_html.style(styleSheet);
    m_html.close();
}

void Page::toneWords(ReviewTone tone, const QString &words)
{
    if (tone != ReviewTone::Routine) {
        SvgCanvas canvas(m_html, 14, 13, words.isEmpty() ? toneClass(tone) : QString()); // alone it must say what it is
        ReviewCharts(canvas).mark(tone, {6, 7}, 11);
    }
    m_html.text(tone == ReviewTone::Routine ? words : u' ' + words);
}

void Page::heading()
{
    m_html.open("header");
    m_html.open("div");
    m_html.element("h1", u"Weekly governance review"_s);
    m_html.element(
        "p",
        u"%1, week %2, %3"_s.arg(m_review.organisation).arg(m_review.week.week).arg(figureWords::days(m_review.week)));
    m_html.close();
    m_html.open("div", {{"class", u"side"_s}});
    for (const QString &line : {m_review.knowledge, m_review.sourcesCurrent, u"Weeks in %1"_s.arg(m_review.zone)})
        m_html.element("div", line);
    m_html.close();
    m_html.close();
    m_html.open("p", {{"class", u"verdict"_s}});
    m_html.element("strong", m_review.verdict);
    m_html.text(u" "_s);
    m_html.element("span", m_review.verdictDetail);
    m_html.close();
}

void Page::measures()
{
    m_html.open("table");
    m_html.open("tr");
    const QString week = figureWords::week(m_review.week);
    const QString before = figureWords::week(m_review.week.plus(-1));
    for (const auto &[words, kind] : {std::pair{u"Measure"_s, u""_s},
                                      {week, u"n"_s},
                                      {u"Basis"_s, u""_s},
                                      {before, u"n"_s},
                                      {u"Expected"_s, u"n"_s},
                                      {u"16 weeks"_s, u""_s},
                                      {u"Reading"_s, u""_s}})
        m_html.element("th", words, {{"class", kind}, {"scope", u"col"_s}});
    m_html.close();
    for (const ReviewMeasure &measure : m_review.measures) {
        m_html.open("tr");
        m_html.element("td", measure.title);
        m_html.open("td", {{"class", u"n"_s}});
        m_html.element("span", measure.value, {{"class", u"big"_s}});
        if (!measure.unit.isEmpty())
            m_html.text(u' ' + measure.unit);
        m_html.close();
        m_html.open("td", {{"class", u"quiet"_s}});
        m_html.text(measure.basis);
        if (!measure.observed.isEmpty())
            m_html.element("div", measure.observed);
        m_html.close();
        m_html.element("td", measure.previous, {{"class", u"n"_s}});
        m_html.element("td", measure.expected, {{"class", u"n quiet"_s}});
        m_html.open("td");
        {
            SvgCanvas canvas(m_html, 96, 26, u"%1 over sixteen weeks"_s.arg(measure.title));
            ReviewCharts(canvas).sparkline(measure, {0, 0, 96, 26});
        }
        m_html.close();
        m_html.open("td", {{"class", toneClass(measure.tone)}});
        toneWords(measure.tone, measure.reading);
        m_html.close();
        m_html.close();
    }
    m_html.close();
    m_html.element("p",
                   u"Expected range: natural process limits of the locked first twelve weeks. A reading is a signal "
                   u"outside the range, "
                   "or after eight weeks on one side of the mean."_s,
                   {{"class", u"note"_s}});
}

void Page::bypasses()
{
    const ReviewMeasure *bypass = m_review.measure(u"bypass_rate");
    m_html.open("div", {{"class", u"two"_s}});
    m_html.open("section");
    m_html.element("h2", u"Gate bypass rate, % of blocked promotions"_s);
    {
        SvgCanvas canvas(m_html, 470, 230,
                         u"Gate bypass rate by week; %1 %2 in %3, %4"_s.arg(
                             bypass->value, bypass->unit, figureWords::week(m_review.week), bypass->reading));
        ReviewCharts(canvas).weeks(*bypass, {0, 0, 470, 230});
    }
    m_html.close();
    m_html.open("section");
    m_html.element("h2", m_review.bypassesTitle);
    if (!m_review.bypasses.isEmpty()) {
        const double height = ReviewCharts::shareRow * double(m_review.bypasses.size());
        SvgCanvas canvas(m_html, 300, height, u"Bypassed of blocked, by service"_s);
        ReviewCharts(canvas).shares(m_review.bypasses, {0, 0, 300, height});
    }
    m_html.close();
    m_html.close();
}

void Page::ages()
{
    m_html.element("h2", u"Open exceptions by service, age from the first grant"_s);
    const double height = ReviewCharts::ageRow * double(m_review.ages.size()) + 20;
    {
        SvgCanvas canvas(m_html, 760, height, u"Open exceptions by service and age"_s);
        ReviewCharts charts(canvas);
        charts.ageLegend({0, 0, 760, 14});
        charts.ages(m_review.ages, {0, 20, 760, height - 20});
    }
    m_html.element("p", m_review.agesSummary, {{"class", u"note"_s}});
}

void Page::costs()
{
    m_html.element("h2", u"AI cost by weekday and hour, %1"_s.arg(m_review.costTotal));
    SvgCanvas canvas(m_html, 560, 140, u"AI cost per hour by weekday and hour of the week"_s);
    ReviewCharts(canvas).costs(m_review, {0, 0, 560, 140});
}

void Page::sentences()
{
    m_html.element("h2", u"What the rules say"_s);
    if (m_review.sentences.isEmpty())
        m_html.element("p", u"No rule speaks."_s, {{"class", u"note"_s}});
    else
        m_html.open("table");
    for (const ReviewSentence &sentence : m_review.sentences) {
        m_html.open("tr");
        m_html.open("td", {{"class", u"mark "_s + toneClass(sentence.tone)}});
        toneWords(sentence.tone, {});
        m_html.close();
        m_html.element("td", sentence.text);
        m_html.element("td", sentence.rule, {{"class", u"quiet"_s}});
        m_html.close();
    }
    if (!m_review.sentences.isEmpty())
        m_html.close();
    m_html.element("p", m_review.sentencesBasis, {{"class", u"note"_s}});
}

void Page::decisions()
{
    m_html.element("h2", u"Decisions, and what became of them"_s);
    if (m_review.decisions.isEmpty()) {
        m_html.element("p", u"Nothing was decided, and nothing is open."_s, {{"class", u"note"_s}});
        return;
    }
    m_html.open("table");
    m_html.open("tr");
    for (const QString &words : {u"What"_s, u"Owner"_s, u"State"_s, u"Effect"_s})
        m_html.element("th", words, {{"scope", u"col"_s}});
    m_html.close();
    for (const ReviewDecision &decision : m_review.decisions) {
        m_html.open("tr");
        m_html.open("td");
        m_html.text(decision.title);
        m_html.element("div", decision.id, {{"class", u"quiet"_s}});
        m_html.close();
        m_html.element("td", decision.owner);
        m_html.open("td", {{"class", toneClass(decision.tone)}});
        toneWords(decision.tone, decision.state);
        m_html.close();
        m_html.element("td", decision.effect, {{"class", u"quiet"_s}});
        m_html.close();
    }
    m_html.close();
}

void Page::trust()
{
    m_html.element("h2", u"How far to trust this page"_s);
    m_html.open("table");
    m_html.open("tr");
    for (const QString &words : {u"Source or figure"_s, u"State"_s, u"What it touches"_s})
        m_html.element("th", words, {{"scope", u"col"_s}});
    m_html.close();
    for (const ReviewTrust &line : m_review.trust) {
        m_html.open("tr");
        m_html.open("td", {{"class", toneClass(line.tone)}});
        toneWords(line.tone, line.name);
        m_html.close();
        m_html.element("td", line.state);
        m_html.element("td", line.touches, {{"class", u"quiet"_s}});
        m_html.close();
    }
    m_html.close();
}

QByteArray Page::write()
{
    m_html.open("html", {{"lang", u"en"_s}});
    head();
    m_html.open("body");
    heading();
    measures();
    bypasses();
    ages();
    costs();
    if (!m_review.sentencesBasis.isEmpty())
        sentences();
    decisions();
    trust();
    m_html.open("footer");
    m_html.element("div", u"%1, definitions %2"_s.arg(m_review.program, m_review.definitions.join(u", "_s)));
    m_html.element("div", u"content %1"_s.arg(m_review.digest()));
    m_html.close();
    m_html.close();
    m_html.close();
    return m_html.document();
}

} // namespace

QByteArray weeklyReviewHtml(const WeeklyReview &review)
{
    return Page(review).write();
}

} // namespace plumbline
