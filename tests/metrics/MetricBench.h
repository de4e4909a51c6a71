// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PostgresServer.h"
#include "domain/Row.h"
#include "metrics/MetricCatalog.h"
#include "metrics/MetricSeries.h"
#include "store/StoreConnection.h"

namespace plumbline {

/// A store that a test fills with rows in one line each, and the bundled definitions to ask it.
class MetricBench
{
public:
    MetricBench();

    /// The bundled definitions, or those in the folder that PLUMBLINE_TEST_METRICS names: for tools/mutate_metrics.py.
    static Result<MetricCatalog> catalog();

    /// Global test data: each test runs on SQLite and on PostgreSQL, in column "engine".
    static void engines();
    /// An empty store of the engine of the current global data; false: `why`.
    bool open();
    const QString &why() const { return m_why; }
    StoreConnection &connection() { return *m_connection; }
    const StoreLocation &location() const { return m_location; }
    const MetricDefinition &definition(const QString &id) const { return *m_catalog.find(id); }

    /// Where and when the next rows come from.
    void from(const QString &source, const char *knownAt);
    /// Writes one row: "id=a service=pay created_at=2026-01-01T00:00:00Z cost_usd=0.5".
    void add(const QString &type, const QString &fields);
    /// Puts a record of a type aside.
    void reject(const QString &type);
    /// Remembers a pull of `source` that ended so at `finishedAt`.
    void pulled(const QString &source, const char *finishedAt, const QString &state = QStringLiteral("complete"));
    /// Remembers, since ever, that `source` is to deliver rows of these types.
    void expects(const QString &source, const QStringList &types);

    MetricResult run(const QString &id, const MetricScope &scope);
    MetricSeries series(const QString &id, const MetricScope &scope, IsoWeek last, int weeks);

    static TimePoint at(const char *text) { return *parseInstant(QString::fromLatin1(text)); }
    /// A scope of [from, to) in UTC, known at its end unless another instant is given.
    static MetricScope scope(const char *from, const char *to, const char *asOf = nullptr);
    /// "n=3 rmst=7.33333 km_median=-": outputs by name (of objects also "manual/num"), nothing is "-".
    static QString outputs(const MetricResult &result, const QStringList &names);
    /// "duplicate=1 no_time=2": cases that do not count, by reason in alphabetical order.
    static QString excluded(const MetricResult &result);
    /// Whether the counts of these outputs over all groups of each dimension add up to those of the whole.
    QString notAddingUp(const QString &id, const MetricScope &scope, const QStringList &counts);
    /// One line per case in order: the named columns, separated by blanks; nothing is "-".
    static QStringList lines(const MetricResult &result, const QStringList &columns);

private:
    MetricCatalog m_catalog;
    QString m_why;
    std::unique_ptr<PostgresServer> m_postgres;
    QTemporaryDir m_folder;
    int m_stores = 0;
    StoreLocation m_location;
    std::unique_ptr<StoreConnection> m_connection;
    QString m_source;
    TimePoint m_knownAt;
};

} // namespace plumbline

/// Body of a test class' init(): a fresh store, or a skip that says what is not installed.
#define OPEN_METRIC_BENCH(bench)                                                                                       \
    do {                                                                                                               \
        if (!(bench).open())                                                                                           \
            QSKIP(qPrintable((bench).why()));                                                                          \
    } while (false)
