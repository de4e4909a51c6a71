// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// One hour of the cost heatmap, in words and as a step of the colour scale.
struct HeatCell {
    Q_GADGET
    Q_PROPERTY(int step MEMBER step)
    Q_PROPERTY(bool covered MEMBER covered)
    Q_PROPERTY(bool zero MEMBER zero)
    Q_PROPERTY(bool exists MEMBER exists)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString valueText MEMBER valueText)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString spoken MEMBER spoken)

public:
    int step = -1; ///< 0 to 6; -1 when there is no value to colour.
    bool covered = false;
    bool zero = false; ///< A zero that was measured.
    bool exists = true; ///< False for an hour that the clock skipped.
    QString title;
    QString valueText;
    QString detail; ///< Lines of "label<tab>value".
    QString spoken;
};

/// The cells of the heatmap, row by row.
class HeatCellModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AiCostController")

public:
    explicit HeatCellModel(QObject *parent = nullptr) : RowListModel(HeatCell::staticMetaObject, parent) { }
    void setRows(QList<HeatCell> rows) { replaceRows(std::move(rows)); }
};

/// A service's share of the selection against its share of the rest.
struct ShareRow {
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(double inside MEMBER inside)
    Q_PROPERTY(double outside MEMBER outside)
    Q_PROPERTY(QString insideText MEMBER insideText)
    Q_PROPERTY(QString outsideText MEMBER outsideText)

public:
    QString label;
    double inside = 0.0;
    double outside = 0.0;
    QString insideText;
    QString outsideText;
};

/// Shares inside and outside a selection, largest difference first.
class ShareListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AiCostController")

public:
    explicit ShareListModel(QObject *parent = nullptr) : RowListModel(ShareRow::staticMetaObject, parent) { }
    void setRows(QList<ShareRow> rows) { replaceRows(std::move(rows)); }
};

/// Cost of one service or model.
struct BreakdownRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString costText MEMBER costText)
    Q_PROPERTY(QString perRequestText MEMBER perRequestText)
    Q_PROPERTY(QString deltaText MEMBER deltaText)
    Q_PROPERTY(bool unattributed MEMBER unattributed)
    Q_PROPERTY(QString figureId MEMBER figureId)

public:
    QString key;
    QString label;
    QString costText;
    QString perRequestText;
    QString deltaText;
    bool unattributed = false;
    QString figureId;
};

/// Cost by service or model, most first.
class BreakdownListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AiCostController")

public:
    explicit BreakdownListModel(QObject *parent = nullptr) : RowListModel(BreakdownRow::staticMetaObject, parent) { }
    void setRows(QList<BreakdownRow> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline
