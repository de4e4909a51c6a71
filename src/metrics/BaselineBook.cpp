// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/BaselineBook.h"

#include "base/CanonicalJson.h"
#include "log/Disclosure.h"
#include "metrics/MetricDefinition.h"
#include "metrics/MetricScope.h"
#include "store/LogWriter.h"
#include "store/SqlDialect.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonArray sorted(QStringList names)
{
    names.sort();
    return QJsonArray::fromStringList(names);
}

QByteArray disclosed(const QString &name, const QString &text)
{
    QByteArray value;
    appendJson(value, text);
    return Disclosure::fresh(name, value).toText();
}

/// What was decided is open; who decided it and why are named by their digests, as everywhere in the log.
LogEntry logEntryOf(const MetricBaseline &baseline)
{
    const QJsonObject record{{u"what"_s, u"metric_baseline"_s},
                             {u"metric"_s, baseline.metric},
                             {u"definition"_s, baseline.definition},
                             {u"output"_s, baseline.output},
                             {u"scope"_s, baseline.scope},
                             {u"first_week"_s, baseline.first.toString()},
                             {u"last_week"_s, baseline.last.toString()},
                             {u"weeks"_s, baseline.weeks},
                             {u"mean"_s, QString::number(baseline.mean, 'g', 17)}};
    LogEntry entry;
    entry.line.kind = LogKind::Configuration;
    entry.line.rec = QJsonDocument(record).toJson(QJsonDocument::Compact);
    entry.disclosures = {disclosed(u"who"_s, baseline.who), disclosed(u"reason"_s, baseline.reason)};
    return entry;
}

} // namespace

QString BaselineBook::scopeText(const MetricScope &scope)
{
    QJsonObject params;
    for (auto one = scope.params.constBegin(); one != scope.params.constEnd(); ++one)
        params.insert(one.key(), one.value());
    const QJsonObject text{{u"services"_s, sorted(scope.services)},
                           {u"teams"_s, sorted(scope.teams)},
                           {u"environments"_s, sorted(scope.environments)},
                           {u"params"_s, params},
                           {u"zone"_s, QString::fromLatin1(scope.zone.id())}};
    return QString::fromUtf8(QJsonDocument(text).toJson(QJsonDocument::Compact));
}

Result<QList<MetricBaseline>> BaselineBook::read(const QString &rest, const QVariantList &binds) const
{
    SqlQuery query(m_connection);
    if (auto ran
        = query.run(u"read baselines"_s,
                    u"SELECT id, metric, definition, output, scope, first_week, last_week, weeks, mean, reason, "
                    "who, at_ns FROM metric_baseline %1 ORDER BY id"_s.arg(rest),
                    binds);
        !ran)
        return fail(ran.error());
    QList<MetricBaseline> baselines;
    while (query.next()) {
        const auto first = IsoWeek::parse(query.text(5));
        const auto last = IsoWeek::parse(query.text(6));
        if (!first || !last)
            return fail(Error::Kind::Store, u"read baselines"_s, u"baseline %1 names no weeks"_s.arg(query.number(0)));
        baselines.append({query.number(0), query.text(1), int(query.number(2)), query.text(3), query.text(4), *first,
                          *last, int(query.number(7)), query.text(8).toDouble(), query.text(9), query.text(10),
                          timeFromNs(query.number(11))});
    }
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return baselines;
}

Result<QList<MetricBaseline>> BaselineBook::all() const
{
    return read({}, {});
}

Result<QList<MetricBaseline>> BaselineBook::of(const MetricDefinition &definition, const MetricScope &scope) const
{
    const SqlDialect dialect(m_connection.location().engine);
    QList<qint64> versions{definition.version};
    versions.append(QList<qint64>(definition.sameNumbersAs.begin(), definition.sameNumbersAs.end()));
    auto found = read(u"WHERE metric = ? AND %1 AND output = ? AND scope = ?"_s.arg(dialect.amongNumbers(u"definition"_s)),
                      {definition.id, dialect.numbers(versions), definition.headline, scopeText(scope)});
    if (found && scope.knownAt)
        found->removeIf([&](const MetricBaseline &baseline) { return baseline.at > *scope.knownAt; });
    return found;
}

Result<MetricBaseline> BaselineBook::keep(MetricBaseline baseline, TimePoint now)
{
    return m_connection.transaction([&]() -> Result<MetricBaseline> {
        const auto told = LogWriter(m_connection).tell(logEntryOf(baseline), now);
        if (!told)
            return fail(told.error());
        baseline.at = told->at;
        SqlQuery query(m_connection);
        if (auto written = query.run(
                u"keep baseline"_s,
                u"INSERT INTO metric_baseline (metric, definition, output, scope, first_week, last_week, weeks, mean, "
                "reason, who, at_ns) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                {baseline.metric, baseline.definition, baseline.output, baseline.scope, baseline.first.toString(),
                 baseline.last.toString(), baseline.weeks, QString::number(baseline.mean, 'g', 17),
                 boundText(baseline.reason), boundText(baseline.who), toNs(baseline.at)});
            !written)
            return fail(written.error());
        baseline.id = query.next() ? query.number(0) : 0;
        if (auto ended = query.ended(); !ended)
            return fail(ended.error());
        return baseline;
    });
}

} // namespace plumbline
