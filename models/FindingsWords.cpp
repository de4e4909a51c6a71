// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FindingsWords.h"

#include "base/SafeText.h"
#include "models/WeeklyWords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QList<int> FindingsWords::severeOnes(const MeasuredMetric &metric, const QList<int> &cases) const
{
    QList<int> chosen = cases;
    chosen.removeIf([&](int index) {
        const QString severity = metric.result.cases.text(index, u"severity");
        return m_severe && severity != u"critical" && severity != u"high";
    });
    return chosen;
}

FindingsWords::Chosen FindingsWords::chosen(const QString &key) const
{
    const QString part = key.section(u'/', 0, 0);
    const QString which = key.section(u'/', 1);
    if (part == u"open")
        return {&m_data.open, severeOnes(m_data.open, m_data.open.casesOf(u"open"_s))};
    if (part == u"late")
        return {&m_data.everDue, severeOnes(m_data.everDue, m_data.everDue.casesOf(u"overdue"_s))};
    if (part == u"repair")
        return {&m_data.repair, m_data.repair.casesOf(which)};
    if (part == u"due")
        return {&m_data.due, m_data.due.casesBehind()};
    if (part != u"team")
        return {};
    // team/<segment or nothing>/<its name>
    const CaseTable &cases = m_data.due.result.cases;
    const QString segment = which.section(u'/', 0, 0);
    QList<int> rows = m_data.due.casesOf(u"den"_s);
    rows.removeIf([&](int index) {
        const bool met = cases.flag(index, u"met");
        const bool open = cases.flag(index, u"overdue");
        const QString its = met ? u"met"_s : open ? u"open"_s : u"late"_s;
        return cases.text(index, u"team") != which.section(u'/', 1) || (!segment.isEmpty() && its != segment);
    });
    return {&m_data.due, rows};
}

QList<RowFigure> FindingsWords::verdict() const
{
    const NumberText &numbers = m_text.numbers();
    QList<RowFigure> figures;
    const Figure open = m_text.figure(m_data.open.definition, m_data.open.result);
    if (m_data.open.result.state() == MetricState::Unknown)
        return {{.key = {}, .mark = u"unk"_s, .value = open.value, .words = open.basis}};
    figures.append({.key = u"open"_s,
                    .mark = {},
                    .value = numbers.count(chosen(u"open"_s).cases.size()),
                    .words = m_severe ? tr("open, high and critical") : tr("open")});
    if (const qsizetype late = chosen(u"late"_s).cases.size(); late > 0)
        figures.append(
            {.key = u"late"_s, .mark = u"crit"_s, .value = numbers.count(late), .words = tr("past their date")});
    if (open.state == u"partial" || open.state == u"stale")
        figures.append({.key = {},
                        .mark = open.state == u"partial" ? u"part"_s : open.state,
                        .value = open.stateText,
                        .words = open.basis});
    return figures;
}

QList<RowFigure> FindingsWords::repair() const
{
    const NumberText &numbers = m_text.numbers();
    const MetricResult &result = m_data.repair.result;
    if (!result.figure()) {
        const Figure figure = m_text.figure(m_data.repair.definition, result);
        return {{.key = {}, .mark = u"unk"_s, .value = figure.value, .words = figure.stateText}};
    }
    const auto days = [&](const QJsonValue &value) {
        return value.isDouble() ? tr("%1 d", "an age in days").arg(numbers.decimal(value.toDouble(), 1))
                                : tr("—", "a value that is not defined");
    };
    const QJsonValue median = result.output(u"km_median");
    QList<RowFigure> figures{
        {.key = u"repair/n"_s,
         .mark = {},
         .value = days(median),
         .words = median.isDouble() ? tr("median, open ones counted") : tr("median: less than half are fixed")}};
    if (const QList<int> ended = m_data.repair.casesOf(u"events"_s); !ended.isEmpty())
        figures.append({.key = u"repair/events"_s,
                        .mark = {},
                        .value = days(result.output(u"median_closed_only")),
                        .words = tr("closed only")});
    if (const qsizetype open = m_data.repair.casesOf(u"censored"_s).size(); open > 0)
        figures.append({.key = u"repair/censored"_s,
                        .mark = {},
                        .value = numbers.count(open),
                        .words = tr("not fixed, left out by closed only")});
    return figures;
}

QList<RowFigure> FindingsWords::due() const
{
    const Figure figure = m_text.figure(m_data.due.definition, m_data.due.result);
    const bool isNumber = m_data.due.result.figure().has_value();
    const QString value = isNumber ? tr("%1\u202F%2", "number, unit").arg(figure.value, figure.unit) : figure.value;
    const QString mark = figure.state == u"partial" ? u"part"_s
        : figure.state == u"stale"                  ? figure.state
        : isNumber                                  ? QString()
                                                    : u"unk"_s;
    return {{.key = m_data.due.casesBehind().isEmpty() ? QString() : u"due/behind"_s,
             .mark = mark,
             .value = value,
             .words = figure.basis.isEmpty() ? figure.stateText : figure.basis}};
}

QList<DueRow> FindingsWords::dueByTeam() const
{
    const CaseTable &cases = m_data.due.result.cases;
    QMap<QString, DueRow> teams;
    for (const int index : m_data.due.casesOf(u"den"_s)) {
        DueRow &row = teams[cases.text(index, u"team")];
        ++(cases.flag(index, u"met") ? row.inTime : cases.flag(index, u"overdue") ? row.open : row.late);
    }
    QList<DueRow> rows;
    for (auto it = teams.begin(); it != teams.end(); ++it) {
        it->key = it.key();
        it->name = it.key().isEmpty() ? tr("No team") : visibleText(it.key());
        it->text = m_text.ratio(m_data.due.definition, it->inTime, it->total());
        rows.append(*it);
    }
    std::ranges::stable_sort(rows, std::greater{}, &DueRow::total);
    return rows;
}

QList<AgingRow> FindingsWords::aging() const
{
    const auto nameOf = [](const CaseTable &cases, int index) {
        return cases.text(index, u"source") + u'/' + cases.text(index, u"row_id");
    };
    QSet<QString> late;
    for (const int index : m_data.everDue.casesOf(u"overdue"_s))
        late.insert(nameOf(m_data.everDue.result.cases, index));
    const CaseTable &cases = m_data.open.result.cases;
    return WeeklyWords(m_text).aging(cases, chosen(u"open"_s).cases, u"service"_s, u"duration_ns"_s,
                                     [&](int index) { return late.contains(nameOf(cases, index)); });
}

QList<TableLine> FindingsWords::late() const
{
    const auto [metric, chosenCases] = chosen(u"late"_s);
    const CaseTable &cases = metric->result.cases;
    const NumberText &numbers = m_text.numbers();
    const TimePoint instant = metric->result.scope.asOf;
    const QStringList severities{u"critical"_s, u"high"_s, u"medium"_s, u"low"_s};
    QList<TableLine> lines;
    for (const int index : chosenCases) {
        TableLine line = TableLine::of(Columns, index);
        const QString severity = cases.text(index, u"severity");
        line.setName(Number, WeeklyWords::referenceOf(cases.text(index, u"row_id")), {});
        line.setName(Finding, cases.text(index, u"rule"), tr("No rule named"));
        line.setName(Service, cases.text(index, u"service"), tr("Unmapped service"));
        line.setName(Team, cases.text(index, u"team"), tr("No team"));
        line.set(Severity, severity.isEmpty() ? tr("None named") : visibleText(severity), severities.indexOf(severity));
        line.mark = severity == severities.first() ? u"crit"_s : QString();
        const auto setDays = [&](Column column, const std::optional<TimePoint> &since) {
            if (!since)
                return;
            const qint64 days = std::chrono::floor<std::chrono::days>(instant - *since).count();
            line.set(column, numbers.count(days), qint64((instant - *since).count()), QString::number(days));
        };
        setDays(Age, cases.instant(index, u"first_seen_ns"));
        setDays(Past, cases.instant(index, u"due_ns"));
        lines.append(line);
    }
    return lines;
}

} // namespace plumbline
