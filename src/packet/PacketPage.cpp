// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketPage.h"

#include "metrics/MetricDefinition.h"
#include "packet/PacketSummary.h"
#include "report/FigureWords.h"
#include "report/SvgCanvas.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr char styleSheet[] = R"(
body{font:14px/20px "Helvetica Neue",Arial,sans-serif;color:#151a23;background:#fff;max-width:980px;margin:32px auto;padding:0 24px}
h1{font-size:24px;line-height:30px;margin:0}h2{font-size:16px;margin:28px 0 8px}.quiet{color:#465063}
table{border-collapse:collapse;width:100%}th{background:#eceef2;text-align:left;padding:5px 8px}td{padding:7px 8px;border-bottom:1px solid #dce0e7;vertical-align:top}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}code{font-size:12px;overflow-wrap:anywhere}.gap{color:#a8201a;font-weight:600}
)";
constexpr double barWidth = 120;
constexpr double barHeight = 10;
constexpr QRgb barColour = 0xff0b5fa5;
constexpr QRgb restColour = 0xffeceef2;

class Page
{
public:
    Page(const QJsonObject &packet, const QList<PacketFigure> &figures) : m_packet(packet), m_figures(figures) { }

    QByteArray write()
    {
        head();
        gaps();
        figures();
        samples();
        sources();
        footer();
        while (m_open-- > 0)
            m_html.close();
        return m_html.document();
    }

private:
    void head();
    void gaps();
    void figures();
    void figure(const PacketFigure &figure);
    void bar(const PacketFigure &figure);
    void samples();
    void sources();
    void footer();
    void link(const QString &file, const QString &words) { m_html.element("a", words, {{"href", file}}); }

    const QJsonObject &m_packet;
    const QList<PacketFigure> &m_figures;
    HtmlWriter m_html;
    int m_open = 0;
};

void Page::head()
{
    m_html.open("html", {{"lang", u"en"_s}});
    m_html.open("head");
    m_html.single("meta", {{"charset", u"utf-8"_s}});
    m_html.single(
        "meta",
        {{"http-equiv", u"Content-Security-Policy"_s},
         {"content", u"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"_s}});
    m_html.element("title", m_packet[u"name"_s].toString());
    m_html.style(styleSheet);
    m_html.close();
    m_html.open("body");
    m_open = 2;
    const QJsonObject period = m_packet[u"period"_s].toObject();
    m_html.element("h1", m_packet[u"organisation"_s].toString() + u", "_s + period[u"label"_s].toString());
    m_html.element(
        "p",
        u"%1: from %2 until before %3, figures as of %4. This page is a view; what counts are the files beside it."_s
            .arg(m_packet[u"name"_s].toString(), period[u"from"_s].toString(), period[u"to"_s].toString(),
                 m_packet[u"as_of"_s].toString()),
        {{"class", u"quiet"_s}});
    if (const QString scope = PacketSummary::scopeWords(m_packet); !scope.isEmpty())
        m_html.element("p", scope, {{"class", u"quiet"_s}});
}

void Page::gaps()
{
    const QJsonArray gaps = m_packet[u"gaps"_s].toArray();
    m_html.element("h2", u"Is it complete?"_s);
    if (gaps.isEmpty()) {
        m_html.element("p", u"Every configured source was read to its end after the period."_s);
        return;
    }
    m_html.element("p", u"No:"_s, {{"class", u"gap"_s}});
    m_html.open("ul");
    for (const auto &gap : gaps)
        m_html.element("li", gap.toString());
    m_html.close();
}

void Page::bar(const PacketFigure &figure)
{
    const MetricResult &result = figure.result;
    if (figure.definition->unit != u"share"_s || !result.numerator || !result.denominator || *result.denominator <= 0)
        return;
    const double share = std::clamp(double(*result.numerator) / double(*result.denominator), 0.0, 1.0);
    SvgCanvas canvas(m_html, barWidth, barHeight, u"%1 of %2"_s.arg(*result.numerator).arg(*result.denominator));
    canvas.rectangle(QRectF(0, 0, barWidth, barHeight), restColour, 2);
    canvas.rectangle(QRectF(0, 0, barWidth * share, barHeight), barColour, 2);
}

void Page::figure(const PacketFigure &figure)
{
    const MetricDefinition &definition = *figure.definition;
    const bool isWithheld = figure.withheld.contains(definition.headline.section(u'/', 0, 0));
    m_html.open("tr", {{"id", definition.id}});
    m_html.open("td");
    m_html.element("strong", definition.title);
    m_html.single("br");
    m_html.text(definition.question);
    m_html.close();
    m_html.open("td", {{"class", u"n"_s}});
    m_html.text(isWithheld ? u"withheld"_s
                           : figureWords::value(definition, figure.result) + u' ' + figureWords::unit(definition));
    m_html.single("br");
    const bool isKnown = !isWithheld && figure.result.state() != MetricState::Unknown;
    if (isKnown && figure.result.numerator && figure.result.denominator)
        m_html.element("span", u"%1 of %2"_s.arg(*figure.result.numerator).arg(*figure.result.denominator),
                       {{"class", u"quiet"_s}});
    m_html.single("br");
    if (isKnown)
        bar(figure);
    if (!figure.withheld.isEmpty())
        m_html.element("span", u"without what is withheld: "_s + figure.withheld.join(u", "_s), {{"class", u"gap"_s}});
    m_html.close();
    m_html.open("td");
    m_html.element("code",
                   u"sqlite3 -readonly -safe -csv -header data/evidence.db < data/metrics/%1.sql"_s.arg(definition.id));
    m_html.single("br");
    link(u"metrics/%1.sql"_s.arg(definition.id), u"definition"_s);
    m_html.text(u" · "_s);
    link(u"metrics/%1.expected.csv"_s.arg(definition.id), u"result"_s);
    m_html.text(u" · "_s);
    link(u"populations/%1.csv"_s.arg(definition.id), u"%1 cases"_s.arg(figure.cases));
    m_html.text(u" · "_s);
    link(u"populations/%1.ipe.json"_s.arg(definition.id), u"where they come from"_s);
    m_html.close();
    m_html.close();
}

void Page::figures()
{
    m_html.element("h2", u"Figures"_s);
    m_html.open("table");
    for (const PacketFigure &each : m_figures)
        figure(each);
    m_html.close();
}

void Page::samples()
{
    const QJsonArray samples = m_packet[u"samples"_s].toArray();
    if (samples.isEmpty())
        return;
    m_html.element("h2", u"Samples"_s);
    m_html.open("table");
    for (const auto &sample : samples) {
        const QString name = sample[u"name"_s].toString();
        m_html.open("tr");
        m_html.element("td", sample[u"audit"_s].toString() + u'/' + sample[u"request"_s].toString());
        m_html.element("td",
                       u"%1 items of %2"_s.arg(sample[u"items"_s].toInteger()).arg(sample[u"population"_s].toString()));
        m_html.open("td");
        if (sample[u"absent"_s].isNull()) {
            link(u"samples/%1.population.csv"_s.arg(name), u"population"_s);
            m_html.text(u" · "_s);
            link(u"samples/%1.txt"_s.arg(name), u"how it is drawn"_s);
            if (!sample[u"seed"_s].toString().isEmpty()) {
                m_html.text(u" · "_s);
                link(u"samples/%1.csv"_s.arg(name), u"drawn with the seed \"%1\""_s.arg(sample[u"seed"_s].toString()));
            }
        } else {
            m_html.text(u"not there any more"_s);
        }
        m_html.close();
        m_html.close();
    }
    m_html.close();
}

void Page::sources()
{
    m_html.element("h2", u"Sources"_s);
    m_html.open("table");
    for (const auto &source : m_packet[u"sources"_s].toArray()) {
        m_html.open("tr");
        m_html.element("td", source[u"id"_s].toString());
        m_html.element("td", source[u"connector"_s].toString());
        m_html.element("td",
                       u"%1 readings, %2 of them complete, the last at %3"_s.arg(source[u"readings"_s].toInteger())
                           .arg(source[u"complete"_s].toInteger())
                           .arg(source[u"last_complete_at"_s].toString(u"no time"_s)));
        m_html.close();
    }
    m_html.close();
}

void Page::footer()
{
    const QJsonObject log = m_packet[u"log"_s].toObject();
    m_html.element("h2", u"Log"_s);
    m_html.element("p",
                   u"%1, %2 lines, root %3."_s.arg(log[u"origin"_s].toString(),
                                                   QString::number(log[u"size"_s].toInteger()),
                                                   log[u"root"_s].toString()));
    if (const QJsonValue previous = m_packet[u"previous"_s]; !previous.isNull())
        m_html.element("p", u"It goes on from the packet before, which ended with %1 lines and the root %2."_s.arg(
                                QString::number(previous[u"size"_s].toInteger()), previous[u"root"_s].toString()));
    m_html.open("p");
    link(u"README.txt"_s, u"README.txt"_s);
    m_html.text(u" says how to check it, and what it does not prove. The same in OSCAL: "_s);
    link(u"oscal/assessment-results.json"_s, u"results"_s);
    m_html.text(u"."_s);
    m_html.close();
}

} // namespace

QByteArray packetPage(const QJsonObject &packet, const QList<PacketFigure> &figures)
{
    return Page(packet, figures).write();
}

} // namespace plumbline
