// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PanelSource.h"

#include "metrics/MetricRunner.h"
#include "search/VersionReader.h"
#include "store/RowQueries.h"
#include "store/SqlQuery.h"
#include "store/SqliteStatement.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<std::vector<qint64>> PanelSource::newest() const
{
    std::vector<qint64> versions;
    for (const PanelRowType &rows : m_definition.panel->rows) {
        const auto newest = RowQueries(m_store).newestVersion(rows.type);
        if (!newest)
            return fail(newest.error());
        versions.push_back(*newest);
    }
    return versions;
}

Result<QByteArray> PanelSource::digest(int type, qint64 version) const
{
    return VersionReader(*findRowType(typeOf(type).type)).digestOf(m_store, version);
}

QString PanelSource::select(int type, const QString &condition) const
{
    const PanelRowType &rows = typeOf(type);
    QStringList columns{u"version_id"_s,
                        m_definition.historyType == rows.type ? m_definition.historyColumn : u"CAST(NULL AS BIGINT)"_s};
    columns += rows.events + rows.keys();
    return u"SELECT %1 FROM %2_version WHERE %3 AND %4%5 ORDER BY version_id"_s.arg(
        columns.join(u", "_s), rows.type, knownCondition(m_knownAt), condition,
        rows.where.isEmpty() ? QString() : u" AND (%1)"_s.arg(rows.where));
}

Result<std::vector<PanelRow>> PanelSource::read(int type, const QString &condition, const QVariantList &binds) const
{
    const PanelRowType &declared = typeOf(type);
    const int events = int(declared.events.size());
    const int keys = int(declared.keys().size());
    const QString sql = select(type, condition);
    std::vector<PanelRow> found;
    const auto rowOf = [&](const auto &isNull, const auto &number, const auto &text) {
        PanelRow row;
        row.version = number(0);
        if (!isNull(1))
            row.history = number(1);
        for (int i = 0; i < events; ++i)
            if (!isNull(2 + i))
                row.events.push_back(number(2 + i));
        for (int i = 2 + events; i < 2 + events + keys; ++i)
            row.keys.push_back(isNull(i) ? 0 : PanelKeys::keyOf(text(i)));
        found.push_back(std::move(row));
    };
    if (m_store.location().engine == StoreLocation::Engine::Sqlite) { // without a QString for each text
        auto statement = m_store.take(sql);
        if (!statement)
            return fail(statement.error());
        SqliteStatement &rows = **statement;
        for (const QVariant &bind : binds)
            rows.bind(bind);
        Result<bool> stepped = true;
        while ((stepped = rows.step(u"read rows"_s)) && *stepped)
            rowOf([&](int i) { return rows.isNull(i); }, [&](int i) { return rows.number(i); },
                  [&](int i) { return rows.bytes(i); });
        m_store.giveBack(sql, std::move(*statement));
        if (!stepped)
            return fail(stepped.error());
        return found;
    }
    SqlQuery rows(m_store);
    if (auto run = rows.run(u"read rows"_s, sql, binds); !run)
        return fail(run.error());
    while (rows.next())
        rowOf([&](int i) { return rows.isNull(i); }, [&](int i) { return rows.number(i); },
              [&](int i) { return rows.text(i).toUtf8(); });
    if (auto ended = rows.ended(); !ended)
        return fail(ended.error());
    return found;
}

Result<std::vector<PanelRow>> PanelSource::rows(int type, qint64 after, qint64 upTo) const
{
    return read(type, u"version_id > ? AND version_id <= ?"_s, {after, upTo});
}

Result<std::vector<PanelRow>> PanelSource::rows(int type, const QList<qint64> &versions) const
{
    const SqlDialect dialect(m_store.location().engine);
    return read(type, dialect.amongNumbers(u"version_id"_s), {dialect.numbers(versions)});
}

Result<QList<qint64>> PanelSource::oneOfEach(int type, const QList<qint64> &versions) const
{
    const SqlDialect dialect(m_store.location().engine);
    SqlQuery query(m_store);
    if (auto run = query.run(u"read rows"_s,
                             u"SELECT MIN(version_id) FROM %1_version WHERE %2 GROUP BY %3"_s.arg(
                                 typeOf(type).type, dialect.amongNumbers(u"version_id"_s),
                                 typeOf(type).alike.join(u", "_s)),
                             {dialect.numbers(versions)});
        !run)
        return fail(run.error());
    QList<qint64> oldest;
    while (query.next())
        oldest.append(query.number(0));
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return oldest;
}

Result<QList<qint64>> PanelSource::replaced(int type, qint64 after, qint64 upTo) const
{
    const auto successions = VersionReader(*findRowType(typeOf(type).type)).replaced(m_store, after, upTo);
    if (!successions)
        return fail(successions.error());
    QList<qint64> versions;
    for (const Succession &succession : *successions)
        versions.append(succession.version);
    return versions;
}

QList<std::pair<QString, QString>> PanelSource::parameters(qint64 asOfNs) const
{
    return parameters(-farNs, m_definition.period == PeriodKind::Standing ? asOfNs : farNs, asOfNs);
}

QList<std::pair<QString, QString>> PanelSource::parameters(qint64 fromNs, qint64 toNs, qint64 asOfNs) const
{
    MetricScope scope;
    scope.from = timeFromNs(fromNs);
    scope.to = timeFromNs(toNs);
    scope.asOf = timeFromNs(asOfNs);
    return MetricRunner::parameters(m_definition, scope).value_or(QList<std::pair<QString, QString>>());
}

Result<CaseTable> PanelSource::cases(qint64 asOfNs)
{
    const Result<QString> relations
        = knownRelations(m_definition.reads, {}, {}, m_definition.relationsSql() + m_definition.populationSql);
    if (!relations)
        return fail(relations.error());
    return m_population.run({*relations, {}}, parameters(asOfNs));
}

Result<CaseTable> PanelSource::cases(qint64 asOfNs, const QHash<QString, ChosenRows> &chosen)
{
    return cases(chosen, parameters(asOfNs));
}

Result<CaseTable> PanelSource::casesAt(qint64 instantNs, const QHash<QString, ChosenRows> &chosen)
{
    return cases(chosen, parameters(instantNs, instantNs + 1, farNs));
}

Result<CaseTable> PanelSource::cases(const QHash<QString, ChosenRows> &chosen,
                                     const QList<std::pair<QString, QString>> &params)
{
    const auto relations = chosenRelations(SqlDialect(m_store.location().engine), m_definition.reads, chosen, m_knownAt,
                                           m_definition.relationsSql() + m_definition.populationSql);
    if (!relations)
        return fail(relations.error());
    return m_population.run(*relations, params);
}

} // namespace plumbline
