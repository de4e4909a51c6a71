// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricAnswers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonValue instantOf(const std::optional<TimePoint> &at)
{
    return at ? QJsonValue(formatInstant(*at)) : QJsonValue();
}

/// All that an answer depends on.
QString keyOf(const MetricDefinition &definition, const MetricScope &scope, const QString &column = {})
{
    QJsonObject params;
    for (auto one = scope.params.constBegin(); one != scope.params.constEnd(); ++one)
        params.insert(one.key(), one.value());
    const QJsonArray key{definition.sha256,
                         definition.headline,
                         formatInstant(scope.from),
                         formatInstant(scope.to),
                         formatInstant(scope.asOf),
                         instantOf(scope.knownAt),
                         instantOf(scope.rowsKnownBy),
                         QJsonArray::fromStringList(scope.services),
                         QJsonArray::fromStringList(scope.teams),
                         QJsonArray::fromStringList(scope.environments),
                         QJsonArray::fromStringList(scope.declared.services),
                         QJsonArray::fromStringList(scope.declared.environments),
                         QString::fromLatin1(scope.zone.id()),
                         params,
                         column};
    return QString::fromUtf8(QJsonDocument(key).toJson(QJsonDocument::Compact));
}

qsizetype casesOf(const MetricResult &result)
{
    return result.cases.size() + 1;
}

qsizetype casesOf(const MetricAnswers::Groups &groups)
{
    qsizetype cases = 1;
    for (const auto &[group, result] : groups)
        cases += casesOf(result);
    return cases;
}

template <typename T, typename Ask>
Result<std::shared_ptr<const T>> once(QCache<QString, std::shared_ptr<const T>> &kept, const QString &key, Ask ask)
{
    if (const auto *known = kept.object(key))
        return *known;
    auto answer = ask();
    if (!answer)
        return fail(answer.error());
    const auto shared = std::make_shared<const T>(*std::move(answer));
    kept.insert(key, new std::shared_ptr<const T>(shared), casesOf(*shared)); // the cache owns it
    return shared;
}

} // namespace

Result<std::shared_ptr<const MetricResult>> MetricAnswers::run(const MetricDefinition &definition,
                                                               const MetricScope &scope)
{
    return once(m_results, keyOf(definition, scope), [&] { return m_runner.run(definition, scope); });
}

Result<std::shared_ptr<const MetricAnswers::Groups>>
MetricAnswers::runBy(const MetricDefinition &definition, const MetricScope &scope, const QString &column)
{
    return once(m_groups, keyOf(definition, scope, column), [&] { return m_runner.runBy(definition, scope, column); });
}

} // namespace plumbline
