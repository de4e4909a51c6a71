// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Estate.h"

#include <QJsonObject>
#include <functional>
#include <optional>

namespace plumbline {

/// One series of an answer of Prometheus: its labels, and its value at any instant.
struct PrometheusSeries {
    QJsonObject labels;
    std::function<std::optional<double>(qint64)> at; ///< Of epoch seconds; nothing where there is no sample.
};

/// The queries that the estate has numbers for.
namespace prometheus {

/// Nothing for a query that is none of them.
std::optional<QList<PrometheusSeries>> answering(const Estate &estate, QString query);

} // namespace prometheus

} // namespace plumbline
