// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "metrics/MetricBaseline.h"

#include <QList>

namespace plumbline {

class StoreConnection;
struct MetricDefinition;
struct MetricScope;

/// The baselines that were decided, kept in the store with a line in its log. None is ever changed or removed.
class BaselineBook
{
public:
    explicit BaselineBook(StoreConnection &connection) : m_connection(connection) { }

    /// Those of a definition's headline in a scope, as known then, oldest first.
    Result<QList<MetricBaseline>> of(const MetricDefinition &definition, const MetricScope &scope) const;
    Result<QList<MetricBaseline>> all() const;
    /// Writes it down; gives it with its number and since when it is known.
    Result<MetricBaseline> keep(MetricBaseline baseline, TimePoint now);

    /// What must be equal for two series to be one: filters, parameters and zone.
    static QString scopeText(const MetricScope &scope);

private:
    Result<QList<MetricBaseline>> read(const QString &rest, const QVariantList &binds) const;

    StoreConnection &m_connection;
};

} // namespace plumbline
