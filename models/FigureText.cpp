// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FigureText.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

bool FigureText::isShare(const MetricDefinition &definition)
{
    return definition.unit == u"share" || definition.unit == u"ratio" || definition.unit == u"percent";
}

bool FigureText::isMoney(const MetricDefinition &definition)
{
    return definition.unit.compare(u"usd", Qt::CaseInsensitive) == 0 || definition.unit == u"money";
}

QString FigureText::unit(const MetricDefinition &definition) const
{
    if (isShare(definition))
        return tr("%", "unit after a share");
    if (definition.unit == u"seconds")
        return tr("min", "unit: minutes");
    if (definition.unit == u"hours")
        return tr("h", "unit: hours");
    if (definition.unit == u"days")
        return tr("d", "unit: days");
    if (definition.unit == u"per_day")
        return tr("per day", "unit of a frequency");
    if (definition.unit == u"per_100_asset_days")
        return tr("per 100 asset-days", "unit of the drift rate");
    return {};
}

QString FigureText::value(const MetricDefinition &definition, const MetricFigure &figure) const
{
    if (isMoney(definition) && figure.money)
        return m_text.money(*figure.money);
    if (isShare(definition))
        return m_text.percent(figure.value);
    return m_text.decimal(drawn(definition, figure.value), digits(definition));
}

int FigureText::digits(const MetricDefinition &definition)
{
    return isShare(definition) || isMoney(definition) || definition.unit == u"seconds" ? 1 : definition.decimals;
}

QString FigureText::ratio(const MetricDefinition &definition, qint64 numerator, qint64 denominator) const
{
    const QString part = m_text.count(numerator);
    const QString whole = m_text.count(denominator);
    if (definition.id == u"bypass_rate")
        return tr("%1 of %2 blocked", "bypassed of blocked promotions").arg(part, whole);
    return tr("%1 of %2", "cases").arg(part, whole);
}

Figure FigureText::figure(const MetricDefinition &definition, const MetricResult &result) const
{
    Figure text;
    const bool isRatio = !definition.denominator.isEmpty();
    if (isRatio && result.numerator && result.denominator)
        text.basis = ratio(definition, *result.numerator, *result.denominator);
    if (const auto &number = result.figure()) {
        text.value = value(definition, *number);
        text.unit = unit(definition);
    }
    switch (result.state()) {
    case MetricState::Value: text.state = u"value"_s; break;
    case MetricState::MeasuredZero:
        text.state = u"zero"_s;
        text.value = m_text.count(0);
        break;
    case MetricState::Undefined:
        text.state = u"undefined"_s;
        text.value = tr("—", "a value that is not defined");
        text.stateText = tr("Undefined");
        if (isRatio)
            text.basis = ratio(definition, 0, 0);
        break;
    case MetricState::Insufficient:
        text.state = u"insufficient"_s;
        text.value = tr("—", "a value that is not defined");
        text.stateText = tr("Not enough data");
        break;
    case MetricState::Partial:
        text.state = u"partial"_s;
        text.stateText = tr("Partial");
        text.basis = incomplete(result);
        break;
    case MetricState::Stale:
        text.state = u"stale"_s;
        text.stateText = tr("Stale");
        if (const auto complete = result.coverage.oldestComplete) {
            const auto hours = std::chrono::floor<std::chrono::hours>(result.scope.asOf - *complete).count();
            text.basis = tr("%1\u202Fh old, limit %2\u202Fh")
                             .arg(m_text.count(hours), m_text.count(result.coverage.staleAfterHours));
        }
        break;
    case MetricState::Unknown:
        text.state = u"unknown"_s;
        text.value = NumberText::unknown();
        text.stateText = tr("Not collected");
        text.basis = result.coverage.neverDelivered ? tr("Add a source for it") : tr("No source looked at that time");
        break;
    case MetricState::Maturing:
        text.state = u"maturing"_s;
        text.stateText = tr("Not final yet");
        break;
    }
    return text;
}

QString FigureText::incomplete(const MetricResult &result) const
{
    const Coverage &coverage = result.coverage;
    if (coverage.share)
        return tr("%1\u202F% of hours covered").arg(m_text.decimal(std::floor(*coverage.share * 100), 0));
    if (!coverage.failedSources.isEmpty())
        return tr("%1 of %2 sources failed")
            .arg(m_text.count(coverage.failedSources.size()), m_text.count(coverage.sources.size()));
    if (coverage.rejected == 0 && coverage.erased > 0)
        return coverage.erased == 1 ? tr("1 record erased")
                                    : tr("%1 records erased").arg(m_text.count(coverage.erased));
    if (coverage.rejected == 1)
        return tr("1 record put aside");
    return tr("%1 records put aside").arg(m_text.count(coverage.rejected));
}

QString FigureText::pointValue(const MetricDefinition &definition, const SeriesPoint &point) const
{
    if (!point.value)
        return tr("—", "a value that is not defined");
    const QString text = value(definition, {.value = *point.value, .money = point.money});
    return isShare(definition) ? tr("%1\u202F%", "a share in percent").arg(text) : text;
}

double FigureText::change(const MetricDefinition &definition, const SeriesPoint &now, const SeriesPoint &before) const
{
    if (isMoney(definition)) // In percent of the week before; no change of nothing.
        return *before.value > 0 ? (*now.value - *before.value) / *before.value * 100 : 0;
    return drawn(definition, *now.value) - drawn(definition, *before.value);
}

QString FigureText::deltaSize(const MetricDefinition &definition, const SeriesPoint &now,
                              const SeriesPoint &before) const
{
    if (!now.value || !before.value || (isMoney(definition) && *before.value <= 0))
        return {};
    const QString size = m_text.decimal(std::abs(change(definition, now, before)), digits(definition));
    return isShare(definition) ? tr("%1\u202Fpt", "percentage points").arg(size)
        : isMoney(definition)  ? tr("%1\u202F%", "a share in percent").arg(size)
                               : size;
}

QString FigureText::delta(const MetricDefinition &definition, const SeriesPoint &now, const SeriesPoint &before) const
{
    const QString size = deltaSize(definition, now, before);
    return size.isEmpty() ? QString() : tr("%1 vs %2", "change, week").arg(size, m_text.weekShort(before.week));
}

int FigureText::deltaDirection(const MetricDefinition &definition, const SeriesPoint &now,
                               const SeriesPoint &before) const
{
    if (!now.value || !before.value)
        return 0;
    const double shown = std::round(change(definition, now, before) * std::pow(10, digits(definition)));
    return shown > 0 ? 1 : shown < 0 ? -1 : 0;
}

QString FigureText::reading(SeriesReading reading) const
{
    switch (reading) {
    case SeriesReading::Routine: return tr("Routine");
    case SeriesReading::AboveUpperLimit: return tr("Above upper limit");
    case SeriesReading::BelowLowerLimit: return tr("Below lower limit");
    case SeriesReading::EightAboveMean: return tr("8 weeks above mean");
    case SeriesReading::EightBelowMean: return tr("8 weeks below mean");
    case SeriesReading::DriftingUp: return tr("Drifting up");
    case SeriesReading::DriftingDown: return tr("Drifting down");
    case SeriesReading::NotEnoughData: return tr("Not enough history");
    }
    return {};
}

bool FigureText::isJudged(MetricState state)
{
    return state == MetricState::Value || state == MetricState::MeasuredZero || state == MetricState::Maturing;
}

QString FigureText::chartMark(MetricState state, const QString &reading)
{
    if (state == MetricState::Stale)
        return u"stale"_s;
    if (state == MetricState::Partial)
        return u"part"_s;
    return reading == u"worse" ? u"crit"_s : reading == u"better" ? u"ok"_s : QString();
}

QString FigureText::readingKind(const MetricDefinition &definition, SeriesReading reading)
{
    int direction = 0;
    switch (reading) {
    case SeriesReading::NotEnoughData: return u"none"_s;
    case SeriesReading::Routine: return u"routine"_s;
    case SeriesReading::AboveUpperLimit:
    case SeriesReading::EightAboveMean:
    case SeriesReading::DriftingUp: direction = 1; break;
    case SeriesReading::BelowLowerLimit:
    case SeriesReading::EightBelowMean:
    case SeriesReading::DriftingDown: direction = -1; break;
    }
    // A change of a number without a good side is still a change to be explained.
    if (definition.polarity == u"neutral")
        return u"worse"_s;
    return (direction > 0) == (definition.polarity == u"higher_is_better") ? u"better"_s : u"worse"_s;
}

} // namespace plumbline
