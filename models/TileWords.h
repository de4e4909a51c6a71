// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FigureText.h"
#include "models/StripListModel.h"
#include "models/TileListModel.h"
#include "models/WeeklyData.h"

namespace plumbline {

/// Turns a measured metric into a tile or an entry of the strip: value, basis, comparison, reading and state.
class TileWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::TileWords)

public:
    explicit TileWords(FigureText text) : m_text(std::move(text)) { }

    /// In this order; a metric that has not been read yet is a tile that says so.
    QList<Tile> tiles(const WeeklyData &data, const QStringList &ids) const;
    QList<StripEntry> strip(const WeeklyData &data) const;

    Tile tile(const MeasuredMetric &measured) const;
    static QString titleOf(const MetricDefinition &definition);

private:
    static bool opensRows(const MeasuredMetric &measured);
    static QString titleOf(const QString &id, const QString &otherwise);
    /// One that has only its name yet.
    template <typename Entry>
    Entry named(const QString &id, const QString &title = {}) const;
    StripEntry entry(const MeasuredMetric &measured) const;
    /// What the number rests on, where it is no share of cases.
    QString basis(const MeasuredMetric &measured) const;
    /// A filter that the metric has no column for is named, for the number is of everything then.
    QString unused(const MeasuredMetric &measured) const;
    void addReading(Tile &tile, const MeasuredMetric &measured) const;
    void addSeries(Tile &tile, const MeasuredMetric &measured) const;
    QString spoken(const Tile &tile) const;

    FigureText m_text;
};

} // namespace plumbline
