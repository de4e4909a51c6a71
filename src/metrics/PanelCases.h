// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/CaseTable.h"
#include "metrics/MetricDefinition.h"
#include "metrics/MetricScope.h"
#include "metrics/PanelRestCounts.h"
#include "metrics/PanelWindow.h"

#include <unordered_set>

namespace plumbline {

/// Rows by type and version, by which cases that rest on them are known.
using PanelAnchors = QHash<QString, std::unordered_set<qint64>>;

/// The kept cases of one metric, in the order of the definition. A table that was taken from them stays as it is.
class PanelCases
{
public:
    /// Since and until when a case stands so, behind the definition's own columns where cases are kept so.
    static constexpr QStringView since = u"kept_since_ns";
    static constexpr QStringView until = u"kept_until_ns";
    static constexpr int blockRows = 65'536;

    explicit PanelCases(const MetricDefinition &definition)
        : m_definition(definition), m_rest(definition), m_window(definition)
    {
    }

    void add(const QStringList &columns, std::shared_ptr<const CaseBlock> block);
    /// The cases of `table` that rest on one of the rows, or do not.
    static QList<int> resting(const CaseTable &table, const PanelAnchors &anchors, bool isResting);
    void remove(const PanelAnchors &anchors);
    qint64 size() const { return qint64(m_order.size()); }
    bool isScattered() const; ///< Into too many blocks, or too many dead cases.
    void gather(); ///< Into full blocks, in order.

    /// The same with some left out and others instead of them.
    PanelCases with(const PanelAnchors &without, const CaseTable &instead) const;
    /// The cases of a scope as of an instant. The first question after a change puts them in order for those behind it.
    CaseTable of(const MetricScope &scope, TimePoint asOf, const QHash<QString, QString> &params);

    const QStringList &columns() const { return m_columns; }
    const CaseTable::Blocks &blocks() const { return m_blocks; }
    std::vector<QByteArray> living() const; ///< By block, one byte per row.
    void load(const QStringList &columns, CaseTable::Blocks blocks, const std::vector<QByteArray> &living);

private:
    bool isBefore(CasePlace one, CasePlace other, const std::vector<size_t> &columns) const;
    std::vector<size_t> columnsOf(const QStringList &names) const;
    QString dated() const; ///< The column by which a case is of a period; empty: cases are of an instant.
    QStringList kept() const; ///< The columns by which they are kept in order: the period first.
    void merge(std::vector<CasePlace> places);
    void arrange();
    std::vector<CasePlace> ofPeriod(const MetricScope &scope) const;
    std::vector<CasePlace> standingAt(qint64 instantNs) const;
    void putInstant(CaseTable &table, TimePoint instant, const QHash<QString, QString> &params) const;
    int columnOf(QStringView name) const { return int(m_columns.indexOf(name)); }

    MetricDefinition m_definition;
    QStringList m_columns;
    CaseTable::Blocks m_blocks;
    std::vector<CasePlace> m_order;
    PanelRestCounts m_rest; ///< Over m_order.
    PanelWindow m_window;
    struct Life {
        qint64 since = 0, until = 0;
    };
    std::vector<Life> m_lives; ///< Of m_order, where cases are kept so. With m_window as of arrange().
    bool m_isArranged = false;
};

} // namespace plumbline
