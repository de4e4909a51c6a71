// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ReturnWords.h"

#include "base/SafeText.h"
#include "models/WeeklyWords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr double hourNs = 3'600e9;

} // namespace

const MeasuredMetric *ReturnWords::metricOf(const QString &key) const
{
    const QString part = key.section(u'|', 0, 0);
    return part == u"drift"   ? &m_data.drift
        : part == u"rule"     ? &m_data.violations
        : part == u"incident" ? &m_data.incidents
        : part == u"cause"    ? &m_data.prevention
                              : nullptr;
}

QList<int> ReturnWords::casesOf(const QString &key) const
{
    const MeasuredMetric *metric = metricOf(key);
    if (!metric)
        return {};
    // part|output, or part|output|column|text of that column; names of outputs hold slashes
    const QString output = key.section(u'|', 1, 1);
    QList<int> cases = output == u"behind" ? metric->casesBehind() : metric->casesOf(output);
    const QString column = key.section(u'|', 2, 2);
    if (!column.isEmpty())
        cases.removeIf([&](int index) { return metric->result.cases.text(index, column) != key.section(u'|', 3); });
    return cases;
}

QList<RowFigure> ReturnWords::driftVerdict() const
{
    const NumberText &numbers = m_text.numbers();
    const Figure figure = m_text.figure(m_data.drift.definition, m_data.drift.result);
    if (m_data.drift.result.state() == MetricState::Unknown)
        return {{.key = {}, .mark = u"unk"_s, .value = figure.value, .words = figure.basis}};
    QList<RowFigure> figures;
    const auto add = [&](const QString &key, const QString &mark, const QString &words, bool always = false) {
        if (const qsizetype n = casesOf(key).size(); n > 0 || always)
            figures.append({.key = key, .mark = mark, .value = numbers.count(n), .words = words});
    };
    add(u"drift|episodes"_s, {}, tr("not approved"), true);
    add(u"drift|approved_episodes"_s, {}, tr("approved"));
    add(u"drift|dwell_hours/censored"_s, u"crit"_s, tr("still open"));
    add(u"drift|unmonitored_episodes"_s, u"unk"_s, tr("on assets that nobody monitored"));
    if (m_data.drift.result.figure())
        figures.append({.key = u"drift|rated_episodes"_s,
                        .mark = figure.state == u"partial" ? u"part"_s
                            : figure.state == u"stale"     ? figure.state
                                                           : QString(),
                        .value = figure.value,
                        .words = figure.unit});
    return figures;
}

QList<RowFigure> ReturnWords::dwell() const
{
    const NumberText &numbers = m_text.numbers();
    const MetricResult &result = m_data.drift.result;
    const auto hours = [&](QStringView output) {
        const QJsonValue value = result.output(output);
        return value.isDouble() ? tr("%1 h", "hours").arg(numbers.decimal(value.toDouble(), 1))
                                : tr("—", "a value that is not defined");
    };
    QList<RowFigure> figures;
    if (!casesOf(u"drift|episodes"_s).isEmpty())
        figures.append({.key = u"drift|episodes"_s,
                        .mark = {},
                        .value = hours(u"dwell_hours/km_median"),
                        .words = tr("median until back, open ones counted")});
    if (!casesOf(u"drift|dwell_hours/events"_s).isEmpty())
        figures.append({.key = u"drift|dwell_hours/events"_s,
                        .mark = {},
                        .value = hours(u"dwell_hours/mean_closed_only"),
                        .words = tr("mean of the closed ones")});
    if (const qsizetype n = casesOf(u"drift|start_assumed"_s).size(); n > 0)
        figures.append({.key = u"drift|start_assumed"_s,
                        .mark = u"unk"_s,
                        .value = numbers.count(n),
                        .words = tr("whose start is not known")});
    return figures;
}

QList<Bar> ReturnWords::bars(const MeasuredMetric &metric, const QList<int> &cases, const QString &column,
                             const QString &keyBefore, const QString &without) const
{
    QMap<QString, qint64> counts;
    for (const int index : cases)
        ++counts[metric.result.cases.text(index, column)];
    QList<std::pair<QString, qint64>> ranked;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        ranked.append({it.key(), it.value()});
    std::ranges::stable_sort(ranked, std::greater{}, &std::pair<QString, qint64>::second);
    QList<Bar> rows;
    for (const auto &[text, n] : ranked)
        rows.append({.key = keyBefore + text,
                     .name = text.isEmpty() ? without : visibleText(text),
                     .fraction = double(n) / double(ranked.first().second),
                     .valueText = m_text.numbers().count(n),
                     .figureId = {}});
    return rows;
}

QList<Bar> ReturnWords::byKind(bool approved) const
{
    const QString output = approved ? u"approved_episodes"_s : u"episodes"_s;
    return bars(m_data.drift, m_data.drift.casesOf(output), u"kind"_s, u"drift|%1|kind|"_s.arg(output),
                tr("Kind not named"));
}

QList<Bar> ReturnWords::repeats(bool incidents) const
{
    const MeasuredMetric &metric = incidents ? m_data.incidents : m_data.violations;
    const QString column = incidents ? u"cause_class"_s : u"rule"_s;
    return bars(metric, metric.casesOf(u"num"_s), column,
                (incidents ? u"incident|num|%1|"_s : u"rule|num|%1|"_s).arg(column),
                incidents ? tr("No cause named") : tr("No rule named"));
}

RowFigure ReturnWords::share(const MeasuredMetric &metric, const QString &part, const QString &words) const
{
    const Figure figure = m_text.figure(metric.definition, metric.result);
    const bool isNumber = metric.result.figure().has_value();
    return {.key = metric.casesBehind().isEmpty() ? QString() : part + u"|behind"_s,
            .mark = figure.state == u"partial" ? u"part"_s
                : figure.state == u"stale"     ? figure.state
                : isNumber                     ? QString()
                                               : u"unk"_s,
            .value = isNumber ? tr("%1\u202F%2", "number, unit").arg(figure.value, figure.unit) : figure.value,
            .words = figure.basis.isEmpty() ? words : tr("%1, %2", "what it is, of how many").arg(words, figure.basis)};
}

QList<RowFigure> ReturnWords::repeatVerdict() const
{
    return {share(m_data.violations, u"rule"_s, tr("violations came again")),
            share(m_data.incidents, u"incident"_s, tr("incidents came again"))};
}

QList<RowFigure> ReturnWords::prevention() const
{
    const NumberText &numbers = m_text.numbers();
    const MetricResult &result = m_data.prevention.result;
    const Figure figure = m_text.figure(m_data.prevention.definition, result);
    if (!result.figure())
        return {{.key = {}, .mark = u"unk"_s, .value = figure.value, .words = figure.stateText}};
    QList<RowFigure> figures{{.key = u"cause|n"_s,
                              .mark = {},
                              .value = tr("%1 d", "an age in days").arg(figure.value),
                              .words = tr("mean time to prevent, open ones counted")}};
    const auto add = [&](const QString &key, const QString &mark, const QString &words) {
        if (const qsizetype n = casesOf(key).size(); n > 0)
            figures.append({.key = key, .mark = mark, .value = numbers.count(n), .words = words});
    };
    add(u"cause|events"_s, u"ok"_s, tr("prevented"));
    add(u"cause|censored"_s, u"crit"_s, tr("that nothing prevents"));
    add(u"cause|occurred_despite_enforced_rule"_s, u"warn"_s, tr("although a rule was enforced"));
    return figures;
}

QList<TableLine> ReturnWords::episodes() const
{
    const CaseTable &cases = m_data.drift.result.cases;
    const NumberText &numbers = m_text.numbers();
    QList<TableLine> lines;
    for (const int index : m_data.drift.casesOf(u"episodes"_s) + m_data.drift.casesOf(u"approved_episodes"_s)) {
        TableLine line = TableLine::of(EpisodeColumns, index);
        const auto name = [&](EpisodeColumn column, QStringView field, const QString &without) {
            line.setName(column, cases.text(index, field), without);
        };
        name(Asset, u"asset", tr("No asset named"));
        name(Difference, u"property", tr("Not named"));
        name(Kind, u"kind", tr("Not named"));
        const auto time = [&](EpisodeColumn column, QStringView field) {
            const auto instant = cases.instant(index, field);
            if (instant)
                line.setInstant(column, numbers.timeOfRow(*instant, numbers.localTime(*instant).date().year()), *instant);
            else
                line.set(column, tr("not known"), QVariant());
        };
        time(Began, u"started_ns");
        time(Seen, u"detected_ns");
        const bool open = cases.isNull(index, u"ended_ns");
        const bool approved = cases.flag(index, u"approved");
        if (!cases.isNull(index, u"dwell_ns")) {
            const qint64 dwell = cases.integer(index, u"dwell_ns");
            const QString hours = numbers.decimal(double(dwell) / hourNs, 1);
            line.set(Lasted, open ? tr("%1, open", "hours").arg(hours) : hours, dwell,
                     QString::number(double(dwell) / hourNs, 'f', 4));
        }
        line.mark = approved ? QString() : open ? u"crit"_s : u"warn"_s;
        line.set(EpisodeState,
                 approved   ? tr("Approved")
                     : open ? tr("Open, not approved")
                            : tr("Over, not approved"),
                 approved   ? 2
                     : open ? 0
                            : 1);
        lines.append(line);
    }
    return lines;
}

QList<TableLine> ReturnWords::causes() const
{
    const CaseTable &cases = m_data.prevention.result.cases;
    const NumberText &numbers = m_text.numbers();
    QList<TableLine> lines;
    for (const int index : m_data.prevention.casesOf(u"n"_s)) {
        TableLine line = TableLine::of(CauseColumns, index);
        const auto name = [&](CauseColumn column, QStringView field, const QString &without) {
            line.setName(column, cases.text(index, field), without);
        };
        name(Cause, u"cause_class", tr("No cause named"));
        name(Service, u"service", tr("Unmapped service"));
        const auto time = [&](CauseColumn column, QStringView field) {
            const auto instant = cases.instant(index, field);
            if (instant)
                line.setInstant(column, numbers.day(*instant), *instant);
            else
                line.set(column, tr("—", "a value that is not defined"), QVariant());
        };
        time(First, u"first_ns");
        time(Prevented, u"prevented_ns");
        const auto number = [&](CauseColumn column, QStringView field) {
            line.setNumber(column, numbers.count(cases.integer(index, field)), cases.integer(index, field));
        };
        number(Times, u"occurrences");
        number(After, u"after");
        const bool ended = cases.flag(index, u"ended");
        const bool again = ended && cases.integer(index, u"after") > 0;
        line.mark = !ended ? u"crit"_s : again ? u"warn"_s : u"ok"_s;
        line.set(CauseState,
                 !ended      ? tr("Nothing prevents it")
                     : again ? tr("Prevented, came again")
                             : tr("Prevented"),
                 !ended      ? 0
                     : again ? 1
                             : 2);
        lines.append(line);
    }
    return lines;
}

} // namespace plumbline
