// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricDefinition.h"
#include "metrics/MetricResult.h"
#include "store/StoreConnection.h"

#include <QJsonObject>

namespace plumbline {

/// Recomputes a metric as an auditor would: tables and parameters in a database of their own, the two SQL files of the
/// definition as they lie in the tree, and the sqlite3 shell. None of our code takes part in the computation.
class PacketShell
{
public:
    /// Nothing: `problem`. Names are "open", "by_service/pay", "buckets/0".
    static std::optional<QJsonObject> recompute(const MetricDefinition &definition, const MetricScope &scope,
                                                const StoreLocation &store, QString *problem);
    /// False where the shell is not installed.
    static bool isInstalled();

    /// The outputs of a result under the same names, without those that the definition leaves out.
    static QJsonObject flat(const MetricDefinition &definition, const MetricResult &result);
    /// First name at which the two differ, with both values; empty when they agree.
    static QString difference(const QJsonObject &statistic, const QJsonObject &packet);
};

} // namespace plumbline
