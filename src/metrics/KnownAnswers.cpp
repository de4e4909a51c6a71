// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/KnownAnswers.h"

#include "base/Digest.h"
#include "metrics/MetricRunner.h"
#include "metrics/StatisticAnswers.h"
#include "metrics/VectorShape.h"
#include "metrics/VectorTranslation.h"
#include "store/RawRecords.h"
#include "store/RowWriter.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A vector's rows become known just before it asks, so that a row without a time of its own has one.
Result<void> import(const QList<Row> &rows, const QJsonObject &input, TimePoint asOf, StoreConnection &store)
{
    RawAnswer answer;
    answer.source = u"known-answers"_s;
    answer.stream = u"vector"_s;
    answer.url = u"file:vector"_s;
    answer.body = QJsonDocument(input).toJson(QJsonDocument::Compact);
    answer.sha256 = sha256Hex(answer.body);
    QList<std::pair<Row, RowOrigin>> items;
    for (const Row &row : rows)
        items.append({row, {answer.source, answer.stream, answer.sha256, {}, {}}});
    return store.transaction([&]() -> Result<void> {
        const auto kept = RawRecords(store).keep(answer, 0);
        if (!kept)
            return fail(kept.error());
        const auto written = RowWriter(store, 0).write(items, asOf - std::chrono::nanoseconds(1));
        return written ? Result<void>() : Result<void>(fail(written.error()));
    });
}

constexpr TimePoint endOfTime{std::chrono::sys_days{std::chrono::year{2200} / 1 / 1}};

/// A parameter as definitions take it: a list of texts with commas between, any other list as JSON.
QString parameterText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (!value.isArray())
        return value.toString();
    const QJsonArray list = value.toArray();
    QStringList texts;
    for (const auto &item : list)
        texts.append(item.toString());
    return std::all_of(list.begin(), list.end(), [](const QJsonValue &item) { return item.isString(); })
        ? texts.join(u',')
        : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

/// The scope that a vector's parameters describe. Dates are local days of the vector's zone; what is not about time is
/// a parameter of the definition.
Result<MetricScope> scopeWith(const QJsonObject &params, const VectorTranslation &translation)
{
    MetricScope scope;
    const QString zone = params.value(u"time_zone"_s).toString(u"UTC"_s);
    scope.zone = QTimeZone(zone.toLatin1());
    if (!scope.zone.isValid())
        return fail(Error::Kind::Format, u"read vector"_s, u"\"%1\" is no time zone"_s.arg(zone));
    std::optional<TimePoint> from;
    std::optional<TimePoint> to;
    std::optional<TimePoint> asOf;
    for (auto it = params.begin(); it != params.end(); ++it) {
        const QString name = translation.parameter(it.key());
        if (name.isEmpty())
            continue; // says what to print, or belongs to the rows
        const bool isDate = name == u"from_date"_s || name == u"to_date"_s;
        if (isDate || name == u"from"_s || name == u"to"_s || name == u"as_of"_s) {
            const auto instant = isDate
                ? Result<TimePoint>(startOfDay(QDate::fromString(it.value().toString(), Qt::ISODate), scope.zone))
                : parseInstant(it.value().toString());
            if (!instant)
                return fail(instant.error());
            (name.startsWith(u"from"_s) ? from : name.startsWith(u"to"_s) ? to : asOf) = *instant;
        } else if (name == u"iso_weeks"_s) {
            const auto first = IsoWeek::parse(it.value().toArray().first().toString());
            const auto last = IsoWeek::parse(it.value().toArray().last().toString());
            if (!first || !last)
                return fail(Error::Kind::Format, u"read vector"_s, u"%1 names no ISO weeks"_s.arg(it.key()));
            from = first->from(scope.zone);
            to = last->to(scope.zone);
        } else if (name != u"time_zone"_s) {
            scope.params.insert(name, parameterText(it.value()));
        }
    }
    scope.asOf = asOf.value_or(to.value_or(endOfTime)); // no time at all: all of it
    scope.to = to.value_or(scope.asOf);
    scope.from = from.value_or(TimePoint());
    return scope;
}

} // namespace

Result<MetricScope> KnownAnswers::scopeOf(const QJsonObject &vector)
{
    const QString metric = vector.value(u"metric"_s).toString();
    const auto translation = VectorTranslation::find(metric);
    if (!translation)
        return fail(translation.error());
    if (!*translation)
        return fail(Error::Kind::Usage, u"answer vector"_s, u"%1 is not answered from rows"_s.arg(metric));
    return scopeWith(vector.value(u"params"_s).toObject(), **translation);
}

Result<QJsonObject> KnownAnswers::answer(const QJsonObject &vector, StoreConnection &store) const
{
    const QString metric = vector.value(u"metric"_s).toString();
    const auto translation = VectorTranslation::find(metric);
    if (!translation)
        return fail(translation.error());
    const MetricDefinition *definition = m_catalog.find(metric);
    if (!*translation || !definition)
        return fail(Error::Kind::Usage, u"answer vector"_s, u"there is no definition \"%1\" yet"_s.arg(metric));
    const auto scope = scopeWith(vector.value(u"params"_s).toObject(), **translation);
    if (!scope)
        return fail(scope.error());
    const QJsonObject input = shaped(vector, (*translation)->shape());
    const auto rows = (*translation)->rows(input, scope->zone);
    if (!rows)
        return fail(rows.error());
    if (auto imported = import(*rows, input, scope->asOf, store); !imported)
        return fail(imported.error());
    const auto result = MetricRunner(store).run(*definition, *scope);
    if (!result)
        return fail(result.error());
    const QJsonObject outputs = result->outputsObject();
    const QString &whole = (*translation)->answer();
    return whole.isEmpty() ? outputs : outputs.value(whole).toObject();
}

KnownAnswerResult KnownAnswers::checkVector(const QJsonObject &vector, StoreConnection &store) const
{
    KnownAnswerResult result;
    result.id = vector.value(u"id"_s).toString();
    result.metric = vector.value(u"metric"_s).toString();
    const auto statistic
        = statisticAnswer(result.metric, vector.value(u"params"_s).toObject(), vector.value(u"input"_s).toObject());
    result.path = statistic ? u"statistic"_s : u"rows"_s;
    const auto got = statistic ? Result<QJsonObject>(*statistic) : answer(vector, store);
    if (!got)
        result.problem = toString(got.error());
    else
        result.mismatch = compareAnswer(vector.value(u"expect"_s), *got);
    return result;
}

Result<QList<KnownAnswerResult>> KnownAnswers::check(const QByteArray &file, const QString &name) const
{
    QJsonParseError problem;
    const QJsonObject document = QJsonDocument::fromJson(file, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return fail(Error::Kind::Configuration, u"read known answers"_s, problem.errorString(), name);
    if (document.value(u"format"_s).toString() != u"plumbline-metric-vectors/1"_s)
        return fail(Error::Kind::Configuration, u"read known answers"_s,
                    u"\"format\" is not plumbline-metric-vectors/1"_s, name);
    QList<KnownAnswerResult> results;
    const QJsonArray vectors = document.value(u"vectors"_s).toArray();
    for (const auto &vector : vectors) {
        const auto store
            = StoreConnection::open({StoreLocation::Engine::Sqlite, u":memory:"_s}, StoreConnection::Access::ReadWrite);
        if (!store)
            return fail(store.error());
        results.append(checkVector(vector.toObject(), **store));
    }
    return results;
}

} // namespace plumbline
