// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/CommitmentEffect.h"

#include "metrics/MetricCatalog.h"
#include "metrics/MetricRunner.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

CommitmentEffect CommitmentEffect::between(const Commitment &commitment, IsoWeek week, const QString &now)
{
    CommitmentEffect effect{now, Reading::None};
    if (week <= commitment.week || commitment.expected.isEmpty() || commitment.baseline.isEmpty() || now.isEmpty())
        return effect;
    const double moved = now.toDouble() - commitment.baseline.toDouble();
    const bool isLower = commitment.expected == u"lower";
    effect.reading = moved == 0 ? Reading::Unchanged : (moved < 0) == isLower ? Reading::AsExpected : Reading::Against;
    return effect;
}

QString effectName(CommitmentEffect::Reading reading)
{
    switch (reading) {
    case CommitmentEffect::Reading::None: return u"none"_s;
    case CommitmentEffect::Reading::AsExpected: return u"as_expected"_s;
    case CommitmentEffect::Reading::Unchanged: return u"unchanged"_s;
    case CommitmentEffect::Reading::Against: return u"against"_s;
    }
    return {};
}

Result<QString> commitmentValue(StoreConnection &store, const MetricCatalog &catalog, const QString &metric,
                                const MetricScope &scope)
{
    const MetricDefinition *definition = catalog.find(metric);
    if (!definition)
        return fail(Error::Kind::Usage, u"measure an effect"_s, u"there is no such metric"_s, metric);
    const auto result = MetricRunner(store).run(*definition, scope);
    if (!result)
        return fail(result.error());
    const MetricState state = result->state();
    if (!result->figure() || state == MetricState::Partial || state == MetricState::Stale)
        return QString();
    const MetricFigure &figure = *result->figure();
    return figure.money ? figure.money->toDecimal()
                        : QString::number(figure.value, 'g', QLocale::FloatingPointShortest);
}

Result<QHash<QString, QString>> commitmentValues(StoreConnection &store, const MetricCatalog &catalog,
                                                 const QList<Commitment> &commitments, const MetricScope &scope)
{
    QHash<QString, QString> values;
    for (const Commitment &one : commitments) {
        if (values.contains(one.metric) || !catalog.find(one.metric))
            continue;
        const auto value = commitmentValue(store, catalog, one.metric, scope);
        if (!value)
            return fail(value.error());
        values.insert(one.metric, *value);
    }
    return values;
}

} // namespace plumbline
