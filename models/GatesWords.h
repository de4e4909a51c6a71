// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FigureText.h"
#include "models/GateModels.h"
#include "models/GatesData.h"
#include "models/LineTableModel.h"
#include "models/RowFigureModel.h"

namespace plumbline {

/// What is known about one case: its name and the words.
using CaseFact = std::pair<QString, QString>;

/// Turns what the page Gates and bypass read into its numbers and lines, and says which cases each of them stands for.
class GatesWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::GatesWords)

public:
    enum BypassColumn { When, Service, Rule, How, After, Change, By, BypassColumns };
    enum UngatedColumn { UngatedWhen, UngatedService, UngatedPlace, UngatedChange, UngatedBy, UngatedColumns };

    GatesWords(FigureText text, const GatesData &data) : m_text(std::move(text)), m_data(data) { }

    QList<RowFigure> verdict() const;
    QList<FunnelBar> funnel() const;
    QList<RowFigure> blocked() const; ///< What became of the blocks that were not bypassed.
    /// By that column of the cases: rule, service or environment.
    QList<GateRank> ranks(const QString &column) const;
    QList<TableLine> bypassLines() const;
    QList<TableLine> ungatedLines() const;
    /// "Deployed anyway": the way past the block.
    QString way(int index) const;
    /// What happened to a bypassed block, in order, and what else its rows tell.
    QList<CaseFact> facts(int index) const;

    /// The cases behind the number of that key, of the metric that measuredOf() tells.
    QList<int> casesOf(const QString &key) const;
    const MeasuredMetric &measuredOf(const QString &key) const;
    /// The cases of a rank: part is blocked, bypassed or waived.
    QList<int> casesOfRank(const QString &column, const QString &key, const QString &part) const;

    static constexpr int namedRanks = 6;
    /// Key of the line of all ranks that are not named, and of the line of all.
    static constexpr QStringView otherRanks = u"*";
    static constexpr QStringView allRanks = u"**";

private:
    QString moment(TimePoint at) const;
    QList<GateRank> counted(const QString &column) const;
    void addTexts(GateRank &rank) const;

    FigureText m_text;
    const GatesData &m_data;
};

} // namespace plumbline
