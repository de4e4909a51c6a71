// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MetricBench.h"

#include "base/Digest.h"
#include "metrics/MetricRunner.h"
#include "store/RawRecords.h"
#include "store/RowWriter.h"
#include "store/SyncLedger.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

FieldValue valueOf(FieldKind kind, const QString &text)
{
    switch (kind) {
    case FieldKind::Text: return text;
    case FieldKind::Instant: return *parseInstant(text);
    case FieldKind::Integer: return text.toLongLong();
    case FieldKind::Boolean: return text == u"true"_s;
    case FieldKind::Money: return *Money::parse(text);
    case FieldKind::TextList: return text.split(u',');
    }
    return {};
}

template <typename T>
T valueOrDie(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(toString(result.error())));
    return *std::move(result);
}

} // namespace

MetricBench::MetricBench() : m_catalog(valueOrDie(catalog()))
{
    m_postgres = PostgresServer::start(&m_why);
    from(u"hub"_s, "2020-01-01T00:00:00Z");
}

Result<MetricCatalog> MetricBench::catalog()
{
    return MetricCatalog::load(qEnvironmentVariable("PLUMBLINE_TEST_METRICS", MetricCatalog::bundledFolder()));
}

void MetricBench::engines()
{
    QTest::addColumn<bool>("postgresql");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

bool MetricBench::open()
{
    const bool postgresql = *static_cast<bool *>(QTest::qGlobalData("postgresql", QMetaType::Bool));
    if (postgresql && !m_postgres)
        return false;
    m_connection.reset();
    const QString file = m_folder.filePath(u"store-%1.db"_s.arg(++m_stores));
    m_location = *StoreLocation::parse(postgresql ? m_postgres->freshDatabase() : file);
    m_connection = valueOrDie(StoreConnection::open(m_location, StoreConnection::Access::ReadWrite));
    from(u"hub"_s, "2020-01-01T00:00:00Z");
    return true;
}

void MetricBench::from(const QString &source, const char *knownAt)
{
    m_source = source;
    m_knownAt = at(knownAt);
}

void MetricBench::add(const QString &type, const QString &fields)
{
    Row row = Row::of(*findRowType(type));
    for (const QString &field : fields.split(u' ', Qt::SkipEmptyParts)) {
        const QString name = field.section(u'=', 0, 0);
        const int index = row.type->fieldIndex(name);
        if (index < 0)
            qFatal("%s has no field %s", qPrintable(type), qPrintable(name));
        row.set(name, valueOf(row.type->fields[size_t(index)].kind, field.section(u'=', 1)));
    }
    RawAnswer answer;
    answer.source = m_source;
    answer.stream = u"stream"_s;
    answer.url = u"https://api.example.test/items"_s;
    answer.status = 200;
    answer.fetchedAt = m_knownAt;
    answer.body = fields.toUtf8();
    answer.sha256 = sha256Hex(answer.body);
    valueOrDie(m_connection->transaction([&]() -> Result<WriteCounts> {
        if (auto kept = RawRecords(*m_connection).keep(answer, 1); !kept)
            return fail(kept.error());
        return RowWriter(*m_connection, 1).write({{row, {m_source, answer.stream, answer.sha256, {}, {}}}}, m_knownAt);
    }));
}

void MetricBench::reject(const QString &type)
{
    RejectedRecord record;
    record.type = type;
    record.source = m_source;
    record.reason = u"has no id"_s;
    if (auto kept = RowWriter(*m_connection, 1).reject({record}, m_knownAt); !kept)
        qFatal("%s", qPrintable(toString(kept.error())));
}

void MetricBench::pulled(const QString &source, const char *finishedAt, const QString &state)
{
    SyncLedger ledger(*m_connection);
    SyncRunRecord run = valueOrDie(ledger.startOrResume(source, u"test"_s, at(finishedAt)));
    run.state = state;
    if (auto done = ledger.finish(run, at(finishedAt)); !done)
        qFatal("%s", qPrintable(toString(done.error())));
}

void MetricBench::expects(const QString &source, const QStringList &types)
{
    if (auto done = SyncLedger(*m_connection).expect({{source, types}}, at("1970-01-01T00:00:00Z")); !done)
        qFatal("%s", qPrintable(toString(done.error())));
}

MetricResult MetricBench::run(const QString &id, const MetricScope &scope)
{
    return valueOrDie(MetricRunner(*m_connection).run(definition(id), scope));
}

MetricSeries MetricBench::series(const QString &id, const MetricScope &scope, IsoWeek last, int weeks)
{
    return valueOrDie(MetricSeriesRunner(*m_connection).run(definition(id), scope, last, weeks));
}

MetricScope MetricBench::scope(const char *from, const char *to, const char *asOf)
{
    MetricScope scope;
    scope.from = at(from);
    scope.to = at(to);
    scope.asOf = asOf ? at(asOf) : scope.to;
    return scope;
}

QString MetricBench::outputs(const MetricResult &result, const QStringList &names)
{
    QStringList parts;
    for (const QString &name : names) {
        const QJsonValue value = result.output(name);
        parts.append(name + u'='
                     + (value.isDouble()       ? QString::number(value.toDouble(), 'g', 6)
                            : value.isNull()   ? u"-"_s
                            : value.isString() ? value.toString()
                            : value.isArray()
                            ? QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact))
                            : QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact))));
    }
    return parts.join(u' ');
}

QString MetricBench::excluded(const MetricResult &result)
{
    QStringList parts;
    for (const auto &[reason, cases] : result.excluded)
        parts.append(u"%1=%2"_s.arg(reason).arg(cases));
    parts.sort();
    return parts.join(u' ');
}

QString MetricBench::notAddingUp(const QString &id, const MetricScope &scope, const QStringList &counts)
{
    const MetricRunner runner(*m_connection);
    const MetricResult whole = run(id, scope);
    for (const QString &dimension : definition(id).dimensions) {
        const auto groups = valueOrDie(runner.runBy(definition(id), scope, dimension));
        for (const QString &count : counts) {
            qint64 sum = 0;
            for (const auto &[key, group] : groups)
                sum += group.output(count).toInteger();
            if (sum != whole.output(count).toInteger())
                return u"%1 by %2: %3, not %4"_s.arg(count, dimension).arg(sum).arg(whole.output(count).toInteger());
        }
    }
    return {};
}

QStringList MetricBench::lines(const MetricResult &result, const QStringList &columns)
{
    QStringList found;
    for (int row = 0; row < result.cases.size(); ++row) {
        QStringList parts;
        for (const QString &column : columns)
            parts.append(result.cases.isNull(row, column) ? u"-"_s : result.cases.text(row, column));
        found.append(parts.join(u' '));
    }
    return found;
}

} // namespace plumbline
