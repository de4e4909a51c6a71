// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/PanelEstate.h"

#include "store/VersionTable.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline::bench {

namespace {

constexpr int rowsPerTransaction = 50'000;
constexpr auto span = std::chrono::hours(24 * 7 * 78);
constexpr int teams = 60;

QString teamOf(const QString &service)
{
    return u"team-%1"_s.arg(service.right(4).toInt() % teams, 2, 10, QChar(u'0'));
}

} // namespace

PanelEstate::PanelEstate(quint32 seed, qint64 decisions)
    : m_gates(seed), m_random(seed + 1), m_decisions(std::max<qint64>(decisions, 1'000))
{
}

QStringList PanelEstate::kinds()
{
    return {u"all"_s, u"service"_s, u"team and environment"_s};
}

void PanelEstate::beginBehind(qint64 rows)
{
    m_gates = GateEstate(m_random.generate(), rows);
    m_made = m_calls = m_deployments = rows;
}

TimePoint PanelEstate::start() const
{
    return TimePoint(std::chrono::seconds(1'719'792'000)); // a Monday
}

TimePoint PanelEstate::end() const
{
    return start() + span;
}

TimePoint PanelEstate::anyTime()
{
    return start()
        + std::chrono::milliseconds(qint64(m_random.generateDouble() * double(span / std::chrono::milliseconds(1))));
}

Row PanelEstate::decision()
{
    Row row = m_gates.next();
    // As dense as 78 weeks of that many decisions are.
    const double share = double(m_made % m_decisions) / double(m_decisions);
    ++m_made;
    const bool isLate = m_random.bounded(100) == 0;
    const TimePoint at = m_made > m_decisions
        ? end() - std::chrono::seconds(m_random.bounded(7'200))
        : start() + std::chrono::seconds(qint64(share * double(span / std::chrono::seconds(1))))
            + std::chrono::milliseconds(m_random.bounded(7'200'000))
            - std::chrono::hours(isLate ? m_random.bounded(500) : 0);
    row.set(u"decided_at", at);
    row.set(u"evidence_at", at + std::chrono::milliseconds(m_random.bounded(600'000)));
    return row;
}

Row PanelEstate::deployment(const Row &decision)
{
    Row row = Row::of(*findRowType(u"deployment"));
    row.set(u"id", u"deploy-%1"_s.arg(++m_deployments));
    for (const QStringView field : {u"service", u"environment", u"artifact", u"commit_sha", u"actor"})
        row.set(field, decision.value(field));
    row.set(u"at", std::get<TimePoint>(decision.value(u"decided_at")) + std::chrono::seconds(m_random.bounded(7'200)));
    row.set(u"status", m_random.bounded(20) ? u"success"_s : u"failed"_s);
    return row;
}

Row PanelEstate::exception(qint64 number)
{
    Row row = Row::of(*findRowType(u"exception"));
    const TimePoint created = anyTime();
    row.set(u"id", u"exc-%1"_s.arg(number));
    row.set(u"service", m_gates.service());
    row.set(u"rule", m_gates.rule());
    row.set(u"owner", m_gates.actor());
    row.set(u"created_at", created);
    if (m_random.bounded(10))
        row.set(u"expires_at", created + std::chrono::hours(24 * (1 + m_random.bounded(90))));
    if (m_random.bounded(10) < 8)
        row.set(u"closed_at", created + std::chrono::hours(1 + m_random.bounded(24 * 120)));
    if (number > 10 && m_random.bounded(12) == 0)
        row.set(u"renewed_from", u"exc-%1"_s.arg(number - 1 - m_random.bounded(9)));
    return row;
}

Row PanelEstate::finding(qint64 number)
{
    Row row = Row::of(*findRowType(u"finding"));
    const TimePoint seen = anyTime();
    row.set(u"id", u"finding-%1"_s.arg(number));
    row.set(u"service", m_gates.service());
    row.set(u"rule", m_gates.rule());
    row.set(u"severity", QStringList{u"critical"_s, u"high"_s, u"medium"_s, u"low"_s}[m_random.bounded(4)]);
    row.set(u"first_seen", seen);
    const bool isFixed = m_random.bounded(4) != 0;
    row.set(u"state", isFixed ? u"fixed"_s : u"open"_s);
    if (isFixed)
        row.set(u"resolved_at", seen + std::chrono::hours(1 + m_random.bounded(24 * 90)));
    return row;
}

Row PanelEstate::monitoring(int service, const QString &environment)
{
    Row row = Row::of(*findRowType(u"monitoring"));
    const QString name = m_gates.serviceName(service);
    row.set(u"id", u"watch-%1-%2"_s.arg(name, environment));
    row.set(u"asset", name + u'/' + environment);
    row.set(u"service", name);
    row.set(u"environment", environment);
    row.set(u"from_at", start() + std::chrono::hours(m_random.bounded(24 * 60)));
    if (m_random.bounded(50) == 0)
        row.set(u"to_at", end() - std::chrono::hours(m_random.bounded(24 * 300)));
    return row;
}

Row PanelEstate::drift(qint64 number, TimePoint at)
{
    Row row = Row::of(*findRowType(u"drift"));
    row.set(u"id", u"drift-%1"_s.arg(number));
    const QString service = m_gates.service();
    const QString environment = m_random.bounded(4) ? u"production"_s : u"staging"_s;
    row.set(u"asset", service + u'/' + environment);
    row.set(u"property", u"property-%1"_s.arg(m_random.bounded(5)));
    row.set(u"service", service);
    row.set(u"environment", environment);
    row.set(u"started_at", at);
    row.set(u"detected_at", at + std::chrono::minutes(m_random.bounded(60)));
    if (m_random.bounded(10))
        row.set(u"ended_at", at + std::chrono::minutes(60 + m_random.bounded(60 * 72)));
    row.set(u"approved", m_random.bounded(15) == 0);
    return row;
}

Row PanelEstate::call(TimePoint at)
{
    Row row = Row::of(*findRowType(u"ai_call"));
    row.set(u"id", u"call-%1"_s.arg(++m_calls));
    row.set(u"started_at", at);
    row.set(u"ended_at", at + std::chrono::milliseconds(200 + m_random.bounded(20'000)));
    const QString service = m_gates.service(); // uses two models of one provider
    const int number = service.right(4).toInt();
    row.set(u"service", service);
    row.set(u"environment", m_random.bounded(4) ? u"production"_s : u"staging"_s);
    row.set(u"provider", u"provider-%1"_s.arg(number % 3));
    row.set(u"model", u"model-%1"_s.arg(number % 3 * 4 + m_random.bounded(2)));
    row.set(u"input_tokens", qint64(m_random.bounded(20'000)));
    row.set(u"output_tokens", qint64(m_random.bounded(2'000)));
    if (m_random.bounded(50))
        row.set(u"cost_usd", Money{qint64(m_random.bounded(80'000'000)) * 1'000});
    return row;
}

Result<void> PanelEstate::write(StoreConnection &store, const QString &type, const QList<Row> &rows)
{
    const RowOrigin origin{u"bench"_s, u"stream"_s, QString(64, u'0'), u"/0"_s, {}};
    QList<FreshVersion> versions;
    for (const Row &row : rows)
        versions.append({&row, &origin, row.digest(), end()});
    return store.transaction([&] { return VersionTable::of(store, *findRowType(type))->insert(versions, 1); });
}

Result<void> PanelEstate::fill(StoreConnection &store)
{
    QList<Row> rows;
    for (int number = 0; number < GateEstate::services; ++number) {
        Row row = Row::of(*findRowType(u"service"));
        const QString name = m_gates.serviceName(number);
        row.set(u"id", name);
        row.set(u"name", name);
        row.set(u"team", teamOf(name));
        rows.append(row);
    }
    if (auto written = write(store, u"service"_s, rows); !written)
        return written;
    QList<Row> deployments;
    for (qint64 begin = 0; begin < m_decisions; begin += rowsPerTransaction) {
        rows.clear();
        deployments.clear();
        for (qint64 i = begin; i < std::min(begin + rowsPerTransaction, m_decisions); ++i) {
            rows.append(decision());
            if (m_random.bounded(20) == 0)
                deployments.append(deployment(rows.last()));
        }
        if (auto written = write(store, u"gate_decision"_s, rows); !written)
            return written;
        if (auto written = write(store, u"deployment"_s, deployments); !written)
            return written;
    }
    rows.clear();
    for (qint64 number = 1; number <= m_decisions * 3 / 100; ++number)
        rows.append(exception(number));
    if (auto written = write(store, u"exception"_s, rows); !written)
        return written;
    rows.clear();
    for (qint64 number = 1; number <= m_decisions / 10; ++number)
        rows.append(finding(number));
    if (auto written = write(store, u"finding"_s, rows); !written)
        return written;
    rows.clear();
    for (int number = 0; number < GateEstate::services; ++number)
        for (const QString &environment : {u"production"_s, u"staging"_s})
            rows.append(monitoring(number, environment));
    if (auto written = write(store, u"monitoring"_s, rows); !written)
        return written;
    rows.clear();
    for (qint64 number = 1; number <= m_decisions / 20; ++number)
        rows.append(drift(number, anyTime()));
    if (auto written = write(store, u"drift"_s, rows); !written)
        return written;
    const qint64 calls = m_decisions * 2;
    for (qint64 begin = 0; begin < calls; begin += rowsPerTransaction) {
        rows.clear();
        for (qint64 i = begin; i < std::min(begin + rowsPerTransaction, calls); ++i)
            rows.append(call(start()
                             + std::chrono::milliseconds(
                                 qint64(double(i) / double(calls) * double(span / std::chrono::milliseconds(1))))));
        if (auto written = write(store, u"ai_call"_s, rows); !written)
            return written;
    }
    return {};
}

QList<std::pair<Row, RowOrigin>> PanelEstate::arriving(int count)
{
    const RowOrigin origin{u"bench"_s, u"stream"_s, QString(64, u'0'), u"/0"_s, {}};
    QList<std::pair<Row, RowOrigin>> rows;
    while (rows.size() < count) {
        if (m_random.bounded(3)) {
            rows.append({call(end() - std::chrono::milliseconds(m_random.bounded(3'600'000))), origin});
            continue;
        }
        rows.append({decision(), origin});
        if (m_random.bounded(20) == 0)
            rows.append({deployment(rows.last().first), origin});
        if (m_random.bounded(50) == 0) // of a decision of before
            rows.last().first.set(u"id", u"run-%1"_s.arg(1 + m_random.bounded(m_decisions), 9, 10, QChar(u'0')));
        if (m_random.bounded(100) == 0)
            rows.append({exception(m_decisions + m_made), origin});
        if (m_random.bounded(20) == 0)
            rows.append({drift(m_decisions + m_made, end() - std::chrono::hours(80)), origin});
    }
    return rows;
}

MetricScope PanelEstate::question(const QString &kind)
{
    MetricScope scope;
    scope.zone = QTimeZone("Europe/Berlin");
    scope.asOf = end() + std::chrono::hours(24 * 3);
    const IsoWeek week = IsoWeek::of(start() + std::chrono::hours(24 * 7 * (30 + m_random.bounded(46))), scope.zone);
    scope.from = week.from(scope.zone);
    scope.to = week.to(scope.zone);
    if (kind == u"service"_s)
        scope.services = {m_gates.service()};
    if (kind == u"team and environment"_s) {
        scope.teams = {teamOf(m_gates.service())};
        scope.environments = {u"production"_s};
    }
    return scope;
}

} // namespace plumbline::bench
