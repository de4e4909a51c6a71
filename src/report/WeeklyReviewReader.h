// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricCatalog.h"
#include "report/WeeklyReview.h"

namespace plumbline {

class PanelMemory;
class StoreConnection;

/// Reads the content of a review from a store.
class WeeklyReviewReader
{
public:
    WeeklyReviewReader(StoreConnection &store, const MetricCatalog &catalog, std::shared_ptr<PanelMemory> panels = {})
        : m_store(store), m_catalog(catalog), m_panels(std::move(panels))
    {
    }

    /// `scope` gives zone, asOf, knownAt and filters; its range is replaced by the week's.
    Result<WeeklyReview> read(const QString &organisation, IsoWeek week, MetricScope scope) const;

private:
    struct Answer {
        MetricDefinition definition;
        MetricResult result;
        MetricSeries series;
    };
    Result<void> readTrust(WeeklyReview &review, const QList<Answer> &answers) const;
    Result<void> readDecisions(WeeklyReview &review, const MetricScope &scope) const;

    StoreConnection &m_store;
    const MetricCatalog &m_catalog;
    std::shared_ptr<PanelMemory> m_panels;
};

} // namespace plumbline
