// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/QuotientStatistics.h"

#include "statistics/Percentile.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// `column` / `divisor` of a case; nothing where one is missing or nothing can be divided by.
std::optional<double> quotientOf(const CaseTable &cases, int row, int column, int divisor)
{
    const qint64 whole = cases.integerAt(row, divisor);
    return cases.isNullAt(row, column) || whole == 0
        ? std::nullopt
        : std::optional(double(cases.integerAt(row, column)) / double(whole));
}

QJsonValue percentileQuotient(StatisticContext &context)
{
    const int column = context.cases().column(context.argument(u"column"_s));
    const int divisor = context.cases().column(context.argument(u"divisor"_s));
    QList<double> quotients;
    for (const int row : context.counted()) {
        if (const auto quotient = quotientOf(context.cases(), row, column, divisor))
            quotients.append(*quotient);
    }
    const auto value = percentile7(quotients, context.output.arguments.value(u"share"_s).toDouble());
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue quotientOfSums(StatisticContext &context)
{
    const int column = context.cases().column(context.argument(u"column"_s));
    const int divisor = context.cases().column(context.argument(u"divisor"_s));
    MoneySum::Wide part = 0; // sums of money pass 64 bits at 9.2 million USD
    MoneySum::Wide whole = 0;
    for (const int row : context.counted()) {
        part += context.cases().integerAt(row, column);
        whole += context.cases().integerAt(row, divisor);
    }
    return whole == 0 ? QJsonValue() : QJsonValue(double(part) / double(whole));
}

QJsonValue quotientsBy(StatisticContext &context)
{
    const int by = context.cases().column(context.argument(u"by"_s));
    const int column = context.cases().column(context.argument(u"column"_s));
    const int divisor = context.cases().column(context.argument(u"divisor"_s));
    const int most = context.output.arguments.value(u"most"_s).toInt();
    QJsonObject object;
    for (const int row : context.counted()) {
        if (object.size() == most)
            break;
        if (const auto quotient = quotientOf(context.cases(), row, column, divisor))
            object.insert(context.cases().textAt(row, by), *quotient);
    }
    return object;
}

/// Whether output `of` is above parameter `limit`; nothing while output `cases` is below parameter `least`.
QJsonValue exceeds(StatisticContext &context)
{
    const QJsonValue value = context.result.output(context.argument(u"of"_s));
    const auto parameter
        = [&](const QString &key) { return context.result.params.value(context.argument(key)).toLongLong(); };
    if (!value.isDouble() || context.part(u"cases"_s) < parameter(u"least"_s))
        return {};
    return value.toDouble() > double(parameter(u"limit"_s));
}

} // namespace

const StatisticTable &quotientStatistics()
{
    static const StatisticTable all{{u"percentile_quotient"_s, percentileQuotient},
                                    {u"quotient_of_sums"_s, quotientOfSums},
                                    {u"quotients_by"_s, quotientsBy},
                                    {u"exceeds"_s, exceeds}};
    return all;
}

} // namespace plumbline
