// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/AlertBook.h"
#include "models/WeeklyData.h"
#include "packet/PacketRegister.h"

namespace plumbline {

/// One objective as it stands: its error budget and its alerts.
struct ObjectiveStanding {
    QString name; ///< Empty where the source names none.
    MetricResult result; ///< Of slo_burn, of this objective alone.
};

/// What the store tells a person of its own accord.
struct NotificationsData {
    bool isFirstRun = false;
    TimePoint asOf;
    MeasuredMetric objectives; ///< slo_burn over all.
    QList<ObjectiveStanding> byObjective;
    QList<AlertStanding> standing;
    QList<AlertEvent> history; ///< Newest first.
    std::optional<MeasuredMetric> exceptions; ///< exception_aging.
    QList<PacketRegister::Entry> packets;
};

/// Reads it as of the instant of the scope; runs on a worker.
Result<NotificationsData> readNotifications(StoreConnection &connection, const MetricCatalog &catalog,
                                            const MetricScope &scope, const std::shared_ptr<PanelMemory> &panels);

} // namespace plumbline
