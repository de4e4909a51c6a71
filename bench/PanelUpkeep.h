// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/PanelEstate.h"
#include "metrics/PanelMemory.h"

#include <QJsonObject>

namespace plumbline::bench {

/// The metrics whose panels are measured.
QList<MetricDefinition> keptMetrics();
std::unique_ptr<StoreConnection> opened(const QString &place, StoreConnection::Access access);

/// What keeping the panels up costs beside the writing of the rows that arrive.
QJsonObject upkeepOf(StoreConnection &store, const std::shared_ptr<PanelMemory> &memory,
                     const QList<MetricDefinition> &definitions, PanelEstate &estate);

/// Rows arrive at full speed, upkeep follows them without end, and somebody asks: as a page does, at once.
QJsonObject whileRowsArrive(const QString &place, const std::shared_ptr<PanelMemory> &memory,
                            const QList<MetricDefinition> &definitions, PanelEstate &estate, int questions);

/// Upkeep alone, of each panel, over an estate that is made where there is none yet. JSON to stdout.
int panelUpkeep(const QString &place, qint64 decisions);

} // namespace plumbline::bench
