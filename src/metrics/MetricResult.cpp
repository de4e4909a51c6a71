// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricResult.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString metricStateName(MetricState state)
{
    switch (state) {
    case MetricState::Value: return u"value"_s;
    case MetricState::MeasuredZero: return u"measured_zero"_s;
    case MetricState::Undefined: return u"undefined"_s;
    case MetricState::Insufficient: return u"insufficient"_s;
    case MetricState::Partial: return u"partial"_s;
    case MetricState::Stale: return u"stale"_s;
    case MetricState::Unknown: return u"unknown"_s;
    case MetricState::Maturing: return u"maturing"_s;
    }
    return {};
}

void Coverage::judgeAt(TimePoint at)
{
    staleSources.clear();
    for (const auto &[source, finishedAt] : std::as_const(completeRuns)) {
        if (at - finishedAt > std::chrono::hours(staleAfterHours))
            staleSources.append(source);
    }
}

bool hasFigure(MetricState state)
{
    return state != MetricState::Undefined && state != MetricState::Insufficient && state != MetricState::Unknown;
}

QJsonValue MetricResult::output(QStringView name) const
{
    for (const MetricOutput &output : outputs) {
        if (output.name == name)
            return output.value;
    }
    return QJsonValue(QJsonValue::Undefined);
}

QJsonObject MetricResult::outputsObject() const
{
    QJsonObject object;
    for (const MetricOutput &one : outputs) {
        const QString outer = one.name.section(u'/', 0, 0);
        if (outer == one.name) {
            object.insert(outer, one.value);
        } else {
            QJsonObject inner = object.value(outer).toObject();
            inner.insert(one.name.section(u'/', 1), one.value);
            object.insert(outer, inner);
        }
    }
    return object;
}

bool MetricResult::isAnyCounted(const QString &flag) const
{
    const int column = flag.isEmpty() ? -1 : cases.column(flag);
    for (int row = 0; row < cases.size() && column >= 0; ++row)
        if (cases.integerAt(row, column) != 0 && cases.excluded(row).isEmpty())
            return true;
    return false;
}

void MetricResult::setFigure(MetricState state, std::optional<MetricFigure> figure)
{
    Q_ASSERT(!hasFigure(state) || figure);
    m_state = state;
    m_figure = hasFigure(state) ? std::move(figure) : std::nullopt;
}

} // namespace plumbline
