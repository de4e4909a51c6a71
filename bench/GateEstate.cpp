// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/GateEstate.h"

#include "base/Digest.h"
#include "store/VersionTable.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline::bench {

namespace {

constexpr qint64 rowsPerTransaction = 50'000;
const QStringList areas{u"payments"_s, u"ledger"_s,  u"checkout"_s, u"search"_s, u"identity"_s, u"catalog"_s,
                        u"shipping"_s, u"pricing"_s, u"mail"_s,     u"fraud"_s,  u"reports"_s,  u"edge"_s};
const QStringList checks{u"no critical findings"_s, u"two approvals"_s, u"signed artifact"_s, u"no secrets"_s,
                         u"licences allowed"_s,     u"tests passed"_s,  u"SLSA level"_s,      u"frozen window"_s};
const QStringList reasons{u"incident 4711, approved by phone"_s, u"Änderung dringend, Kunde wartet"_s,
                          u"false alarm of the scanner"_s, u"rollback of a broken release"_s};

TimePoint start()
{
    return TimePoint(std::chrono::seconds(1'719'792'000));
}

} // namespace

QString GateEstate::service()
{
    const double skewed = std::pow(m_random.generateDouble(), 3.0); // few make most of the decisions
    return serviceName(int(skewed * services));
}

QString GateEstate::serviceName(int number)
{
    return u"%1-%2"_s.arg(areas[number % areas.size()]).arg(number, 4, 10, QChar(u'0'));
}

QString GateEstate::rule()
{
    const int number = m_random.bounded(60);
    return u"POL-%1 %2"_s.arg(number, 4, 10, QChar(u'0')).arg(checks[number % checks.size()]);
}

QString GateEstate::actor()
{
    return u"user-%1@example.com"_s.arg(m_random.bounded(800), 3, 10, QChar(u'0'));
}

QString GateEstate::word()
{
    switch (m_random.bounded(6)) {
    case 0: return areas[m_random.bounded(int(areas.size()))];
    case 1: return checks[m_random.bounded(int(checks.size()))].section(u' ', -1);
    case 2: return u"block"_s;
    case 3: return u"user-%1"_s.arg(m_random.bounded(80), 2, 10, QChar(u'0'));
    case 4: return u"-%1"_s.arg(m_random.bounded(services), 4, 10, QChar(u'0'));
    default: return reasons[m_random.bounded(int(reasons.size()))].section(u' ', 0, 0).toUpper();
    }
}

Row GateEstate::next()
{
    const qint64 number = ++m_made;
    if (m_commit.isEmpty() || m_random.bounded(10) == 0) {
        m_commit = sha256Hex(QByteArray::number(m_random.generate64())).left(40);
        m_artifact = u"sha256:"_s + sha256Hex(m_commit.toLatin1());
    }
    m_seconds += m_random.bounded(12);
    const bool isLate = m_random.bounded(100) == 0;
    const auto at = start() + std::chrono::seconds(m_seconds - (isLate ? m_random.bounded(2'000'000) : 0))
        + std::chrono::milliseconds(m_random.bounded(7'200'000) - 3'600'000);
    const int verdict = m_random.bounded(100);
    const bool blocked = verdict < 7;
    const bool bypassed = blocked && m_random.bounded(12) == 0;
    Row row = Row::of(*findRowType(u"gate_decision"));
    row.set(u"id", u"run-%1"_s.arg(number, 9, 10, QChar(u'0')));
    row.set(u"decided_at", at);
    row.set(u"service", service());
    row.set(u"commit_sha", m_commit);
    row.set(u"artifact", m_artifact);
    row.set(u"environment", QStringList{u"production"_s, u"staging"_s, u"test"_s, u"dev"_s}[m_random.bounded(4)]);
    row.set(u"rule", rule());
    row.set(u"rule_version", u"v%1"_s.arg(1 + m_seconds / 20'000'000));
    row.set(u"mode", verdict % 5 ? u"enforce"_s : u"warn"_s);
    row.set(u"decision", blocked ? u"block"_s : verdict < 15 ? u"warn"_s : u"pass"_s);
    row.set(u"bypassed", bypassed);
    if (bypassed)
        row.set(u"bypass_reason", reasons[m_random.bounded(int(reasons.size()))]);
    row.set(u"actor", actor());
    row.set(u"evidence_at", at + std::chrono::milliseconds(m_random.bounded(600'000)));
    return row;
}

Result<void> GateEstate::write(StoreConnection &store, const QList<Row> &rows, TimePoint knownAt)
{
    const RowOrigin origin{u"bench"_s, u"decisions"_s, QString(64, u'0'), u"/0"_s, {}};
    QList<FreshVersion> versions;
    for (const Row &row : rows)
        versions.append({&row, &origin, row.digest(), knownAt});
    return store.transaction(
        [&] { return VersionTable::of(store, *findRowType(u"gate_decision"))->insert(versions, 1); });
}

Result<void> GateEstate::correct(StoreConnection &store, qint64 rows, TimePoint knownAt)
{
    QList<Row> corrected;
    QStringList ids;
    for (qint64 i = 0; i < rows; ++i) {
        const QString id = u"run-%1"_s.arg(m_random.bounded(qint64(m_made)) + 1, 9, 10, QChar(u'0'));
        if (ids.contains(id))
            continue;
        ids.append(id);
        corrected.append(next());
        --m_made;
        corrected.last().set(u"id", id);
    }
    if (auto closed = store.transaction(
            [&] { return VersionTable::of(store, *findRowType(u"gate_decision"))->close(u"bench"_s, ids, knownAt); });
        !closed)
        return closed;
    return write(store, corrected, knownAt);
}

Result<void> GateEstate::fill(StoreConnection &store, qint64 rows)
{
    for (qint64 begin = 0; begin < rows; begin += rowsPerTransaction) {
        QList<Row> part;
        const qint64 size = std::min(rowsPerTransaction, rows - begin);
        for (qint64 i = 0; i < size; ++i)
            part.append(next());
        const TimePoint knownAt = start() + std::chrono::seconds(m_seconds + 1'000'000);
        if (auto written = write(store, part, knownAt); !written)
            return written;
        if (auto corrected = correct(store, size / 100, knownAt + std::chrono::seconds(1)); !corrected)
            return corrected;
    }
    return {};
}

} // namespace plumbline::bench
