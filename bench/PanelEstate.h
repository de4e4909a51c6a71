// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/GateEstate.h"
#include "metrics/MetricScope.h"

namespace plumbline::bench {

/// An organisation over 78 weeks for the panels: services with teams, decisions of gates with deployments, exceptions
/// with renewals, calls of models. Proportions are those of an estate of 10 million decisions, 300,000 exceptions and
/// 20 million calls.
class PanelEstate
{
public:
    static constexpr quint32 seed = 20'261'121; ///< Of the estate that is measured.
    /// Of questions.
    static QStringList kinds();

    explicit PanelEstate(quint32 seed, qint64 decisions);
    /// Of an organisation that is filled already: what arrives is new.
    void beginBehind(qint64 rows);

    /// Everything, in the way of the store's writer but without its log.
    Result<void> fill(StoreConnection &store);
    /// The next rows as they arrive: decisions, deployments and calls of the newest hours, some corrections.
    QList<std::pair<Row, RowOrigin>> arriving(int rows);

    TimePoint start() const;
    TimePoint end() const;
    /// What a page asks: a week, all or some of the organisation.
    MetricScope question(const QString &kind);

private:
    Row decision();
    Row deployment(const Row &decision);
    Row exception(qint64 number);
    Row finding(qint64 number);
    Row monitoring(int service, const QString &environment);
    Row drift(qint64 number, TimePoint at);
    Row call(TimePoint at);
    Result<void> write(StoreConnection &store, const QString &type, const QList<Row> &rows);
    TimePoint anyTime();

    GateEstate m_gates;
    QRandomGenerator m_random;
    qint64 m_decisions;
    qint64 m_made = 0;
    qint64 m_calls = 0;
    qint64 m_deployments = 0;
};

} // namespace plumbline::bench
