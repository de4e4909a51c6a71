// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/ControlCatalog.h"
#include "metrics/MetricScope.h"

#include <functional>

namespace plumbline {

/// What was due in a week and what was there.
struct ControlCell {
    IsoWeek week;
    qint64 expected = 0; ///< 0: nothing was due.
    qint64 present = 0;
    bool isKnown = true; ///< Rows were read after it was over; else both numbers say nothing.
};

/// What is known of a control.
enum class ControlState {
    Complete, ///< All that was due was there.
    Gaps, ///< Some was.
    Empty, ///< Nothing was, though something was due.
    NothingDue,
    Unknown, ///< Row types that it needs were never delivered.
    Unreadable, ///< No source tells it.
};

QString controlStateName(ControlState state); ///< "complete", "gaps", "empty", "nothing_due", "unknown", "unreadable"

/// A control with its weeks, the oldest first.
struct ControlOutcome {
    Control control;
    ControlState state = ControlState::NothingDue;
    QStringList unread;
    QList<ControlCell> cells;

    qint64 expected() const;
    qint64 present() const;
    bool hasRecent() const; ///< Something of the last four weeks was there.
};

/// The rows behind a cell.
struct ControlRows {
    QList<CaseReference> present;
    QList<CaseReference> missing; ///< Cases that lack what the control needs; empty where each week needs something.
};

/// How far the requirements of a framework that a control serves have evidence.
struct FrameworkCoverage {
    QString framework;
    qsizetype mapped = 0; ///< Requirements that a control of the product serves; not all of the framework.
    qsizetype evidenced = 0; ///< Of these, with evidence of one of their controls in the last four weeks.
    qsizetype complete = 0; ///< Of these, with a control that lacked nothing.
};

/// Asks a store what evidence the controls have left.
class ControlCoverage
{
public:
    ControlCoverage(StoreConnection &connection, const MetricCatalog &catalog)
        : m_connection(connection), m_catalog(catalog)
    {
    }

    /// The last `weeks` ISO weeks that are over at the scope's as-of.
    Result<ControlOutcome> run(const Control &control, const MetricScope &scope, int weeks) const;

    /// What run() counted in that week.
    Result<ControlRows> rows(const Control &control, const MetricScope &scope, IsoWeek week) const;

    static QList<FrameworkCoverage> frameworks(const ControlCatalog &controls, const QList<ControlOutcome> &outcomes);

private:
    /// Called for each case or row with its place among the weeks.
    using Visit = std::function<void(qsizetype week, const CaseTable &table, int row, bool isPresent)>;

    Result<void> visit(const Control &control, const MetricScope &scope, const QList<IsoWeek> &weeks,
                       const Visit &each) const;
    Result<void> visitCases(const Control &control, const MetricScope &scope, const QList<IsoWeek> &weeks,
                            const Visit &each) const;
    Result<void> visitRows(const Control &control, const MetricScope &scope, const QList<IsoWeek> &weeks,
                           const Visit &each) const;

    StoreConnection &m_connection;
    const MetricCatalog &m_catalog;
};

} // namespace plumbline
