// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/AlertEvent.h"
#include "base/Result.h"

#include <QList>

namespace plumbline {

class MetricResult;
class StoreConnection;
struct MetricDefinition;
struct MetricScope;

/// How an alert stands.
struct AlertStanding {
    AlertEvent last; ///< Its newest firing or clearing.
    std::optional<AlertEvent> acknowledged; ///< Since it fired.

    bool isFiring() const { return last.kind == AlertEvent::Kind::Fired; }
};

/// The alerts of objectives over time. An alert fires once and stays until it is known that it does not burn any more:
/// no events, or old ones, clear nothing.
class AlertBook
{
public:
    explicit AlertBook(StoreConnection &store) : m_store(store) { }

    /// Asks the definition as of the scope's instant and writes down what changed; gives it in the order written.
    Result<QList<AlertEvent>> look(const MetricDefinition &definition, const MetricScope &scope);
    /// Refused when it does not fire.
    Result<void> acknowledge(const AlertKey &key, const QString &who, const QString &note, TimePoint now);

    /// Every alert that ever fired, those that fire first.
    Result<QList<AlertStanding>> standing() const;
    /// Newest first.
    Result<QList<AlertEvent>> history(int limit) const;

private:
    /// What a result says that is not written down yet.
    Result<QList<AlertEvent>> changes(const MetricResult &result, const MetricDefinition &definition) const;
    Result<void> write(const AlertEvent &event);
    Result<QList<AlertEvent>> read(const QString &rest) const;

    StoreConnection &m_store;
};

} // namespace plumbline
