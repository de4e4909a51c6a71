// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ComingDays.h"

#include "base/SafeText.h"
#include "models/SourceWords.h"
#include "models/TileWords.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

std::pair<TimePoint, TimePoint> ComingDays::daysOf(const MetricScope &scope)
{
    const TimePoint from = std::min(scope.to, scope.asOf);
    return {from, IsoWeek::of(from, scope.zone).to(scope.zone)};
}

MetricScope ComingDays::dueScope(MetricScope scope)
{
    std::tie(scope.from, scope.to) = daysOf(scope);
    scope.asOf = scope.from;
    scope.to += std::chrono::nanoseconds(1); // what is due on Sunday is due at its end
    return scope;
}

void ComingDays::setSources(const QList<SourceFacts> &sources)
{
    m_sources = sources;
    build();
}

void ComingDays::show(const WeeklyData &data, const FigureText &text, TimePoint now)
{
    m_data = data;
    m_text = text;
    m_now = now;
    build();
}

void ComingDays::build()
{
    m_rows.clear();
    m_requests.clear();
    const MeasuredMetric *exceptions = m_data ? m_data->find(u"exception_aging") : nullptr;
    if (!exceptions)
        return;
    m_days = daysOf(exceptions->result.scope);
    addExpiring(*exceptions);
    if (m_data->due)
        addDue(*m_data->due);
    addGoing();
    m_lines.setRows(m_rows);
    emit changed();
}

void ComingDays::addExpiring(const MeasuredMetric &exceptions)
{
    if (exceptions.result.state() == MetricState::Unknown)
        return addUnknown(tr("Which exceptions expire is not known"));
    const CaseTable &cases = exceptions.result.cases;
    QList<int> expiring = exceptions.casesOf(u"open"_s);
    expiring.removeIf([&](int row) {
        const auto expires = cases.instant(row, u"expires_ns");
        return !expires || *expires <= m_days.first || *expires > m_days.second;
    });
    ComingLine line;
    line.key = u"expiring"_s;
    line.iconName = u"clock"_s;
    line.title = expiring.size() == 1 ? tr("1 exception expires")
                                     : tr("%1 exceptions expire").arg(m_text->numbers().count(expiring.size()));
    add(std::move(line), exceptions, expiring, u"expires_ns");
}

void ComingDays::addDue(const MeasuredMetric &due)
{
    if (due.result.state() == MetricState::Unknown)
        return addUnknown(tr("Which findings fall due is not known"));
    const CaseTable &cases = due.result.cases;
    QMap<int, QList<int>> bySeverity;
    for (int row = 0; row < cases.size(); ++row) {
        // Mended or accepted before it is due: nobody needs to do anything any more.
        if (cases.excluded(row) != u"not_due_yet" || cases.instant(row, u"fixed_ns")
            || cases.instant(row, u"accepted_ns"))
            continue;
        const QString severity = cases.text(row, u"severity");
        bySeverity[severity == u"critical" ? 0 : severity == u"high" ? 1 : 2].append(row);
    }
    const auto textOf = [this](int severity, qsizetype count) {
        const QString number = m_text->numbers().count(count);
        switch (severity) {
        case 0: return count == 1 ? tr("1 critical finding due") : tr("%1 critical findings due").arg(number);
        case 1: return count == 1 ? tr("1 high finding due") : tr("%1 high findings due").arg(number);
        default: return count == 1 ? tr("1 other finding due") : tr("%1 other findings due").arg(number);
        }
    };
    for (auto it = bySeverity.cbegin(); it != bySeverity.cend(); ++it) {
        ComingLine line;
        line.key = u"due/%1"_s.arg(it.key());
        line.iconName = u"refresh"_s;
        line.title = textOf(it.key(), it->size());
        add(std::move(line), due, *it, u"due_ns");
    }
}

void ComingDays::addGoing()
{
    // The sources stand as they stand now, whatever week is shown.
    if (m_days.second <= m_now || m_data->find(u"exception_aging")->result.scope.knownAt)
        return;
    const SourceWords words(m_text->numbers(), m_now);
    for (const SourceFacts &facts : std::as_const(m_sources)) {
        const auto horizon = facts.nearHorizon(m_now);
        if (!horizon || !horizon->lossAt || *horizon->lossAt >= m_days.second)
            continue;
        const bool isGoing = *horizon->lossAt <= m_now;
        ComingLine line;
        line.key = u"source/"_s + facts.settings.id;
        line.mark = isGoing ? u"crit"_s : u"warn"_s;
        line.title = isGoing
            ? tr("%1 is being lost at %2", "stream, source").arg(visibleText(horizon->stream), visibleText(facts.title()))
            : tr("%1 lost at %2", "stream, source").arg(visibleText(horizon->stream), visibleText(facts.title()));
        line.whenText = isGoing ? tr("since %1", "day").arg(m_text->numbers().day(*horizon->lossAt))
                                : tr("in %1", "span").arg(words.age(*horizon->lossAt - m_now));
        line.detail = words.lossText(facts);
        m_rows.append(line);
    }
}

void ComingDays::addUnknown(const QString &text)
{
    ComingLine line;
    line.mark = u"unk"_s;
    line.title = text;
    m_rows.append(line);
}

void ComingDays::add(ComingLine line, const MeasuredMetric &measured, const QList<int> &cases, QStringView column)
{
    const MetricState state = measured.result.state();
    const bool isPart = state == MetricState::Partial || state == MetricState::Stale;
    if (isPart) { // there may be more of it
        line.mark = state == MetricState::Partial ? u"part"_s : u"stale"_s;
        line.detail = m_text->figure(measured.definition, measured.result).stateText;
    }
    if (cases.isEmpty() && !isPart)
        return;
    line.opensRows = !cases.isEmpty();
    line.whenText = days(measured.result.cases, cases, column);
    RowsRequest request = RowsRequest::of(measured.result, cases);
    request.label = line.title;
    request.figureText = m_text->numbers().count(cases.size());
    request.week = untilText();
    if (line.opensRows)
        m_requests.insert(line.key, request);
    else
        line.key.clear();
    m_rows.append(line);
}

/// "20 Nov", "17–22 Nov", "28 Nov – 2 Dec"
QString ComingDays::days(const CaseTable &cases, const QList<int> &rows, QStringView column) const
{
    std::optional<TimePoint> first, last;
    for (const int row : rows) {
        const auto at = cases.instant(row, column);
        first = !first || (at && *at < *first) ? at : first;
        last = !last || (at && *at > *last) ? at : last;
    }
    if (!first || !last)
        return {};
    const NumberText &numbers = m_text->numbers();
    // A limit at midnight is the end of the day before.
    const auto dayOf = [&](TimePoint at) { return numbers.localTime(at - std::chrono::nanoseconds(1)).date(); };
    const QDate from = dayOf(*first), to = dayOf(*last);
    if (from == to)
        return numbers.day(from);
    return from.month() == to.month() ? tr("%1–%2", "day of the month, date").arg(QString::number(from.day()), numbers.day(to))
                                      : tr("%1 – %2", "date, date").arg(numbers.day(from), numbers.day(to));
}

QString ComingDays::untilText() const
{
    return m_data ? m_text->numbers().day(m_days.second) : QString();
}

QString ComingDays::nothingText() const
{
    if (!m_data)
        return {};
    return m_data->due ? tr("No exception expires and no finding falls due before %1.", "date").arg(untilText())
                       : tr("No exception expires before %1.", "date").arg(untilText());
}

void ComingDays::open(int row)
{
    const ComingLine line = m_rows.value(row);
    if (line.opensRows)
        emit rowsRequested(m_requests.value(line.key));
    else if (line.key.startsWith(u"source/"))
        emit sourceRequested(line.key.mid(7));
}

} // namespace plumbline
